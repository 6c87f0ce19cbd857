/** Making of elements: the widget's `el`, and the few shapes that the console repeats. */
import { el, say } from '../widget/dom.js';
import { icon } from './icons.js';

export { el, icon, say };

/** A push button. `look` is a class: primary, danger, quiet, or nothing. */
export function button(label, onclick, { look, sign, ...attributes } = {}) {
  return el('button', { type: 'button', class: ['button', look].filter(Boolean).join(' '), onclick, ...attributes },
    sign && icon(sign), label);
}

/** A push button that shows only a sign, and has its name for those who cannot see it. */
export function tool(name, sign, onclick, attributes = {}) {
  return el('button', { type: 'button', class: 'tool', 'aria-label': name, title: name, onclick, ...attributes }, icon(sign));
}

/** A small mark with a sign and a word. `look`: ok, warn, err, or nothing. */
export function chip(label, sign, look = '') {
  return el('span', { class: `chip ${look}` }, sign && icon(sign), label);
}

/** A choice among [value, label] pairs. */
export function select(options, chosen, onchange, attributes = {}) {
  const node = el('select', { ...attributes, onchange: () => onchange(node.value) },
    options.map(([value, label]) => el('option', { value }, label)));
  node.value = chosen ?? '';
  if (node.selectedIndex < 0) node.selectedIndex = 0;
  return node;
}

let fields = 0;

/** A control with its label above it and, if there is one, a hint below. */
export function field(label, control, hint) {
  const id = `f${++fields}`;
  control.id = id;
  if (hint) {
    hint = el('p', { class: 'hint', id: `${id}h` }, hint);
    control.setAttribute('aria-describedby', hint.id);
  }
  return el('div', { class: 'field' }, el('label', { for: id }, label), control, hint);
}

/** The place where a form says what went wrong. */
export const formError = () => el('p', { class: 'form-error', role: 'alert' });

/** Says it there. */
export function report(node, sentence) {
  node.replaceChildren(icon('alert'), el('span', {}, sentence));
}

/** A pair of a name and a value in a <dl>. */
export function fact(name, value, attributes = {}) {
  return value == null || value === '' ? [] : el('div', {}, el('dt', {}, name), el('dd', attributes, value));
}

/** What stands where there is nothing: a sign, one sentence, one action. */
export function empty(sign, sentence, action) {
  return el('div', { class: 'empty' }, icon(sign), el('p', {}, sentence), action);
}

/** What stands where loading failed. */
export function failure(sentence, retry, label) {
  return el('div', { class: 'empty err', role: 'alert' }, icon('alert'), el('p', {}, sentence), button(label, retry));
}

/** Grey bars in the place of what is being loaded. */
export function skeleton(rows, look = '') {
  return el('div', { class: `skeletons ${look}`, 'aria-busy': 'true' }, Array.from({ length: rows }, () => el('div', { class: 'skeleton' })));
}
