/** A column for each day: how many came, and who served them; with the same numbers as a table. */
import { el } from '../dom.js';
import { shape } from '../svg.js';
import { fill, grouped, t } from '../words.js';

const PARTS = ['none', 'alone', 'handed'];
const HEIGHT = 180;
const LEFT = 44;
const BOTTOM = 22;
const TOP = 8;
const WIDEST = 48;

/** Room that the label of a day needs, in pixels. */
const LABEL = 48;

export function columns(days) {
  const visits = days.reduce((all, day) => all + day.visits, 0);
  const handed = days.reduce((all, day) => all + day.handed, 0);
  const svg = shape('svg', { class: 'columns', height: HEIGHT, role: 'img', 'aria-label': fill(t.figures.summary, { visits: grouped(visits), handed: grouped(handed) }) });
  new ResizeObserver(() => svg.replaceChildren(...shapes(days, svg.clientWidth))).observe(svg);
  return el('figure', {},
    el('figcaption', {}, PARTS.map((part) => el('span', { class: `key ${part}` }, t.figures.parts[part]))),
    svg, table(days));
}

/** Drawn anew in each width rather than scaled, so that labels stay readable. */
function shapes(days, width) {
  const top = round(Math.max(...days.map(({ visits, alone, handed }) => Math.max(visits, alone + handed)))); // who came before midnight may be served after it
  const room = (width - LEFT) / days.length;
  const thick = Math.min(WIDEST, Math.max(2, room * 0.7));
  const y = (n) => TOP + (1 - n / top) * (HEIGHT - BOTTOM - TOP);
  const every = Math.max(1, Math.ceil(LABEL / room));
  return [
    ...[0, top / 2, top].filter(Number.isInteger).flatMap((n) => [
      shape('line', { class: 'grid', x1: LEFT, x2: width, y1: y(n), y2: y(n) }),
      shape('text', { class: 'label', x: LEFT - 8, y: y(n) + 4, 'text-anchor': 'end' }, grouped(n)),
    ]),
    ...days.flatMap(({ day, visits, alone, handed }, at) => {
      const x = LEFT + room * (at + 0.5) - thick / 2;
      const labelled = (days.length - 1 - at) % every === 0;
      return [
        column('none', x, y(visits), thick, y(alone + handed) - y(visits)),
        column('alone', x, y(alone + handed), thick, y(handed) - y(alone + handed)),
        column('handed', x, y(handed), thick, y(0) - y(handed)),
        labelled && shape('text', { class: 'label', x: Math.min(x + thick / 2, width - LABEL / 2 + 6), y: HEIGHT - 5, 'text-anchor': 'middle' }, short(day)),
      ].filter(Boolean);
    }),
  ];
}

function column(look, x, y, width, height) {
  return height > 0 && shape('rect', { class: look, x, y, width, height });
}

/** The next number that is easy to read and to halve. */
function round(most) {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 6, 8, 10].map((n) => n * size).find((n) => n >= Math.max(2, most));
}

/** The month and the day of 2026-12-01. */
const short = (day) => day.slice(5);

function table(days) {
  return el('details', {}, el('summary', {}, t.budget.table),
    el('table', {},
      el('thead', {}, el('tr', {}, [t.figures.day, t.figures.visits, t.figures.parts.alone, t.figures.parts.handed].map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, days.toReversed().map(({ day, visits, alone, handed }) => el('tr', {}, el('th', { scope: 'row' }, day), [visits, alone, handed].map((n) => el('td', {}, grouped(n))))))));
}
