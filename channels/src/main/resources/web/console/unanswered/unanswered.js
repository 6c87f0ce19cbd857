/** Unanswered: what customers asked without getting an answer, and three ways to settle it. */
import { api } from '../api.js';
import { chooseArticle, createArticle } from '../articles/create.js';
import { button, el, empty, failure, skeleton } from '../dom.js';
import { bar } from '../evidence.js';
import { go, href } from '../router.js';
import { loadTitles, titleOf } from '../titles.js';
import { toast } from '../toast.js';
import { date, fill, percent, t } from '../words.js';

const SHOWN = 5;
const NEAR = 0.1; // below it, an article has nothing to do with the question

/** The language that a question is written in: who reads Chinese may ask in English. */
const languageOf = (words) => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en');

/** Messages that came in a burst are one question. */
const inOneLine = (words) => words.replaceAll('\n', ' ');

export function open() {
  const hint = el('p', { class: 'hint', role: 'status' });
  const body = el('div', {}, skeleton(8));
  const node = el('div', { class: 'page unanswered' }, el('div', { class: 'tools' }, el('p', {}, t.unanswered.lead), hint), body);

  async function load() {
    try {
      const [{ turns, gaps }] = await Promise.all([api.unanswered(), loadTitles()]);
      show(gaps, turns);
    } catch (error) {
      body.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    }
  }

  function show(gaps, turns) {
    hint.textContent = fill(t.unanswered.count, { n: gaps.length, turns });
    body.replaceChildren(gaps.length
      ? el('ol', { class: 'panel gaps', role: 'list' }, gaps.map((gap) => line(gap, () => show(gaps.filter((other) => other !== gap), turns))))
      : empty('check', t.unanswered.none));
  }

  load();
  return { node, title: t.unanswered.title };
}

function line(gap, settled) {
  const { words, display, others, times, first, last, nearest } = gap;
  const language = languageOf(words);
  const near = nearest?.confidence >= NEAR;
  const ask = [words, ...others].map(inOneLine).join('\n');
  const span = date(first) === date(last) ? date(last) : fill(t.unanswered.span, { from: date(first), to: date(last) });

  const addTo = (article) => go(['articles', article, language], { ask });

  async function choose() {
    const article = await chooseArticle(language);
    if (article) addTo(article);
  }

  async function dismiss() {
    try {
      await Promise.all([words, ...others].map((text) => api.judge({ text, locale: display })));
      toast(t.unanswered.dismissed);
      settled();
    } catch (error) {
      toast(error.sentence, 'err');
    }
  }

  return el('li', {},
    el('div', { class: 'asked' },
      el('a', { href: href('try', { q: words, locale: display }), lang: display }, inOneLine(words)),
      el('span', { class: 'times' }, fill(t.unanswered.times, { n: times }), ' · ', span)),
    others.length > 0 && el('details', {},
      el('summary', {}, fill(t.unanswered.others, { n: others.length })),
      el('ul', { class: 'plain', lang: display }, others.slice(0, SHOWN).map((other) => el('li', {}, inOneLine(other))))),
    el('div', { class: 'settle' },
      near && el('p', { class: 'near' }, fill(t.unanswered.nearest, { title: titleOf(nearest.article, language) }), bar(nearest.confidence), el('span', {}, percent(nearest.confidence))),
      near && button(t.unanswered.add, () => addTo(nearest.article)),
      button(t.unanswered.create, async () => createArticle(await api.articles(), ask, language)),
      button(near ? t.unanswered.addOther : t.unanswered.addSome, choose),
      button(t.unanswered.dismiss, dismiss, { look: 'quiet' })));
}
