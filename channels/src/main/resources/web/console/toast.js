/** A short message at the foot of the window, gone after five seconds, longer while it is pointed at or has the focus. */
import { el, icon } from './dom.js';

const LIFE = 5_000;
let timer;
let node;

/**
 * @param look 'ok' or 'err'
 * @param undo a button that takes back what was done
 */
export function toast(words, look = 'ok', undo = undefined) {
  // The live region must stand before its words come, or nothing is read out.
  if (!node?.isConnected) {
    node = el('div', { class: 'toasts', role: 'status' });
    for (const event of ['pointerenter', 'focusin']) node.addEventListener(event, () => clearTimeout(timer));
    for (const event of ['pointerleave', 'focusout']) node.addEventListener(event, hideLater);
    node.addEventListener('click', ({ target }) => target.closest('button') && node.replaceChildren());
  }
  document.body.append(node);
  requestAnimationFrame(() => node.replaceChildren(el('p', { class: `toast ${look}` }, icon(look === 'err' ? 'alert' : 'check'), el('span', {}, words), undo)));
  hideLater();
}

function hideLater() {
  clearTimeout(timer);
  timer = setTimeout(() => node.replaceChildren(), LIFE);
}
