/** The list of handoffs at the start side of the inbox: search and filters above, rows below, kept in place as they change. */
import { button, el, empty, failure, icon, say, select, skeleton } from '../dom.js';
import { href, note } from '../router.js';
import { fill, LOCALES, t } from '../words.js';
import { Row } from './row.js';

const TICK = 20_000;
const WHOLE = 7; // characters of a case number

/** What was typed of a case number, as the server makes them; out of a whole sentence, its last word that is as long as one. */
function typed(q = '') {
  const words = q.normalize('NFKC').toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return words.findLast(({ length }) => length === WHOLE) ?? words.join('').slice(-WHOLE);
}

export class HandoffList {
  #handoffs;
  #rows = new Map();
  #place = {};
  #search = el('input', {
    type: 'search', 'aria-label': t.inbox.search, placeholder: t.inbox.search, autocomplete: 'off', spellcheck: 'false', maxlength: 200,
    oninput: () => this.#filter({ ...this.#place.filters, q: this.#search.value.trim() }),
  });
  #filters = el('div', { class: 'filters' });
  #result = el('div', { class: 'result', role: 'status' });
  #body = el('div', { class: 'rows' });
  #timer = setInterval(() => this.#rows.forEach((row) => row.tick()), TICK);

  constructor(handoffs) {
    this.#handoffs = handoffs;
    this.node = el('section', { class: 'queue', 'data-pane': true, 'aria-label': t.inbox.list },
      el('div', { class: 'search' }, icon('search'), this.#search), this.#filters, this.#result, this.#body);
    handoffs.addEventListener('change', this.render);
  }

  close() {
    clearInterval(this.#timer);
    this.#handoffs.removeEventListener('change', this.render);
  }

  /** Shows a list with its filters and marks the open conversation. */
  show(place) {
    const otherList = place.list !== this.#place.list;
    this.#place = place;
    if (this.#search !== document.activeElement) this.#search.value = place.filters.q ?? '';
    if (otherList) {
      this.#rows.clear();
      this.#renderFilters();
    }
    this.render();
  }

  render = () => {
    const { list, filters, id } = this.#place;
    const number = typed(filters.q);
    const whole = number.length === WHOLE;
    const found = this.#handoffs.withReceipt(whole ? number : '');
    const all = whole ? found : this.#handoffs.list(list);
    const outcome = whole ? found && this.#outcome(number, found.length) : filters.q && t.inbox.wholeNumber;
    say(this.#result, outcome ?? '');
    if (!all) {
      const failed = this.#handoffs.error;
      this.#body.replaceChildren(failed ? failure(failed.sentence, () => this.#handoffs.refresh(), t.retry) : skeleton(8, 'tall'));
      return;
    }
    const shown = whole ? all : all.filter(passes(filters));
    if (!shown.length) {
      this.#rows.clear();
      this.#body.replaceChildren(this.#nothing(whole, all.length));
      return;
    }
    const focused = this.#body.contains(document.activeElement) ? document.activeElement : undefined;
    const rows = new Map(shown.map((handoff) => [handoff.id, this.#rows.get(handoff.id) || new Row()]));
    shown.forEach((handoff) => rows.get(handoff.id).show(handoff, {
      link: href(['inbox', list, handoff.id], filters), open: handoff.id === id, all: list === 'all' || whole,
    }));
    this.#rows = rows;
    this.#body.replaceChildren(el('ul', { role: 'list' }, [...rows.values()].map(({ node }) => node)));
    focused?.focus({ preventScroll: true }); // a row that was only moved keeps the focus
  };

  #outcome(number, n) {
    return n ? fill(t.inbox.found, { n }) : fill(t.inbox.noNumber, { number });
  }

  #nothing(whole, others) {
    const clear = button(t.clearFilters, () => this.#filter({}));
    if (whole) return el('div', { class: 'empty' }, icon('search'), clear);
    return others ? empty('search', t.inbox.noMatch, clear) : empty('check', t.inbox.empty[this.#place.list]);
  }

  /** Goes up or down among the rows: from the focused one, else from the open one. */
  move(step) {
    const rows = [...this.#rows.values()];
    const focused = rows.findIndex((row) => row.node.contains(document.activeElement));
    const at = focused >= 0 ? focused : [...this.#rows.keys()].indexOf(this.#place.id);
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  }

  /** Puts the focus on the first row: after a conversation was ended, the next one is near. */
  next() {
    [...this.#rows.values()].find((row) => !row.isOpen)?.focus();
  }

  #renderFilters() {
    const { filters } = this.#place;
    const choice = (name, label, words) => select([['', label], ...Object.entries(words)], filters[name],
      (value) => this.#filter({ ...this.#place.filters, [name]: value }), { class: 'pill', 'aria-label': label });
    this.#filters.replaceChildren(choice('queue', t.inbox.queue, t.queues), choice('reason', t.inbox.reason, t.reasons),
      choice('language', t.inbox.language, LOCALES), choice('channel', t.inbox.channel, t.channels));
    this.#markFilters();
  }

  #markFilters() {
    for (const pill of this.#filters.children) pill.classList.toggle('set', Boolean(pill.value));
  }

  #filter(filters) {
    const { list, id } = this.#place;
    note(['inbox', list, id].filter(Boolean), filters);
    this.#place = { ...this.#place, filters };
    if (!Object.keys(filters).length) {
      this.#search.value = '';
      this.#renderFilters();
    }
    this.#markFilters();
    this.render();
  }
}

/** Whether a handoff passes the filters that are set. */
function passes(filters) {
  const set = ['language', 'queue', 'reason', 'channel'].filter((name) => filters[name]);
  return (handoff) => set.every((name) => filters[name] === (name === 'language' ? handoff.display : handoff[name]));
}
