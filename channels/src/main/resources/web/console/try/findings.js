/** What came out of trying a question: the reply, what was decided, and three cards that tell how it came to that. */
import { NO_INTENT } from '../articles/content.js';
import { CustomerView } from '../customer-view.js';
import { chip, el, fact } from '../dom.js';
import { bar, intentBars, legend, ruleSentence, signalWords } from '../evidence.js';
import { href } from '../router.js';
import { isDark } from '../theme.js';
import { intentOf } from '../titles.js';
import { articleLanguage, fill, percent, t, wordFor } from '../words.js';

const LEAST = 0.01;

export async function findings(found, locale) {
  const view = new CustomerView();
  await view.show(found.replies, locale, isDark());
  return el('div', { class: 'findings' },
    el('section', { class: 'reply' }, el('h2', {}, t.try.reply), found.replies.length ? view.node : el('p', { class: 'hint' }, t.try.silent)),
    el('div', { class: 'steps-of-thought' },
      card(1, t.try.decision, el('p', {}, chip(wordFor(t.try.decisions, found.decision), '', 'ok'), ' ', ruleSentence(found))),
      card(2, t.try.understood, understood(found)),
      card(3, t.try.intents, intentBars(found.intents, [found.intentAt]),
        el('p', { class: 'legend' }, fill(t.try.intentLegend, { n: percent(found.intentAt) })),
        intentOf(found.matches[0]?.article) === NO_INTENT && el('p', { class: 'hint' }, t.try.noIntent)),
      card(4, t.try.matches, found.matches.length ? [articles(found), legend(found)] : el('p', { class: 'hint' }, t.try.noMatches))));
}

/** The first and whatever has a chance beside it; the others are there for who looks. */
function articles(found) {
  const [first, ...others] = found.matches.map((match) => [match, article(match, found)]);
  const chance = ([{ confidence }]) => confidence >= LEAST;
  const rest = others.filter((other) => !chance(other)).map(([, node]) => node);
  return [first[1], ...others.filter(chance).map(([, node]) => node),
    rest.length > 0 && el('details', {}, el('summary', {}, fill(t.try.unlikely, { n: rest.length, least: percent(LEAST) })), rest)];
}

function card(number, title, ...content) {
  return el('section', { class: `panel step-${number}` }, el('h2', {}, el('span', { class: 'number', 'aria-hidden': 'true' }, String(number)), title), content);
}

function understood({ folded, language, script, mixed, signals, inScope }) {
  const languages = [wordFor(t.try.detectedNames, language), wordFor(t.try.scripts, script), mixed && t.try.mixed];
  return el('dl', { class: 'facts' },
    fact(t.try.folded, folded, { lang: language }),
    fact(t.try.detected, languages.filter(Boolean).join(' · ')),
    fact(t.try.inScope, percent(inScope)),
    fact(t.try.signals, signalWords(signals).join(t.and) || t.try.noSignals));
}

/** One article with its confidence, and the numbers behind it. */
function article({ article: id, title, revision, confidence, question, wordForWord, cosine, wordShare, meaningShare, intentProbability, share, parts = [] }, { answerAt, clarifyAt, language }) {
  const evidence = [['confidence', confidence], ['cosine', cosine], ['words', wordShare], ['meaning', meaningShare], ['intent', intentProbability], ['share', share]];
  return el('div', { class: 'match' },
    el('div', { class: 'match-head' },
      el('a', { href: href(['articles', id, language || articleLanguage()]), lang: language }, title || id),
      bar(confidence, [clarifyAt, answerAt]), el('span', {}, percent(confidence))),
    el('details', {}, el('summary', {}, fill(wordForWord ? t.evidence.wordForWord : t.evidence.nearest, { question: question || '–' })),
      el('dl', { class: 'numbers' },
        evidence.map(([name, value]) => value != null && el('div', {}, el('dt', {}, t.evidence[name]), el('dd', {}, value.toFixed(2)))),
        el('div', {}, el('dt', {}, t.evidence.revision), el('dd', {}, String(revision))),
        parts.map(({ feature, points }) => el('div', {}, el('dt', {}, wordFor(t.features, feature)), el('dd', {}, `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`))))));
}
