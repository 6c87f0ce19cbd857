/** The list of articles: one row for each, with its state in both languages; search, filters and order are in the address. */
import { api } from '../api.js';
import { button, chip, el, empty, failure, icon, select, skeleton } from '../dom.js';
import { href, note } from '../router.js';
import { loadTitles } from '../titles.js';
import { ARTICLE_LANGUAGES, articleLanguage, date, fill, t, wordFor } from '../words.js';
import { createArticle } from './create.js';
import { exportChoice, importArticles } from './exchange.js';
import { subjectName } from './content.js';
import { gather, matches, order, reviewLook, stateOf, STATES } from './rows.js';
import { unsaved } from './unsaved.js';

const PAUSE = 250;
const COLUMNS = ['name', 'group', 'zh', 'en', 'review', 'updated'];

export function open({ query }) {
  const filters = Object.fromEntries(query);
  const search = el('input', { type: 'search', 'aria-label': t.articles.search, placeholder: t.articles.search, oninput: () => { refine({ q: search.value }); lookLater(); } });
  const chips = el('div', { class: 'chips' });
  const count = el('p', { class: 'hint', role: 'status' });
  const begun = el('p', { class: 'hint begun', hidden: true });
  const body = el('div', { class: 'table' });
  const add = api.leads && button(t.articles.create, () => createArticle(data), { look: 'primary', sign: 'plus', disabled: true });
  const exchange = api.leads && el('div', { class: 'chips' }, button(t.exchange.import, async () => { if (await importArticles()) load(); }), exportChoice(), add);
  const node = el('div', { class: 'page articles' },
    el('div', { class: 'tools' }, el('div', { class: 'search' }, icon('search'), search), chips, count, exchange), begun, body);
  let data;
  let found = new Set(); // ids of what the server found
  let timer;
  search.value = filters.q || '';

  async function load() {
    const slow = setTimeout(() => body.replaceChildren(skeleton(8)), 200);
    try {
      [data] = await Promise.all([api.articles(), loadTitles()]);
      if (add) add.disabled = false;
      renderChips();
      renderBegun();
      render();
      look();
    } catch (error) {
      body.replaceChildren(failure(error.sentence, load, t.retry));
    } finally {
      clearTimeout(slow);
    }
  }

  function lookLater() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }

  /** The server looks into the whole texts; until it has, titles and subjects have to do. */
  async function look() {
    const q = search.value.trim();
    const { articles } = q ? await api.articles(q).catch(() => ({ articles: [] })) : { articles: [] };
    if (q !== search.value.trim()) return;
    found = new Set(articles.map(({ id }) => id));
    render();
  }

  /** New articles that were begun and never saved: nothing else leads to them. */
  function renderBegun() {
    const there = new Set(data.articles.map(({ id, language }) => `${id}/${language}`));
    const links = unsaved.all().filter(({ id, language }) => !there.has(`${id}/${language}`)).map(({ id, language, title }) =>
      el('a', { href: href(['articles', id, language]), lang: language }, title || id));
    begun.hidden = !api.leads || !links.length;
    begun.replaceChildren(icon('alert'), t.articles.begun, ...links);
  }

  function refine(change) {
    Object.assign(filters, change);
    note('articles', filters);
    render();
  }

  function renderChips() {
    const choice = (name, pairs) => select([['', t.articles[name]], ...pairs], filters[name],
      (value) => refine({ [name]: value }), { class: 'pill', 'aria-label': t.articles[name] });
    chips.replaceChildren(
      choice('group', data.groups.map((group) => [group, wordFor(t.groups, group)])),
      choice('language', Object.entries(ARTICLE_LANGUAGES)),
      choice('state', STATES.map((state) => [state, t.articles.states[state]])));
  }

  function render() {
    if (!data) return;
    const rows = order(gather(data.articles).filter((row) => matches(row, filters, found)), filters.sort);
    count.textContent = fill(t.articles.count, { n: rows.length });
    for (const pill of chips.children) pill.classList.toggle('set', Boolean(pill.value));
    if (rows.length) body.replaceChildren(table(rows));
    else if (data.articles.length) body.replaceChildren(empty('search', t.articles.noMatch, button(t.clearFilters, clear)));
    else body.replaceChildren(empty('articles', t.articles.empty));
  }

  function clear() {
    search.value = '';
    found = new Set();
    refine({ q: '', group: '', language: '', state: '' });
    renderChips();
    search.focus();
  }

  function table(rows) {
    const [by, down] = (filters.sort || 'name').split('-');
    const headings = COLUMNS.map((column) => {
      const name = ARTICLE_LANGUAGES[column] ?? t.articles[column];
      const sorted = by === column && (down ? 'descending' : 'ascending');
      const sort = () => {
        refine({ sort: by === column && !down ? `${column}-down` : column });
        body.querySelector(`[data-sort="${column}"]`).focus();
      };
      return el('th', { scope: 'col', class: `at-${column}`, 'aria-sort': sorted },
        el('button', { type: 'button', 'data-sort': column, onclick: sort }, name, sorted && icon('up')));
    });
    return el('table', {}, el('thead', {}, el('tr', {}, headings)), el('tbody', {}, rows.map(line)));
  }

  function line(row) {
    const main = row[filters.language || articleLanguage()] || row.zh || row.en;
    return el('tr', {},
      el('th', { scope: 'row', class: 'at-name' },
        el('a', { href: href(['articles', row.id, main.language]), lang: main.language }, main.title), el('small', {}, el('span', { lang: 'en' }, row.id), row.intent !== row.id && ` · ${subjectName(row.intent)}`)),
      el('td', { class: 'at-group' }, wordFor(t.groups, row.group)),
      ['zh', 'en'].map((language) => el('td', { class: `at-${language}` }, state(row, language))),
      el('td', { class: 'at-review' }, review(row.review)),
      el('td', { class: 'at-updated' }, date(row.updatedAt)));
  }

  load();
  return { node, title: t.articles.title, keys: rowKeys(body) };
}

/** The state of an article in one language, leading to its editor. */
function state(row, language) {
  const name = stateOf(row[language]);
  const [sign, look] = { published: ['check', 'ok'], changed: ['alert', 'warn'], in_review: ['eye', 'warn'], draft: ['note', ''], retired: ['close', ''], missing: ['close', 'none'] }[name];
  const label = t.articles.states[name];
  const begun = api.leads && unsaved.has(row.id, language) && t.editor.unsaved;
  const stale = row[language]?.stale && t.articles.stale;
  const said = [label, stale, begun].filter(Boolean).join(t.and);
  return el('a', { href: href(['articles', row.id, language]), 'aria-label': `${ARTICLE_LANGUAGES[language]}${t.colon}${said}` },
    chip(label, sign, look), stale && chip(stale, 'alert', 'warn'), begun && chip(begun, 'alert', 'warn'));
}

function review(day) {
  const look = reviewLook(day);
  return look ? chip(`${day} ${look === 'err' ? t.articles.overdue : t.articles.dueSoon}`, look === 'err' ? 'alert' : 'clock', look) : el('span', {}, day);
}

/** Going up and down the rows by key. */
function rowKeys(body) {
  const move = (step) => {
    const links = [...body.querySelectorAll('tbody th a')];
    const at = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  };
  return { j: () => move(1), k: () => move(-1) };
}
