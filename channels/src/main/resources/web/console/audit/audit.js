/** Audit: who did what, newest first. Only administrators come here; the filters are in the address. */
import { api } from '../api.js';
import { button, el, empty, failure, select, skeleton } from '../dom.js';
import { href, note } from '../router.js';
import { loadTitles } from '../titles.js';
import { moment, t, wordFor } from '../words.js';
import { subject } from './subject.js';

const COLUMNS = ['time', 'who', 'action', 'subject'];

export function open({ query }) {
  const node = el('div', { class: 'page audit' });
  const page = { node, title: t.audit.title };
  if (!api.administers) {
    node.append(empty('lock', t.audit.onlyAdmin));
    return page;
  }
  const filters = Object.fromEntries(query);
  const rows = el('tbody');
  const body = el('div', { class: 'table' });
  const foot = el('div', { class: 'more-rows' });
  const choice = select([['', t.audit.all], ...Object.entries(t.audit.actions)], filters.action, (action) => refine({ action }), { class: 'pill', 'aria-label': t.audit.action });
  const clear = button(t.clearFilters, () => {
    choice.value = '';
    refine({ action: '', who: '', subject: '' });
  }, { look: 'quiet' });
  node.append(el('div', { class: 'tools' }, el('p', {}, t.audit.lead), el('div', { class: 'chips' }, choice, clear)), body, foot);

  function refine(changed) {
    Object.assign(filters, changed);
    note(['audit'], filters);
    load();
  }

  async function load() {
    rows.replaceChildren();
    foot.replaceChildren();
    body.replaceChildren(skeleton(8));
    clear.hidden = !Object.values(filters).some(Boolean);
    await Promise.all([more(), loadTitles()]);
  }

  async function more(before) {
    const asked = { ...filters };
    try {
      const [found] = await Promise.all([api.audit({ ...filters, before }), loadTitles()]);
      if (Object.keys(asked).some((name) => asked[name] !== filters[name])) return; // other rows are wanted meanwhile
      show(found);
    } catch (error) {
      (before ? foot : body).replaceChildren(failure(error.sentence ?? t.errors.server, () => (before ? more(before) : load()), t.retry));
    }
  }

  function show({ rows: found, older }) {
    const first = rows.childElementCount === 0;
    const lines = found.map(line);
    rows.append(...lines);
    if (first) body.replaceChildren(found.length ? table(rows) : empty('audit', t.audit.empty));
    else lines[0]?.querySelector('th').focus(); // the button that was pressed is gone
    foot.replaceChildren(...older ? [button(t.audit.older, () => more(older))] : []);
  }

  load();
  return page;
}

function table(rows) {
  return el('table', {},
    el('thead', {}, el('tr', {}, COLUMNS.map((column) => el('th', { scope: 'col', class: `at-${column}` }, t.audit[column])))), rows);
}

function line(row) {
  const { at, who, action } = row;
  return el('tr', {},
    el('th', { scope: 'row', class: 'at-time', tabindex: -1 }, el('time', { datetime: at, title: at }, moment(at))),
    el('td', { class: 'at-who' }, who ? el('a', { href: href(['audit'], { who: who.id }) }, who.name) : t.audit.nobody),
    el('td', { class: 'at-action' }, wordFor(t.audit.actions, action)),
    el('td', { class: 'at-subject' }, subject(row)));
}
