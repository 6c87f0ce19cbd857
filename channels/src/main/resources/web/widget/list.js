/**
 * The messages. The rows are worked out anew at each change and laid over those that stand, so that a
 * row keeps its element, its focus and its place as long as its key lives.
 */
import { agent, bot, clip, dots, own, still } from './bubbles.js';
import { suggestions } from './cards.js';
import { el, icon } from './dom.js';
import { plain } from './markdown.js';
import { clock, day, fill } from './words.js';

const GROUP = 5 * 60_000;
const NEAR = 48;

export class List {
  #ui;
  #rows = new Map();
  #items = el('ol', { role: 'list' });
  #missed = 0;
  #newest = 0;
  #stuck = true;
  #talking = false;
  #rating;
  #unreadFrom = Infinity;
  #opened = Date.now();

  constructor(ui) {
    this.#ui = ui;
    this.node = el('div', { class: 'list', role: 'region', tabindex: '0', 'aria-label': ui.t.list, onscroll: () => this.#see() }, this.#items);
    this.jump = el('button', { class: 'jump', hidden: true, onclick: () => this.toEnd() });
    // The banner, the warning or a keyboard take room: who was at the end stays there.
    const watch = new ResizeObserver(() => this.#stuck && this.toEnd());
    watch.observe(this.node);
    watch.observe(this.#items);
  }

  /** The panel was opened: begin at the first unread message, marked by a line. */
  open() {
    const { unread } = this.#ui.session;
    this.#unreadFrom = unread[0]?.order ?? Infinity;
    this.render();
    this.#missed = unread.length;
    this.#items.querySelectorAll('.row').forEach(clip);
    const line = this.#rows.get('unread')?.node;
    if (line?.isConnected) this.node.scrollTop = line.offsetTop - 16;
    else this.toEnd();
    this.#see();
  }

  toEnd() {
    this.node.scrollTop = this.#talking ? this.node.scrollHeight : 0;
    this.#see();
  }

  render() {
    const shown = this.node.offsetHeight > 0;
    const wasAtEnd = this.#stuck;
    const anchor = this.#items.querySelector('.row');
    const anchorTop = anchor?.offsetTop;
    const wanted = this.#wanted();
    const keys = new Set(wanted.map(({ key }) => key));
    const focused = this.node.getRootNode().activeElement;

    for (const [key, { node }] of this.#rows) {
      if (keys.has(key)) continue;
      if (node.contains(focused)) this.node.focus({ preventScroll: true });
      node.remove();
      this.#rows.delete(key);
    }
    let next = this.#items.firstChild;
    let first = null;
    let newest = this.#newest;
    for (const [at, row] of wanted.entries()) {
      let known = this.#rows.get(row.key);
      if (!known) {
        this.#rows.set(row.key, known = this.#make(row));
        if (row.state?.pending || row.order > this.#newest) first ||= { author: row.author, node: known.node };
        if (row.order > this.#newest && row.author !== 'own') this.#missed++;
      }
      newest = Math.max(newest, row.order || 0);
      if (known.node === next) next = next.nextSibling;
      else this.#items.insertBefore(known.node, next);
      known.node.classList.toggle('first', !together(wanted[at - 1], row));
      known.node.classList.toggle('last', !together(row, wanted[at + 1]));
      known.node.classList.toggle('failed', Boolean(row.state?.failed));
      known.update(row.state);
      if (shown) clip(known.node);
    }
    const history = !this.#newest;
    this.#newest = newest;
    if (!shown) return;
    if (history) this.toEnd();
    else if (wasAtEnd || first?.author === 'own') this.#show(first?.node);
    else if (anchor?.isConnected && !first) this.node.scrollTop += anchor.offsetTop - anchorTop;
    this.#see();
  }

  /** The whole talk as plain text, to be kept by the customer. */
  transcript() {
    const { t, session } = this.#ui;
    return session.events.filter(({ text }) => text).map((event) =>
      `${new Date(event.at).toLocaleDateString('sv')} ${clock(event.at)} ${event.type === 'customer' ? t.you : event.agent || t.bot}\n${plain(event.text)}\n`).join('\n');
  }

  get #atEnd() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight <= NEAR;
  }

  /** Follows the talk, but never past the top of a reply: it is read from its first line. */
  #show(first) {
    if (!first) return this.toEnd();
    this.node.scrollTop = first.offsetTop - 16;
    this.#missed = 0;
    if (!document.hidden) this.#ui.session.markRead();
  }

  #see() {
    const { session, t } = this.#ui;
    if (!this.node.offsetHeight) return;
    this.#stuck = this.#atEnd;
    if (this.#stuck) {
      this.#missed = 0;
      if (!document.hidden) session.markRead();
    }
    this.jump.hidden = this.#stuck || !this.#missed;
    if (!this.jump.hidden) this.jump.replaceChildren(icon('down'), fill(t.news, { n: this.#missed }));
  }

  #make({ author, locale, agent: name, at, parts, make }) {
    const { t, locale: here } = this.#ui;
    const lang = locale || here;
    if (parts) return { node: el('li', { class: author, lang }, parts), update: still };
    const made = make();
    const speaker = author === 'own' ? t.you : author === 'agent' ? `${name || t.agent} · ${t.human}` : t.bot;
    return {
      node: el('li', { class: `row ${author}` },
        author !== 'own' && el('span', { class: 'avatar', 'aria-hidden': 'true' }, author === 'agent' && name ? [...name][0] : icon(author)),
        el('span', { class: author === 'own' ? 'sr' : 'name', lang: here }, speaker, el('span', { class: 'sr' }, t.colon)),
        made.parts.map((part) => {
          if (part) part.lang = lang;
          return part;
        }),
        at && el('time', { class: 'time', datetime: new Date(at).toISOString() }, clock(at))),
      update: made.update,
    };
  }

  /** Most chats are left without an end: the card is fetched when there is one. */
  async #loadRating() {
    const { rating, sheet } = await import('./rating.js');
    const root = this.node.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#rating = rating;
    this.render();
  }

  #wanted() {
    const { session, t } = this.#ui;
    const { events } = session;
    const pending = session.outbox.items.filter(({ id }) => !events.some((event) => event.id === id));
    const said = [...events.filter(({ type }) => type === 'customer'), ...pending];
    this.#talking = said.length > 0;
    const rows = [];
    let today = '';

    const line = (key, author, text, extra) => rows.push({ key, author, parts: [el('span', {}, text)], ...extra });
    const dated = ({ at }) => {
      const date = day(at, t);
      if (date !== today) line(`day ${date}`, 'day', `${date} ${clock(at)}`);
      today = date;
    };

    if (session.hasOlder) {
      rows.push({ key: 'older', author: 'day', parts: [el('button', { class: 'text', onclick: () => session.older() }, t.older)] });
    }
    if (!events.some(({ type }) => type === 'bot') && !session.hasOlder) {
      dated({ at: this.#opened });
      rows.push({ key: 'greeting', author: 'bot', make: () => bot({ text: t.greeting }, this.#ui), state: {} });
    }
    if (!said.length && session.widget !== null) {
      // Before the first question: what others ask.
      rows.push({ key: 'suggestions', author: 'bot', make: () => suggestions(this.#ui) });
    }
    for (const event of events) {
      dated(event);
      const { order, type, at } = event;
      const key = String(order);
      if (order === this.#unreadFrom && rows.length > 1) line('unread', 'day unread', t.unread);
      if (type === 'customer') {
        rows.push({ key: event.id, order, at, author: 'own', make: () => own(event, this.#ui), state: {} });
      } else if (type === 'agent') {
        rows.push({ key, order, at, author: 'agent', agent: event.agent, locale: event.locale, make: () => agent(event, this.#ui) });
      } else if (type === 'bot') {
        const later = said.find((message) => (message.order ?? Infinity) > order);
        rows.push({ key, order, at, author: 'bot', locale: event.locale, make: () => bot(event, this.#ui), state: { past: Boolean(later) || session.ended, chosen: later?.choice } });
      } else {
        const text = this.#ui.system(event);
        if (text) line(key, 'system', text, { order });
      }
    }
    for (const item of pending) {
      dated(item);
      rows.push({ key: item.id, at: item.at, author: 'own', make: () => own(item, this.#ui), state: { pending: true, failed: item.failed } });
    }
    const { author, stage } = session.typing;
    if (stage) rows.push({ key: `typing ${author}`, author, agent: author === 'agent' ? session.handoff?.agent : undefined, make: () => dots(t), state: stage });
    if (session.ratable && !stage) {
      if (this.#rating) rows.push({ key: 'rating', author: 'bot', make: () => this.#rating(this.#ui) });
      else this.#loadRating();
    }
    return rows;
  }
}

function together(one, other) {
  return Boolean(one && other) && one.author === other.author && one.agent === other.agent
    && !(Math.abs(new Date(other.at) - new Date(one.at)) > GROUP);
}
