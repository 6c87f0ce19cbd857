/** The list of handoffs at the start side of the inbox: filters above, rows below, kept in place as they change. */
import { button, el, empty, failure, select, skeleton } from '../dom.js';
import { href, note } from '../router.js';
import { LOCALES, t } from '../words.js';
import { Row } from './row.js';

const TICK = 20_000;

export class HandoffList {
  #handoffs;
  #rows = new Map();
  #place = {};
  #filters = el('div', { class: 'filters' });
  #body = el('div', { class: 'rows' });
  #timer = setInterval(() => this.#rows.forEach((row) => row.tick()), TICK);

  constructor(handoffs) {
    this.#handoffs = handoffs;
    this.node = el('section', { class: 'queue', 'data-pane': true, 'aria-label': t.inbox.list }, this.#filters, this.#body);
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
    if (otherList) {
      this.#rows.clear();
      this.#renderFilters();
    }
    this.render();
  }

  render = () => {
    const { list, filters, id } = this.#place;
    const all = this.#handoffs.list(list);
    if (!all) {
      const failed = this.#handoffs.error;
      this.#body.replaceChildren(failed ? failure(failed.sentence, () => this.#handoffs.refresh(), t.retry) : skeleton(8, 'tall'));
      return;
    }
    const shown = all.filter(({ display, reason, channel }) => (!filters.language || filters.language === display)
      && (!filters.reason || filters.reason === reason) && (!filters.channel || filters.channel === channel));
    if (!shown.length) {
      this.#rows.clear();
      this.#body.replaceChildren(all.length
        ? empty('search', t.inbox.noMatch, button(t.clearFilters, () => this.#filter({})))
        : empty('check', t.inbox.empty[list]));
      return;
    }
    const focused = this.#body.contains(document.activeElement) ? document.activeElement : undefined;
    const rows = new Map(shown.map((handoff) => [handoff.id, this.#rows.get(handoff.id) || new Row()]));
    shown.forEach((handoff) => rows.get(handoff.id).show(handoff, {
      link: href(['inbox', list, handoff.id], filters), open: handoff.id === id, all: list === 'all',
    }));
    this.#rows = rows;
    this.#body.replaceChildren(el('ul', { role: 'list' }, [...rows.values()].map(({ node }) => node)));
    focused?.focus({ preventScroll: true }); // a row that was only moved keeps the focus
  };

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
    this.#filters.replaceChildren(choice('reason', t.inbox.reason, t.reasons), choice('language', t.inbox.language, LOCALES),
      choice('channel', t.inbox.channel, t.channels));
    this.#markFilters();
  }

  #markFilters() {
    for (const pill of this.#filters.children) pill.classList.toggle('set', Boolean(pill.value));
  }

  #filter(filters) {
    const { list, id } = this.#place;
    note(['inbox', list, id].filter(Boolean), filters);
    this.#place = { ...this.#place, filters };
    if (!Object.keys(filters).length) this.#renderFilters();
    this.#markFilters();
    this.render();
  }
}
