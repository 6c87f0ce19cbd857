/** A short message at the foot of the window, gone after five seconds, longer while it is pointed at. */
import { el, icon } from './dom.js';

const LIFE = 5_000;
let timer;
let node;

/** @param look 'ok' or 'err' */
export function toast(words, look = 'ok') {
  // The live region must stand before its words come, or nothing is read out.
  if (!node?.isConnected) {
    node = el('div', { class: 'toasts', role: 'status' });
    node.addEventListener('pointerenter', () => clearTimeout(timer));
    node.addEventListener('pointerleave', hideLater);
  }
  document.body.append(node);
  requestAnimationFrame(() => node.replaceChildren(el('p', { class: `toast ${look}` }, icon(look === 'err' ? 'alert' : 'check'), words)));
  hideLater();
}

function hideLater() {
  clearTimeout(timer);
  timer = setTimeout(() => node.replaceChildren(), LIFE);
}
