/** Evidence drawn for people: bars of likelihood with a tick at the threshold, and the words of a rule. */
import { el } from './dom.js';
import { href } from './router.js';
import { shape } from './svg.js';
import { intentName, titleOf } from './titles.js';
import { fill, percent, t, wordFor } from './words.js';

/** A bar from 0 to 1. The number always stands beside it, so the drawing itself is silent. */
export function bar(share, ticks = []) {
  const svg = shape('svg', { class: 'meter', 'aria-hidden': 'true', focusable: 'false' });
  svg.append(shape('rect', { class: 'track', width: '100%', height: 8, y: 4, rx: 4 }));
  // A sliver stays visible, since almost nothing is not nothing.
  if (share > 0) svg.append(shape('rect', { class: 'fill', width: `${Math.max(1.5, share * 100)}%`, height: 8, y: 4, rx: Math.min(4, Math.max(1, share * 40)) }));
  for (const at of ticks) svg.append(shape('line', { class: 'tick', x1: `${at * 100}%`, x2: `${at * 100}%`, y1: 0, y2: 16 }));
  return svg;
}

/** Intents with their likelihoods. A tick stands where an intent begins to be believed, if that is given. */
export function intentBars(intents, ticks) {
  return el('dl', { class: 'bars' }, intents.map(({ intent, probability }) => el('div', {},
    el('dt', { title: intent }, intentName(intent)), el('dd', {}, bar(probability, ticks), el('span', {}, percent(probability))))));
}

/** Articles that were considered, with their confidence against the two thresholds. */
export function matchBars({ matches, answerAt, clarifyAt }) {
  return el('dl', { class: 'bars' }, matches.map(({ article, title, confidence, question }) => el('div', {},
    el('dt', {}, el('a', { href: href(['articles', article]) }, title || titleOf(article)), question && el('small', {}, fill(t.evidence.nearest, { question }))),
    el('dd', {}, bar(confidence, [clarifyAt, answerAt]), el('span', {}, percent(confidence))))));
}

/** What the ticks in the bars of articles mean. */
export function legend({ answerAt, clarifyAt }) {
  return el('p', { class: 'legend' }, fill(t.evidence.legend, { answer: percent(answerAt), clarify: percent(clarifyAt) }));
}

/** The rule that decided, in words. */
export function ruleSentence({ rule, answerAt, clarifyAt, matches = [], intents = [] }) {
  return fill(wordFor(t.rules, rule), {
    confidence: percent(matches[0]?.confidence ?? 0),
    answer: percent(answerAt ?? 0),
    clarify: percent(clarifyAt ?? 0),
    intent: intents[0] ? intentName(intents[0].intent) : '',
  });
}

export const signalWords = (signals = []) => signals.map((signal) => wordFor(t.signals, signal));
