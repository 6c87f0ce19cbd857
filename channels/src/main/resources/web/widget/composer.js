import { el, icon, say } from './dom.js';
import { fill } from './words.js';

const COUNT_FROM = 0.9;

/** The foot of the panel: the way to a person, the text field, and the warning before anything sensitive leaves. */
export class Composer {
  #ui;
  #store;
  #send;
  #human;
  #hint;
  #guard;
  #warning = el('div', { class: 'warning', role: 'alert', hidden: true });

  constructor(ui, store, jump) {
    const { t } = ui;
    this.#ui = ui;
    this.#store = store;
    this.field = el('textarea', {
      rows: 1, 'aria-label': t.input, 'aria-describedby': 'hint', placeholder: t.input, enterkeyhint: 'send', autocomplete: 'off',
      oninput: () => this.#edited(), onkeydown: (event) => this.#key(event),
    });
    this.field.value = store.get('draft') || '';
    this.#human = el('button', { class: 'human', onclick: () => this.#person() });
    this.#send = el('button', { class: 'send', 'aria-label': t.send, title: t.send, onclick: () => this.#submit() }, icon('send'));
    this.#hint = el('p', { class: 'hint', id: 'hint' });
    this.node = el('div', { class: 'foot' }, jump, this.#warning, el('div', { class: 'bar' }, this.#human, this.field, this.#send), this.#hint);
  }

  render() {
    const { t, session } = this.#ui;
    const joined = session.handoff?.state === 'claimed';
    const asked = session.requesting || session.handoff?.state === 'waiting';
    say(this.#human, joined ? t.end : t.toHuman);
    this.#human.setAttribute('aria-label', joined ? t.endChat : t.toHumanName);
    this.#human.setAttribute('aria-disabled', String(asked));
    this.#changed();
  }

  /** Puts words into the field without sending them. */
  fill(text) {
    this.field.value = text;
    this.#edited();
  }

  /** The check of what is sent: fetched at the first keystroke, since nobody needs it sooner. */
  #check() {
    return this.#guard ||= import('./sensitive.js').catch(() => { this.#guard = undefined; });
  }

  #edited() {
    this.#warning.hidden = true;
    this.#keep();
    this.#changed();
  }

  /** What is not sent yet survives a reload; what must not be sent is not kept either. */
  async #keep() {
    const text = this.field.value;
    if (!text) return this.#store.remove('draft');
    const check = await this.#check();
    if (text !== this.field.value) return;
    if (check && !check.find(text).length) this.#store.set('draft', text);
    else this.#store.remove('draft');
  }

  #changed() {
    const { t, session } = this.#ui;
    const max = session.widget?.maxChars || 1000;
    const n = [...this.field.value].length; // in code points, as the server counts
    say(this.#hint, n >= max * COUNT_FROM ? fill(t.count, { n, max }) : t.hint);
    this.#hint.classList.toggle('over', n > max);
    this.#send.setAttribute('aria-disabled', String(!this.field.value.trim() || n > max));
    // The height is asked of the browser, so it is given back before it is measured.
    this.field.style.removeProperty('--rows');
    if (this.field.scrollHeight > this.field.clientHeight) this.field.style.setProperty('--rows', `${this.field.scrollHeight + 2}px`);
  }

  /** While an input method is open, Enter belongs to it; Safari reports that one Enter late, as 229. */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#submit();
  }

  async #submit() {
    const text = this.field.value.trim();
    if (this.#send.getAttribute('aria-disabled') === 'true') return;
    const check = await this.#check();
    // Nothing leaves unchecked; and a second Enter during the wait must not say it twice.
    if (!check || this.field.value.trim() !== text) return;
    const found = check.find(text);
    if (found.length) this.#warn(text, found, check.mask);
    else this.#say(text);
  }

  #say(text) {
    this.fill('');
    this.#ui.session.say({ text });
    this.field.focus();
  }

  #warn(text, found, mask) {
    const { t } = this.#ui;
    const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => t[kind]).join(t.and);
    const card = found.find(({ tail }) => tail);
    const [before, after] = t.sensitive.split('{what}');
    this.ask([before, kinds, card && el('b', { lang: 'en' }, ` •••• ${card.tail}`), after], t.mask, () => this.#say(mask(text, found)), t.edit);
  }

  /** Says something above the field that must be answered. */
  ask(words, yes, run, no) {
    const button = (label, look, action) => label && el('button', { class: look, onclick: () => {
      this.#warning.hidden = true;
      this.field.focus();
      action?.();
    } }, label);
    this.#warning.replaceChildren(el('p', {}, words), el('div', {}, button(yes, 'pill primary', run), button(no, 'pill')));
    this.#warning.hidden = false;
  }

  askEnd() {
    const { t, session } = this.#ui;
    this.ask(t.endAsk, t.endChat, () => session.end(), t.stay);
  }

  #person() {
    const { t, session } = this.#ui;
    if (this.#human.getAttribute('aria-disabled') === 'true') return;
    if (session.handoff?.state === 'claimed') this.askEnd();
    else session.say({ choice: 'human', label: t.toHuman });
  }
}
