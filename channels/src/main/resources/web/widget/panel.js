import { el, icon, say } from './dom.js';
import { menu } from './menu.js';

export const phone = matchMedia('(max-width: 640px)');

/**
 * The window of the chat: beside the page on a desktop, over the whole screen on a phone. On a phone it
 * follows the visual viewport, so that the header and the text field stay above the keyboard.
 */
export class Panel {
  #heading = el('h2', { id: 'title', tabindex: '-1' });
  #status = el('p', { class: 'status' });
  #live = el('div', { class: 'sr', 'aria-live': 'polite' });
  #scroll = '';
  #focusField;

  constructor({ onClose }) {
    this.onClose = onClose;
    this.node = el('dialog', { class: 'panel', 'aria-labelledby': 'title', onkeydown: (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      onClose();
    }, oncancel: (event) => event.preventDefault() });
    phone.addEventListener('change', this.#change);
    visualViewport?.addEventListener('resize', this.#fit);
    visualViewport?.addEventListener('scroll', this.#fit);
  }

  /** Builds the inside in the words of one language. */
  fill({ t, locale, languages, more }, banner, strip, list, composer) {
    this.#focusField = () => composer.field.focus();
    this.#heading.textContent = t.title;
    this.node.lang = locale;
    this.node.replaceChildren(
      el('div', { class: 'top' },
        el('span', { class: 'mark', 'aria-hidden': 'true' }, icon('brand')),
        el('div', { class: 'title' }, this.#heading, this.#status),
        menu('language', t.language, languages),
        menu('more', t.menu, more),
        el('button', { class: 'tool', 'aria-label': t.close, title: t.close, onclick: this.onClose }, icon('close'))),
      banner, strip, list.node, composer.node, this.#live);
  }

  get isOpen() {
    return this.node.open;
  }

  status(text) {
    say(this.#status, text);
  }

  open() {
    const full = phone.matches;
    this.node.classList.toggle('full', full);
    if (full) {
      const { style } = document.documentElement;
      this.#scroll = style.overflow;
      style.setProperty('overflow', 'hidden');
      this.node.showModal();
      this.#heading.focus(); // not the field: it would bring up the keyboard
    } else {
      this.node.show();
      this.#focusField();
    }
    this.#fit();
  }

  close() {
    if (this.node.classList.contains('full')) document.documentElement.style.setProperty('overflow', this.#scroll);
    this.node.close();
  }

  /** Reads a text out to those who listen, once; it does not stay to be found. */
  announce(text) {
    const line = el('p', {}, text);
    this.#live.append(line);
    setTimeout(() => line.remove(), 1_000);
  }

  destroy() {
    if (this.isOpen) this.close();
    phone.removeEventListener('change', this.#change);
    visualViewport?.removeEventListener('resize', this.#fit);
    visualViewport?.removeEventListener('scroll', this.#fit);
  }

  #change = () => {
    if (!this.isOpen) return;
    this.close();
    this.open();
  };

  #fit = () => {
    if (!this.isOpen || !window.visualViewport) return;
    this.node.style.setProperty('--height', `${visualViewport.height}px`);
    this.node.style.setProperty('--top', `${visualViewport.offsetTop}px`);
  };
}
