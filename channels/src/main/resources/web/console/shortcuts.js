/**
 * Keyboard shortcuts: single keys for the page, `g` and a letter to go somewhere, `?` for help. They
 * are silent in fields and while an input method is open, and can be switched off.
 */
import { el } from './dom.js';
import { openDialog } from './dialog.js';
import { memory } from './memory.js';
import { go } from './router.js';
import { t } from './words.js';

const PLACES = { i: ['inbox', 'waiting'], m: ['inbox', 'mine'], a: ['articles'], t: ['try'] };
const PATIENCE = 1_200;

/** The list that the help shows: key names and the words for them. */
const HELP = [['g i'], ['g m'], ['g a'], ['g t'], ['j', 'k'], ['Enter'], ['c'], ['r'], ['n'], ['e'], ['Ctrl', 'Enter'], ['Ctrl', 'S'], ['F6'], ['?']];

let keys = {};
let going = 0;

export const shortcuts = {
  /** The keys of the shown page, such as {j: next, 'ctrl+s': save}. */
  page(next = {}) {
    keys = next;
  },

  help() {
    const on = el('input', { type: 'checkbox', checked: singleKeys(), onchange: () => memory.set('singleKeys', on.checked) });
    openDialog(t.help.title, [
      el('dl', { class: 'keys' }, HELP.map((names) => el('div', {},
        el('dt', {}, names.map((name) => el('kbd', {}, name))), el('dd', {}, t.help.keys[names.join(' ')])))),
      el('label', { class: 'check' }, on, t.help.single),
    ], [], { wide: true });
  },
};

const singleKeys = () => memory.get('singleKeys') ?? true;

addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (event.key === 'F6') return cyclePanes(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return run(keys[`ctrl+${event.key.toLowerCase()}`], event);
  if (event.altKey || !singleKeys() || document.querySelector('dialog[open]')) return undefined;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return undefined;
  if (event.key === '?') return run(shortcuts.help, event);
  if (Date.now() - going < PATIENCE) {
    going = 0;
    if (event.key in PLACES) return run(() => go(PLACES[event.key]), event);
  }
  if (event.key === 'g') going = Date.now();
  return run(keys[event.key], event);
});

function run(action, event) {
  if (!action) return;
  event.preventDefault();
  action();
}

/** F6 goes from one pane to the next, as in desktop programs. */
function cyclePanes(event) {
  const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => pane.offsetParent);
  if (!panes.length) return;
  event.preventDefault();
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + (event.shiftKey ? -1 : 1) + panes.length) % panes.length];
  pane.tabIndex = -1;
  pane.focus();
}
