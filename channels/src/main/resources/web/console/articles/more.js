/** What most articles do without: days, questions that belong elsewhere, what to read next, another answer for a channel. */
import { el, field, icon, say, select } from '../dom.js';
import { fill, t, wordFor } from '../words.js';

/** Channels whose customers may need another answer than those on the website. */
const CHANNELS = ['telegram', 'webhook'];

export class MoreFields {
  #from = el('input', { type: 'date' });
  #until = el('input', { type: 'date' });
  #unlike = el('textarea', { rows: 3, spellcheck: 'false' });
  #related = el('input', { autocomplete: 'off', spellcheck: 'false', lang: 'en' });
  #relatedState = el('p', { class: 'hint state', role: 'status' });
  #titles;
  #channels = {}; // answers for channels that have no field here
  #variants = Object.fromEntries(CHANNELS.map((channel) => [channel, el('textarea', { rows: 4 })]));

  /** @param others the articles that can be led on to: [{id, title}] */
  constructor({ language, others, readOnly }) {
    this.#titles = new Map(others.map(({ id, title }) => [id, title]));
    this.#related.addEventListener('input', () => this.#judge());
    const texts = [this.#unlike, ...Object.values(this.#variants)];
    for (const control of texts) control.lang = language;
    for (const control of [...texts, this.#related]) control.readOnly = readOnly;
    for (const control of [this.#from, this.#until]) control.disabled = readOnly;
    this.node = el('details', { class: 'more' },
      el('summary', {}, icon('chevron'), t.editor.more),
      el('div', { class: 'more-fields' },
        el('div', { class: 'two' }, field(t.editor.from, this.#from, t.editor.fromHint), field(t.editor.until, this.#until, t.editor.untilHint)),
        field(t.editor.unlike, this.#unlike, t.editor.unlikeHint),
        field(t.editor.related, this.#related, t.editor.relatedHint), this.#relatedState, !readOnly && this.#choice(language),
        CHANNELS.map((channel) => field(`${t.editor.variant}${t.colon}${wordFor(t.channels, channel)}`, this.#variants[channel], t.editor.variantHint))));
  }

  /** Articles by their titles: nobody knows the short names by heart. */
  #choice(language) {
    const { compare } = new Intl.Collator(language);
    const pairs = [...this.#titles].sort(([, one], [, other]) => compare(one, other));
    const node = select([['', t.editor.relatedAdd], ...pairs], '', (id) => {
      node.value = '';
      this.#related.value = [...new Set([...this.content.related, id])].join(', ');
      this.#related.dispatchEvent(new Event('input', { bubbles: true }));
    }, { class: 'pill', 'aria-label': t.editor.relatedAdd, lang: language });
    return el('div', {}, node);
  }

  /** What the short names stand for, and those that stand for nothing. */
  #judge() {
    const { related } = this.content;
    const missing = related.filter((id) => !this.#titles.has(id));
    this.#relatedState.classList.toggle('warn', missing.length > 0);
    if (missing.length) this.#relatedState.replaceChildren(icon('alert'), fill(t.editor.relatedMissing, { what: missing.join(t.and) }));
    else say(this.#relatedState, related.map((id) => this.#titles.get(id)).join(t.and));
  }

  get content() {
    const written = Object.entries(this.#variants).map(([channel, { value }]) => [channel, value.trim()]);
    return {
      unlike: lines(this.#unlike.value, '\n'),
      related: lines(this.#related.value, /[,，、\s]/),
      from: this.#from.value,
      until: this.#until.value,
      variants: Object.fromEntries([...Object.entries(this.#channels), ...written.filter(([, body]) => body)].sort()),
    };
  }

  show({ unlike, related, from, until, variants }) {
    this.#unlike.value = unlike.join('\n');
    this.#related.value = related.join(', ');
    this.#from.value = from;
    this.#until.value = until;
    for (const channel of CHANNELS) this.#variants[channel].value = variants[channel] ?? '';
    this.#judge();
    this.#channels = Object.fromEntries(Object.entries(variants).filter(([channel]) => !CHANNELS.includes(channel)));
    this.node.open = Boolean(unlike.length || related.length || from || until || Object.keys(variants).length);
  }
}

const lines = (text, separator) => text.split(separator).map((line) => line.trim()).filter(Boolean);
