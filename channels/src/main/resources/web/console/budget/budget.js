/** The error budgets: for each language, and each group of articles with a budget of its own, how much is answered, how much of it may be wrong, and what another budget would mean. */
import { api } from '../api.js';
import { el, failure, fact, skeleton } from '../dom.js';
import { href } from '../router.js';
import { fill, percent, t, tenths, wordFor } from '../words.js';
import { curve } from './curve.js';

export function open() {
  const node = el('div', { class: 'page budget' }, skeleton(6));

  async function load() {
    try {
      const { budgets } = await api.budget();
      node.replaceChildren(el('p', { class: 'hint' }, t.budget.hint, ' ', el('a', { href: href('judge') }, t.judge.title)), ...budgets.map(panel));
    } catch (error) {
      node.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    }
  }

  load();
  return { node, title: t.budget.title };
}

function panel({ language, judged, budget, groups }) {
  const partial = groups.length > 0;
  return el('section', { class: 'panel' },
    el('h2', {}, t.try.detectedNames[language]),
    partial && el('h3', {}, t.budget.others),
    figures(budget, partial, fact(t.budget.judged, String(judged))),
    groups.map(ofGroup));
}

/** A group without articles is shown as well: they may have moved to another one. */
function ofGroup({ group, articles, budget }) {
  return [
    el('h3', {}, wordFor(t.groups, group)),
    articles ? figures(budget, true) : el('p', {}, fill(t.budget.noArticles, { group })),
  ];
}

/** How firm a budget is, in words, and its numbers; `partial` where it is that of some articles. */
function figures(budget, partial, more) {
  const { state, allowed, missing, questions } = budget;
  const sentence = partial && state === 'REFUSED' ? t.budget.refusedGroup : t.budget.states[state];
  return [
    el('p', {}, fill(sentence, { allowed: tenths(allowed), missing, questions })),
    el('dl', { class: 'facts' },
      fact(t.budget.allowed, tenths(allowed)),
      fact(t.budget.answered, percent(budget.answerRate)),
      fact(t.budget.offered, percent(budget.offerRate)),
      fact(t.budget.wrong, fill(t.budget.interval, { rate: tenths(budget.wrongRate), from: tenths(budget.wrongFrom), to: tenths(budget.wrongTo) })),
      fact(t.budget.questions, String(questions)),
      more),
    curve(budget),
  ];
}
