/**
 * The difference between two texts: line by line first, then word by word in lines that are alike. A
 * line that is mostly new is shown as new; tearing it into words would hide what it says.
 */
import { el } from '../dom.js';
import { t } from '../words.js';

const ALIKE = 0.5;
const NEAR = 2; // lines that are shown before and after a change
const MOST = 4_000_000; // cells of the table; a longer pair is shown as replaced as a whole

/** Runs of text: [{kind: 'same' | 'ins' | 'del', text}]. */
export function diff(before, after) {
  const runs = [];
  for (const run of compare(lines(before), lines(after))) {
    const last = runs.at(-1);
    if (run.kind === 'ins' && last?.kind === 'del') runs.push(...refine(runs.pop(), run));
    else runs.push(run);
  }
  return runs;
}

/** Two lists of texts, one by one, with <ins> and <del>; signs before them say the same without colour. */
export function diffNodes(before, after) {
  return nodes(before, after, (run) => run.text);
}

/** The same, of which only what differs is shown, with the lines around it. */
export function changeNodes(before, after) {
  return nodes(before, after, (run, at, runs) => (runs.length > 1 ? around(run.text, at > 0, at < runs.length - 1) : ''));
}

function nodes(before, after, same) {
  if (before.join() === after.join()) return el('p', { class: 'hint' }, t.editor.same);
  return el('div', { class: 'diff' }, before.map((text, at) => diff(text, after[at]).map((run, place, runs) =>
    (run.kind === 'same' ? same(run, place, runs) : el(run.kind, {}, run.text)))).filter((runs) => runs.some(Boolean)).map((runs) => el('div', {}, runs)));
}

/** What stays the same, cut where it is far from a change: the rest of the changed line and the next one are near. */
function around(text, follows, precedes) {
  const all = text.split(/(?<=\n)/);
  const head = follows ? all.slice(0, NEAR) : [];
  const tail = precedes ? all.slice(Math.max(head.length, all.length - NEAR)) : [];
  if (head.length + tail.length >= all.length) return text;
  return [head, el('span', { class: 'gap' }, '⋯\n'), tail];
}

/** Empty lines go with the line before them: alone, they would look like what stayed the same. */
const lines = (text) => text.match(/[^\n]*\n(?:[ \t]*\n)*|[^\n]+$/g) ?? [];
const words = (text) => [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

function refine(removed, added) {
  const runs = compare(words(removed.text), words(added.text));
  const kept = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return 2 * kept >= ALIKE * (removed.text.length + added.text.length) ? runs : [removed, added];
}

/** Compares two lists of texts; within a change, what was taken away comes before what was added. */
function compare(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const steps = [
    ...a.slice(0, start).map((text) => ({ kind: 'same', text })),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text })),
  ];
  const runs = [];
  let change = { del: '', ins: '' };
  const flush = () => {
    for (const kind of ['del', 'ins']) if (change[kind]) runs.push({ kind, text: change[kind] });
    change = { del: '', ins: '' };
  };
  for (const { kind, text } of steps) {
    if (kind !== 'same') change[kind] += text;
    else {
      flush();
      if (runs.at(-1)?.kind === 'same') runs.at(-1).text += text;
      else runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}

/** The longest common subsequence by its table, walked from the start. */
function between(a, b) {
  if (a.length * b.length > MOST) return [{ kind: 'del', text: a.join('') }, { kind: 'ins', text: b.join('') }];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i++] });
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      steps.push({ kind: 'del', text: a[i++] });
    } else {
      steps.push({ kind: 'ins', text: b[j++] });
    }
  }
  return steps;
}
