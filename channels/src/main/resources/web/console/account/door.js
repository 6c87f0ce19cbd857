/** What the pages before the console share: one card in the middle, a language choice, a password that can be shown. */
import { button, el, select } from '../dom.js';
import { language, LANGUAGES, t } from '../words.js';

export function door(title, lead, form, shared) {
  return el('main', { class: 'door' },
    el('div', { class: 'door-card' },
      el('p', { class: 'brand' }, el('img', { src: '/console/mark.svg', alt: '', width: 32, height: 32 }), t.brand),
      el('h1', {}, title), el('p', { class: 'lead' }, lead), form),
    select(Object.entries(LANGUAGES), language, (choice) => shared.speak(choice), { class: 'pill', 'aria-label': t.language }));
}

/** A password field. `dress` puts the button to show it beside it, once the field has its label. */
export function password(autocomplete, shortest) {
  const input = el('input', { type: 'password', name: 'password', required: true, autocomplete, minlength: shortest, autocapitalize: 'none', spellcheck: 'false' });
  const show = el('button', { type: 'button', class: 'text', 'aria-pressed': 'false', onclick: () => {
    const open = input.type === 'password';
    input.type = open ? 'text' : 'password';
    show.textContent = open ? t.login.hide : t.login.show;
    show.setAttribute('aria-pressed', String(open));
  } }, t.login.show);
  return {
    input,
    dress() {
      const box = el('div', { class: 'secret' });
      input.replaceWith(box);
      box.append(input, show);
    },
  };
}

export const submit = (label) => button(label, undefined, { look: 'primary', type: 'submit' });
