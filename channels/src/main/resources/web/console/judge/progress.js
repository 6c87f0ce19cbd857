/** How far it is to a guarantee, in each language. */
import { el } from '../dom.js';
import { bar } from '../evidence.js';
import { fill, t } from '../words.js';

export function progress(budgets) {
  return budgets.map(({ language, judged, budget: { state, missing } }) => {
    const promised = state === 'PROMISED';
    return el('p', {},
      el('b', {}, t.try.detectedNames[language]),
      bar(promised ? 1 : judged / Math.max(1, judged + missing)),
      el('span', {}, fill(promised ? t.judge.promised : t.judge.missing, { judged, missing })));
  });
}
