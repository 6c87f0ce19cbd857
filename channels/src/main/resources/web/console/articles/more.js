/** What most articles do without: days, questions that belong elsewhere, what to read next, another answer for a channel. */
import { el, field, icon } from '../dom.js';
import { t, wordFor } from '../words.js';

/** Channels whose customers may need another answer than those on the website. */
const CHANNELS = ['telegram', 'webhook'];

export class MoreFields {
  #from = el('input', { type: 'date' });
  #until = el('input', { type: 'date' });
  #unlike = el('textarea', { rows: 3, spellcheck: 'false' });
  #related = el('input', { autocomplete: 'off', spellcheck: 'false', lang: 'en' });
  others = {};
  #variants = Object.fromEntries(CHANNELS.map((channel) => [channel, el('textarea', { rows: 4 })]));

  constructor({ language, readOnly }) {
    const texts = [this.#unlike, ...Object.values(this.#variants)];
    for (const control of texts) control.lang = language;
    for (const control of [...texts, this.#related]) control.readOnly = readOnly;
    for (const control of [this.#from, this.#until]) control.disabled = readOnly;
    this.node = el('details', { class: 'more' },
      el('summary', {}, icon('chevron'), t.editor.more),
      el('div', { class: 'more-fields' },
        el('div', { class: 'two' }, field(t.editor.from, this.#from, t.editor.fromHint), field(t.editor.until, this.#until, t.editor.untilHint)),
        field(t.editor.unlike, this.#unlike, t.editor.unlikeHint),
        field(t.editor.related, this.#related, t.editor.relatedHint),
        CHANNELS.map((channel) => field(`${t.editor.variant}${t.colon}${wordFor(t.channels, channel)}`, this.#variants[channel], t.editor.variantHint))));
  }

  get content() {
    const written = Object.entries(this.#variants).map(([channel, { value }]) => [channel, value.trim()]);
    return {
      unlike: lines(this.#unlike.value, '\n'),
      related: lines(this.#related.value, /[,，、\s]/),
      from: this.#from.value,
      until: this.#until.value,
      variants: Object.fromEntries([...Object.entries(this.others), ...written.filter(([, body]) => body)].sort()),
    };
  }

  show({ unlike, related, from, until, variants }) {
    this.#unlike.value = unlike.join('\n');
    this.#related.value = related.join(', ');
    this.#from.value = from;
    this.#until.value = until;
    for (const channel of CHANNELS) this.#variants[channel].value = variants[channel] ?? '';
    // Channels that have no field here keep what they have.
    this.others = Object.fromEntries(Object.entries(variants).filter(([channel]) => !CHANNELS.includes(channel)));
    this.node.open = Boolean(unlike.length || related.length || from || until || Object.keys(variants).length);
  }
}

const lines = (text, separator) => text.split(separator).map((line) => line.trim()).filter(Boolean);
