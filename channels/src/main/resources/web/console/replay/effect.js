/** What a decision on one article would do to past questions, for the dialog that asks for that decision. */
import { api } from '../api.js';
import { el, skeleton } from '../dom.js';
import { loadTitles } from '../titles.js';
import { t } from '../words.js';
import { report } from './report.js';

/** Fills itself when the server has an answer; deciding need not wait for it. */
export function effect(wanted) {
  const node = el('div', { 'aria-live': 'polite' }, skeleton(2));
  Promise.all([api.replay(wanted), loadTitles()])
    .then(([result]) => node.replaceChildren(report(result)))
    .catch((error) => node.replaceChildren(el('p', { class: 'hint' }, error.sentence ?? t.errors.server)));
  return el('section', { class: 'effect' }, el('h3', {}, t.replay.effect), node);
}
