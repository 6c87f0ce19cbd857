/** The error budget: for each language how much is answered, how much of it may be wrong, and what another budget would mean. */
import { api } from '../api.js';
import { el, failure, fact, skeleton } from '../dom.js';
import { fill, percent, t } from '../words.js';
import { curve } from './curve.js';

export function open() {
  const node = el('div', { class: 'page budget' }, skeleton(6));

  async function load() {
    try {
      const { budgets } = await api.budget();
      node.replaceChildren(el('p', { class: 'hint' }, t.budget.hint), ...budgets.map(panel));
    } catch (error) {
      node.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    }
  }

  load();
  return { node, title: t.budget.title };
}

function panel({ language, judged, budget }) {
  return el('section', { class: 'panel' },
    el('h2', {}, t.try.detectedNames[language]),
    el('p', {}, sentence(budget)),
    el('dl', { class: 'facts' },
      fact(t.budget.allowed, rate(budget.allowed)),
      fact(t.budget.answered, percent(budget.answerRate)),
      fact(t.budget.offered, percent(budget.offerRate)),
      fact(t.budget.wrong, fill(t.budget.interval, { rate: rate(budget.wrongRate), from: rate(budget.wrongFrom), to: rate(budget.wrongTo) })),
      fact(t.budget.judged, String(judged))),
    curve(budget));
}

/** How firm the budget is, in words. */
function sentence({ state, allowed, missing, questions }) {
  return fill(t.budget.states[state], { allowed: rate(allowed), missing, questions });
}

const rate = (share) => `${(share * 100).toFixed(1)} %`;
