/** What a customer can choose from. */
import { el, icon } from './dom.js';

/** Choices that can be made once. When the talk has moved on they stay to be read, out of the tab order. */
export function buttons(choices, look, { session, t }) {
  let past = false;
  const nodes = choices.map(({ id, label }) => {
    const press = () => past || session.say({ choice: id, label });
    return look === 'option' ? option(label, press) : el('button', { class: 'pill', onclick: press }, label);
  });
  return {
    nodes,
    update(state) {
      if (past === state.past) return;
      past = state.past;
      nodes.forEach((node, at) => {
        node.setAttribute('aria-disabled', 'true');
        node.tabIndex = -1;
        if (choices[at].id !== state.chosen) return;
        node.classList.add('chosen');
        node.querySelector('.icon')?.remove();
        node.append(icon('check'), el('span', { class: 'sr' }, t.selected));
      });
    },
  };
}

export function option(label, onclick) {
  return el('button', { class: 'option', onclick }, label, icon('chevron'));
}

export function replies(nodes) {
  return nodes.length > 0 && el('div', { class: 'replies' }, nodes);
}
