/** The figures: how many customers came, who served them, how long they waited, and what they said of it. Nobody is named in them. */
import { api } from '../api.js';
import { el, empty, failure, select, skeleton } from '../dom.js';
import { bar } from '../evidence.js';
import { href, note } from '../router.js';
import { loadTitles, titleOf } from '../titles.js';
import { fill, grouped, percent, t, wordFor } from '../words.js';
import { columns } from './columns.js';

const LENGTHS = [7, 30, 90];
const SCORES = [5, 4, 3, 2, 1];

export function open({ query }) {
  const body = el('div', { class: 'figures-body' });
  const since = el('p', { class: 'hint' });
  const length = select(LENGTHS.map((n) => [n, fill(t.figures.last, { n })]), query.get('days'), (days) => {
    note(['figures'], { days });
    load();
  }, { class: 'pill', 'aria-label': t.figures.time });
  const node = el('div', { class: 'page figures' }, el('div', { class: 'tools' }, length, since), body);

  async function load() {
    const asked = length.value;
    body.replaceChildren(skeleton(8));
    try {
      const [report] = await Promise.all([api.figures(asked), loadTitles()]);
      if (asked !== length.value) return; // another time is wanted meanwhile
      since.textContent = report.since ? fill(t.figures.since, { day: report.since }) : '';
      body.replaceChildren(...(report.since ? panels(report) : [empty('figures', t.figures.none)]));
    } catch (error) {
      body.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    }
  }

  load();
  return { node, title: t.figures.title };
}

function panels({ days, reasons, waiting, ratings, articles }) {
  const visits = sum(days.map((day) => day.visits));
  const handed = sum(days.map((day) => day.handed));
  const alone = sum(days.map((day) => day.alone));
  return [
    el('dl', { class: 'tiles' },
      tile(t.figures.visits, grouped(visits), t.figures.visitsHint),
      tile(t.figures.alone, visits ? percent(alone / visits) : '–', fill(t.figures.aloneHint, { handed: grouped(handed), none: grouped(Math.max(0, visits - alone - handed)) })),
      tile(t.figures.waited, waiting.taken ? duration(waiting.medianSeconds) : '–', waiting.taken ? fill(t.figures.waitedHint, { taken: grouped(waiting.taken), long: duration(waiting.p90Seconds) }) : t.figures.nobodyWaited),
      tile(t.figures.rating, average(ratings), fill(t.figures.ratingHint, { n: grouped(sum(Object.values(ratings))) }))),
    panel(t.figures.byDay, '', columns(days)),
    el('div', { class: 'pair' },
      panel(t.figures.reasons, t.figures.reasonsHint, bars(Object.entries(reasons).toSorted(([, one], [, other]) => other - one).map(([reason, n]) => [wordFor(t.reasons, reason), n]))),
      panel(t.figures.ratings, '', bars(Object.keys(ratings).length ? SCORES.map((score) => [fill(t.figures.stars, { score }), ratings[score] ?? 0]) : []))),
    panel(t.figures.articles, t.figures.articlesHint, articles.length ? table(articles) : el('p', { class: 'hint' }, t.figures.nothing)),
  ];
}

const sum = (numbers) => numbers.reduce((all, n) => all + n, 0);

function average(ratings) {
  const all = Object.entries(ratings);
  const given = sum(all.map(([, n]) => n));
  return given ? fill(t.figures.ofFive, { score: (sum(all.map(([score, n]) => score * n)) / given).toFixed(1) }) : '–';
}

/** In the largest unit that says enough. */
function duration(seconds) {
  if (seconds < 60) return fill(t.figures.seconds, { n: seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? fill(t.figures.minutes, { n: minutes }) : fill(t.figures.hours, { n: Math.round(minutes / 60) });
}

function tile(name, value, hint) {
  return el('div', { class: 'panel' }, el('dt', {}, name), el('dd', {}, el('b', {}, value), el('small', {}, hint)));
}

function panel(title, hint, content) {
  return el('section', { class: 'panel' }, el('h2', {}, title), hint && el('p', { class: 'hint' }, hint), content);
}

/** How often each, beside a bar that is as long as it is a part of all. */
function bars(lines) {
  const all = sum(lines.map(([, n]) => n));
  if (!all) return el('p', { class: 'hint' }, t.figures.nothing);
  return el('dl', { class: 'bars' }, lines.map(([name, n]) => el('div', {}, el('dt', {}, name), el('dd', {}, bar(n / all), el('span', {}, grouped(n))))));
}

function table(articles) {
  const columnNames = ['article', 'given', 'solved', 'unsolved'];
  return el('table', {},
    el('thead', {}, el('tr', {}, columnNames.map((name) => el('th', { scope: 'col', class: name === 'article' ? '' : 'number-cell' }, t.figures.columns[name])))),
    el('tbody', {}, articles.map(({ article, given, solved, unsolved }) => el('tr', {},
      el('th', { scope: 'row' }, el('a', { href: href(['articles', article]) }, titleOf(article))),
      [given, solved, unsolved].map((n) => el('td', { class: 'number-cell' }, grouped(n)))))));
}
