/** A line of how much could be answered at each budget, with the same numbers as a table. */
import { el } from '../dom.js';
import { fill, percent, t, tenths } from '../words.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 24;
const LABEL = 44;
const GRID = [0, 0.25, 0.5, 0.75, 1];

function shape(tag, attributes, text) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

export function curve({ curve: points, allowed }) {
  const largest = points.at(-1).allowed;
  const x = (share) => LEFT + (share / largest) * (WIDTH - LEFT - 8);
  const y = (share) => 8 + (1 - share) * (HEIGHT - BOTTOM - 8);
  const strict = points[0];
  const loose = points.at(-1);
  const summary = fill(t.budget.summary, { strict: tenths(strict.allowed), strictRate: percent(strict.answerRate), loose: tenths(loose.allowed), looseRate: percent(loose.answerRate) });
  const svg = shape('svg', { class: 'curve', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summary });
  for (const share of GRID) {
    svg.append(shape('line', { class: 'grid', x1: LEFT, x2: WIDTH, y1: y(share), y2: y(share) }));
    svg.append(shape('text', { class: 'label', x: LEFT - 8, y: y(share) + 4, 'text-anchor': 'end' }, percent(share)));
  }
  svg.append(shape('polyline', { class: 'line', points: points.map((point) => `${x(point.allowed)},${y(point.answerRate)}`).join(' ') }));
  for (const point of points) svg.append(shape('circle', { class: 'point', cx: x(point.allowed), cy: y(point.answerRate), r: 3 }));
  for (const { allowed: share } of apart(points, x)) {
    const anchor = share === largest ? 'end' : 'middle';
    svg.append(shape('text', { class: 'label', x: x(share), y: HEIGHT - 6, 'text-anchor': anchor }, tenths(share)));
  }
  if (allowed <= largest) svg.append(shape('line', { class: 'chosen', x1: x(allowed), x2: x(allowed), y1: 8, y2: HEIGHT - BOTTOM }));
  return el('figure', {}, el('figcaption', {}, summary), svg, table(points));
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
