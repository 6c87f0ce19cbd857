/** The live preview of an article: the card that customers see, filled in by the server, in any of their languages. */
import { api } from '../api.js';
import { el, icon, say, select } from '../dom.js';
import { CustomerView } from '../customer-view.js';
import { linkDomains } from '../links.js';
import { isDark } from '../theme.js';
import { fill, localeOf, LOCALES, t } from '../words.js';

const PAUSE = 350;
const LINK = /\[[^\]]+\]\(https:\/\/([^\s)/]+)[^\s)]*\)/g;

/** A warning of links that customers are not shown as such, since the sites are not the company's. */
function unlinked(text) {
  const known = linkDomains();
  const hosts = [...text.matchAll(LINK)].map(([, host]) => host).filter((host) => known.length && !known.includes(host));
  return hosts.length ? [fill(t.editor.unlinked, { what: [...new Set(hosts)].join(t.and) })] : [];
}

export class Preview {
  #view = new CustomerView();
  #state = el('p', { class: 'hint state', role: 'status' });
  #language;
  #locale;
  #dark = isDark();
  #content;
  #timer;
  #turn = 0;

  constructor(language) {
    this.#language = language;
    this.#locale = localeOf(language);
    const locales = Object.entries(LOCALES).filter(([locale]) => locale.startsWith(language));
    const dark = el('input', { type: 'checkbox', checked: this.#dark, onchange: () => { this.#dark = dark.checked; this.#draw(); } });
    this.node = el('div', { class: 'preview' },
      el('div', { class: 'preview-tools' },
        locales.length > 1 && select(locales, this.#locale, (locale) => { this.#locale = locale; this.#draw(); }, { class: 'pill', 'aria-label': t.editor.locale }),
        el('label', { class: 'check' }, dark, t.editor.themeDark)),
      el('h2', { class: 'sr' }, t.editor.preview), this.#view.node, this.#state);
  }

  /** Shows the content soon: a preview for every keystroke would only flicker. */
  show(content, { now = false } = {}) {
    this.#content = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), now ? 0 : PAUSE);
  }

  close() {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  async #draw() {
    const turn = ++this.#turn;
    const { title, body } = this.#content;
    this.#view.node.hidden = !title && !body;
    if (this.#view.node.hidden) return;
    try {
      const filled = body ? await api.preview({ language: this.#language, locale: this.#locale, title, body }) : { title, text: '', choices: [], unknown: [] };
      if (turn !== this.#turn) return;
      await this.#view.show([{ kind: 'answer', locale: this.#locale, text: filled.text, article: { title: filled.title }, choices: filled.choices }], this.#locale, this.#dark);
      this.#warn([
        filled.unknown.length > 0 && fill(t.editor.unknown, { what: filled.unknown.map((key) => `{{${key}}}`).join(t.and) }),
        ...unlinked(filled.text),
      ].filter(Boolean).join(' '));
    } catch (error) {
      if (turn === this.#turn) this.#warn(error.sentence ?? t.errors.server);
    }
  }

  #warn(words) {
    this.#state.classList.toggle('warn', Boolean(words));
    if (words) this.#state.replaceChildren(icon('alert'), words);
    else say(this.#state, '');
  }
}
