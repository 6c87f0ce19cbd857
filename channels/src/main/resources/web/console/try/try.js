/** Try a question: what the assistant understands, what it considers, what it decides and what it would say. */
import { api } from '../api.js';
import { button, el, empty, failure, field, select, skeleton } from '../dom.js';
import { note } from '../router.js';
import { loadTitles } from '../titles.js';
import { language, LOCALES, t } from '../words.js';
import { findings } from './findings.js';

export function open({ query }) {
  const question = el('input', { type: 'search', maxlength: 1000, placeholder: t.try.placeholder, autocomplete: 'off', enterkeyhint: 'search', autofocus: !query.get('q') });
  const locale = select(Object.entries(LOCALES), query.get('locale') || language, () => question.value.trim() && ask());
  const result = el('div', { class: 'result', 'aria-live': 'polite' }, empty('try', t.try.empty));
  const send = button(t.try.ask, undefined, { look: 'primary', type: 'submit' });
  const node = el('div', { class: 'page try' },
    el('form', { class: 'ask', onsubmit: (event) => { event.preventDefault(); ask(); } },
      field(t.try.question, question), field(t.try.locale, locale), send),
    el('p', { class: 'hint' }, t.try.hint), result);
  let turn = 0;
  question.value = query.get('q') || '';

  async function ask() {
    const text = question.value.trim();
    if (!text) return question.focus();
    const mine = ++turn;
    note('try', { q: text, locale: locale.value });
    const slow = setTimeout(() => result.replaceChildren(skeleton(6)), 200);
    try {
      const [found] = await Promise.all([api.tryOut({ text, locale: locale.value }), loadTitles()]);
      if (mine === turn) result.replaceChildren(await findings(found, locale.value));
    } catch (error) {
      if (mine === turn) result.replaceChildren(failure(error.sentence ?? t.errors.server, ask, t.retry));
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  }

  if (question.value) ask();
  return { node, title: t.try.title };
}
