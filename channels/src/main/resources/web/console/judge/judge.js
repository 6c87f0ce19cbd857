/** Judging: one question of a customer after the other, with what the assistant made of it, and which article answers it. */
import { api } from '../api.js';
import { pickArticle } from '../articles/pick.js';
import { button, chip, el, empty, failure, skeleton } from '../dom.js';
import { loadTitles, titleOf } from '../titles.js';
import { toast } from '../toast.js';
import { date, fill, localeOf, t } from '../words.js';
import { answer } from './answer.js';
import { progress } from './progress.js';

export function open() {
  const state = el('div', { class: 'progress' });
  const body = el('div', {}, skeleton(6));
  const node = el('div', { class: 'page judge' }, el('p', { class: 'hint' }, t.judge.lead), state, body);
  const page = { node, title: t.judge.title, keys: {} };
  let questions = [];
  let at = 0;
  let busy = false;

  async function load(focus) {
    try {
      const [{ questions: next }] = await Promise.all([api.toJudge(), loadTitles(), tell()]);
      questions = next;
      at = 0;
      show(focus);
    } catch (error) {
      body.replaceChildren(failure(error.sentence ?? t.errors.server, load, t.retry));
    }
  }

  async function tell() {
    const { budgets } = await api.budget();
    state.replaceChildren(...progress(budgets));
  }

  function show(focus) {
    const question = questions[at];
    for (const key of Object.keys(page.keys)) delete page.keys[key];
    if (!question) return body.replaceChildren(empty('check', t.judge.none));
    const { text, language, given, answered, at: asked, flaggedBy } = question;
    const heading = el('h2', { tabindex: -1, lang: language }, text.replaceAll('\n', ' '));
    const choices = [
      ...given.map((id) => [answered && given.length === 1 ? t.judge.right : fill(t.judge.this, { title: titleOf(id, language) }), () => judge(id)]),
      [given.length ? t.judge.other : t.judge.some, choose],
      [t.judge.noArticle, () => judge('')],
    ];
    choices.forEach(([, run], n) => { page.keys[n + 1] = run; });
    body.replaceChildren(el('section', { class: 'panel question', 'aria-label': t.judge.question },
      el('p', { class: 'meta' }, flaggedBy && chip(fill(t.judge.flagged, { name: flaggedBy }), 'alert', 'warn'), el('span', {}, date(asked))),
      heading,
      el('p', { class: 'did' }, answered ? t.judge.gave : given.length ? t.judge.offered : t.judge.gaveNothing),
      given.map((id) => answer(id, language, answered)),
      el('div', { class: 'choices' }, choices.map(([label, run], n) => button([el('kbd', {}, String(n + 1)), label], run, { 'aria-keyshortcuts': String(n + 1) }))),
      at > 0 && button(t.judge.before, () => { at--; show(true); }, { look: 'quiet' })));
    if (focus) heading.focus();
    return undefined;
  }

  async function choose() {
    const picked = await pickArticle(t.judge.choose, t.judge.take, questions[at].language);
    if (picked) await judge(picked.id);
  }

  async function judge(article) {
    if (busy) return;
    busy = true;
    const { text, language, flaggedBy } = questions[at];
    try {
      await api.judge({ text, locale: localeOf(language), article, flagged: Boolean(flaggedBy) });
      toast(t.judge.kept);
      at++;
      if (at < questions.length) show(true);
      else await load(true);
      tell().catch(() => {}); // the question is judged, whatever the figures say
    } catch (error) {
      toast(error.sentence, 'err');
    } finally {
      busy = false;
    }
  }

  load();
  return page;
}
