/**
 * A reply just as the customer sees it: the widget's own bubbles and article card, in a shadow root with
 * the widget's own sheet. Its buttons do nothing here.
 */
import { el } from '../widget/dom.js';
import { bot } from '../widget/bubbles.js';
import { sheet } from '../widget/styles.js';
import { words } from '../widget/words.js';
import { linkDomains } from './links.js';

/** What the widget takes from its launcher and its panel, which are not here. */
const around = new CSSStyleSheet();
around.replaceSync(`
:host{display:block;--accent:#0B5CD6;--on-accent:#FFF;background:var(--canvas);color:var(--ink);border-radius:10px;font-size:15px;line-height:24px;color-scheme:light}
:host([data-theme=dark]){--accent:#74AEFF;--on-accent:#071A33;color-scheme:dark}
.list{overflow:visible;max-inline-size:400px;margin-inline:auto;line-break:strict;overflow-wrap:anywhere;text-wrap:pretty;text-autospace:normal}
.row{grid-template-columns:minmax(0,1fr);margin-block-start:8px}
.row>*{grid-column:1}
.row>.body{max-inline-size:100%}`);

export class CustomerView {
  node = el('div', { class: 'customer-view' });
  #root = this.node.attachShadow({ mode: 'open' });
  #turn = 0;

  constructor() {
    this.#root.adoptedStyleSheets = [sheet, around];
  }

  /** @param replies bot events; @param dark whether the customer's device is dark */
  async show(replies, locale, dark) {
    const turn = ++this.#turn;
    const t = await words(locale);
    if (turn !== this.#turn) return; // a newer reply overtook this one
    const ui = { t, domains: linkDomains, session: { say() {} } };
    this.node.dataset.theme = dark ? 'dark' : 'light';
    this.#root.replaceChildren(el('ol', { class: 'list', role: 'list', lang: locale }, replies.map((reply) => {
      const { parts, update } = bot(reply, ui);
      update({ past: false });
      return el('li', { class: 'row bot first last' }, parts);
    })));
  }
}
