/** Replay: what customers asked before, asked once more as if all drafts were published. */
import { api } from '../api.js';
import { button, el, empty, failure, skeleton } from '../dom.js';
import { href } from '../router.js';
import { loadTitles } from '../titles.js';
import { fill, t } from '../words.js';
import { report } from './report.js';

export function open() {
  const again = button(t.replay.again, load, { sign: 'history' });
  const hint = el('p', { class: 'hint', role: 'status' });
  const body = el('div');
  const node = el('div', { class: 'page replay' }, el('div', { class: 'tools' }, el('p', {}, t.replay.lead), hint, again), body);

  async function load() {
    again.disabled = true;
    body.replaceChildren(skeleton(8));
    try {
      const [result] = await Promise.all([api.replay({}), loadTitles()]);
      hint.textContent = fill(t.replay.drafts, { n: result.drafts });
      body.replaceChildren(result.drafts
        ? el('section', { class: 'panel' }, report(result))
        : empty('note', t.replay.noDrafts, el('a', { class: 'button', href: href('articles') }, t.articles.title)));
    } catch (error) {
      body.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    } finally {
      again.disabled = false;
    }
  }

  load();
  return { node, title: t.replay.title };
}
