/** A line of how much could be answered at each budget, with the same numbers as a table. */
import { el } from '../dom.js';
import { shape } from '../svg.js';
import { fill, percent, t, tenths } from '../words.js';

const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 24;
const LABEL = 44;
const GRID = [0, 0.25, 0.5, 0.75, 1];

export function curve({ curve: points, allowed }) {
  const strict = points[0];
  const loose = points.at(-1);
  const summary = fill(t.budget.summary, { strict: tenths(strict.allowed), strictRate: percent(strict.answerRate), loose: tenths(loose.allowed), looseRate: percent(loose.answerRate) });
  const svg = shape('svg', { class: 'curve', height: HEIGHT, role: 'img', 'aria-label': summary });
  new ResizeObserver(() => svg.replaceChildren(...shapes(points, allowed, svg.clientWidth))).observe(svg);
  return el('figure', {}, el('figcaption', {}, summary), svg, table(points));
}

/** The lines and labels in a given width: drawn anew rather than scaled, so that labels stay readable. */
function shapes(points, allowed, width) {
  const largest = points.at(-1).allowed;
  const x = (share) => LEFT + (share / largest) * (width - LEFT - 8);
  const y = (share) => 8 + (1 - share) * (HEIGHT - BOTTOM - 8);
  return [
    ...GRID.flatMap((share) => [
      shape('line', { class: 'grid', x1: LEFT, x2: width, y1: y(share), y2: y(share) }),
      shape('text', { class: 'label', x: LEFT - 8, y: y(share) + 4, 'text-anchor': 'end' }, percent(share)),
    ]),
    shape('polyline', { class: 'line', points: points.map((point) => `${x(point.allowed)},${y(point.answerRate)}`).join(' ') }),
    ...points.map((point) => shape('circle', { class: 'point', cx: x(point.allowed), cy: y(point.answerRate), r: 3 })),
    ...apart(points, x).map(({ allowed: share }) =>
      shape('text', { class: 'label', x: x(share), y: HEIGHT - 6, 'text-anchor': share === largest ? 'end' : 'middle' }, tenths(share))),
    ...(allowed <= largest ? [shape('line', { class: 'chosen', x1: x(allowed), x2: x(allowed), y1: 8, y2: HEIGHT - BOTTOM })] : []),
  ];
}

/** The points that have room for a label. */
function apart(points, x) {
  const labelled = [];
  for (const point of points) {
    if (!labelled.length || x(point.allowed) - x(labelled.at(-1).allowed) >= LABEL) labelled.push(point);
  }
  return labelled;
}

function table(points) {
  return el('details', {}, el('summary', {}, t.budget.table),
    el('table', {},
      el('thead', {}, el('tr', {}, [t.budget.allowed, t.budget.answered, t.budget.wrong].map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, points.map((point) => el('tr', {},
        el('th', { scope: 'row' }, tenths(point.allowed)),
        el('td', {}, point.answerRate ? percent(point.answerRate) : t.budget.refused),
        el('td', {}, point.answerRate ? tenths(point.wrongRate) : '–'))))));
}
