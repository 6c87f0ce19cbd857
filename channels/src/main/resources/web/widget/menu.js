import { el, icon } from './dom.js';

/**
 * A button with a menu, worked by arrow keys. Items are {label, run, checked?, lang?} and are asked for
 * each time that it opens, because what can be done changes.
 */
export function menu(image, name, items) {
  const list = el('div', { class: 'menu', role: 'menu', 'aria-label': name, hidden: true, onkeydown: move, onfocusout: leave });
  const button = el('button', { class: 'tool', 'aria-label': name, title: name, 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => show(list.hidden) }, icon(image));

  function show(open) {
    if (open) {
      list.replaceChildren(...items().filter(Boolean).map(({ label, run, checked, lang }) => el('button', {
        lang, tabindex: '-1',
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': checked === undefined ? null : String(checked),
        onclick: () => {
          show(false);
          button.focus();
          run();
        },
      }, label, checked && icon('check'))));
    }
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.firstChild.focus();
  }

  function move(event) {
    const at = [...list.children].indexOf(list.getRootNode().activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) list.children[(to + list.children.length) % list.children.length].focus();
    else if (event.key === 'Escape') {
      show(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function leave({ relatedTarget }) {
    if (relatedTarget !== button && !list.contains(relatedTarget)) show(false);
  }

  return [button, list];
}
