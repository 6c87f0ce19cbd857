/**
 * The editor of one article in one language: the form beside the preview, the other language and the
 * history. What is not saved yet is kept on the device; saving makes a new revision, a draft until published. Who only
 * reads sees what customers have.
 */
import { api } from '../api.js';
import { button, chip, el, empty, failure, icon, skeleton } from '../dom.js';
import { go, href, note } from '../router.js';
import { forgetTitles, loadTitles } from '../titles.js';
import { toast } from '../toast.js';
import { ARTICLE_LANGUAGES, articleLanguage, fill, t } from '../words.js';
import { contentOf, EMPTY, NO_INTENT, same, toSend } from './content.js';
import { settle, publish, retire, review } from './decisions.js';
import { ArticleForm } from './form.js';
import { history } from './history.js';
import { otherText } from './other.js';
import { Preview } from './preview.js';
import { shown } from './shown.js';
import { sidePanel } from './side.js';
import { unsaved } from './unsaved.js';

export function open({ path: [, id, language], query }, shared) {
  if (!(language in ARTICLE_LANGUAGES)) language = articleLanguage();
  const calls = api.article(id, language);
  const editable = api.leads;
  const node = el('div', { class: 'page editor' });
  const status = el('div', { class: 'status', role: 'status' });
  const actions = el('div', { class: 'actions' });
  const preview = new Preview(language);
  const revisions = history({ calls, editable, current: () => form.content, restore });
  const page = { node, title: id, keys: editable ? { 'ctrl+s': save } : {}, close: () => { closed = true; preview.close(); } };
  let state; // {latest?, published?, revisions}: what the server has
  let form;
  let staleAt; // the revision since which the other language has changed
  let known = []; // the intents that there are
  let busy = false;
  let closed = false;

  async function load() {
    node.replaceChildren(skeleton(6));
    try {
      const [{ articles, groups, intents }] = await Promise.all([api.articles(), loadTitles()]);
      const sameId = articles.filter((article) => article.id === id);
      state = await fetchState(sameId);
      staleAt = sameId.find((article) => article.language === language && article.stale)?.latest;
      if (!state) return nowhere();
      known = intents;
      build(groups, intents, articles.filter((article) => article.language === language && article.id !== id));
    } catch (error) {
      node.replaceChildren(failure(error.sentence ?? String(error), load, t.retry));
    }
  }

  /** What there is of the article, or nothing yet where it is to be written; undefined where the address is wrong. */
  async function fetchState(sameId) {
    if (sameId.some((article) => article.language === language)) return shown(calls);
    return editable && (sameId.length || query.get('fresh') || unsaved.has(id, language)) ? { revisions: [] } : undefined;
  }

  function nowhere() {
    shared.rename(page.title = t.articles.title);
    const write = editable && button(t.articles.create, () => {
      go(['articles', id, language], { fresh: 'yes' });
    });
    const all = el('a', { class: 'button', href: href('articles') }, t.articles.title);
    node.replaceChildren(empty('search', t.editor.nowhere, el('div', { class: 'chips' }, all, write)));
  }

  let basedOn = 0; // the revision that the text in the form began from; somebody may have saved another since
  const saved = () => (state.latest ? contentOf(state.latest) : { ...EMPTY, intent: known.includes(id) ? id : NO_INTENT });
  const base = () => state.latest?.revision ?? 0;
  const inReview = () => state.state === 'IN_REVIEW';
  const isRetired = () => state.state === 'RETIRED';
  const dirty = () => !same(form.content, saved());

  function build(groups, intents, others) {
    form = new ArticleForm({ language, groups, intents, others, readOnly: !editable, onChange: changed });
    const other = language === 'zh' ? 'en' : 'zh';
    const beside = otherText(id, other);
    const side = sidePanel([
      ['preview', t.editor.preview, preview.node],
      ['other', fill(t.editor.other, { language: ARTICLE_LANGUAGES[other] }), beside.node, beside.load],
      ['history', t.editor.history, revisions.node],
    ]);
    const languages = Object.entries(ARTICLE_LANGUAGES).map(([code, name]) =>
      el('a', { href: href(['articles', id, code]), 'aria-current': code === language && 'page' }, name));
    node.replaceChildren(
      el('div', { class: 'editor-head' },
        el('a', { class: 'tool', href: href('articles'), 'aria-label': t.articles.title, title: t.articles.title }, icon('back')),
        el('nav', { class: 'tabs', 'aria-label': t.editor.languages }, languages), status, actions),
      el('div', { class: 'editor-body' },
        el('section', { 'data-pane': true, 'aria-label': t.nav.articles },
          !editable && el('p', { class: 'banner' }, icon('info'), state.published ? t.editor.readOnly : t.editor.readOnlyDraft), form.node),
        el('aside', { 'data-pane': true, 'aria-label': t.editor.preview }, side)));
    const kept = editable && unsaved.get(id, language);
    basedOn = kept?.basedOn ?? base();
    form.show(kept?.content || saved());
    if (kept && dirty()) toast(t.editor.kept);
    if (editable) takeUp((query.get('ask') ?? '').split('\n').filter(Boolean));
    refresh({ now: true });
  }

  /** Questions that an address brings along, from the list of what nobody answers. */
  function takeUp(asked) {
    if (query.size) note(['articles', id, language]); // a reload shall not bring them again
    if (!asked.length) return;
    const { title, questions, ...rest } = form.content;
    form.show({ ...rest, title: title || asked[0], questions: [...new Set([...questions, ...asked])] });
    changed();
  }

  function changed() {
    if (!dirty()) basedOn = base();
    unsaved.set(id, language, dirty() ? { basedOn, content: form.content } : undefined);
    refresh();
  }

  /** Shows what the server has and how the form differs from it. */
  function refresh(how) {
    if (closed) return; // what a toast takes back may come later
    const { title } = form.content;
    shared.rename(page.title = title || t.editor.fresh);
    preview.show(form.content, how);
    revisions.show(state);
    const draft = base() > 0 && base() !== state.published;
    status.replaceChildren(...[
      published(),
      draft && !isRetired() && chip(fill(inReview() ? t.editor.inReview : t.editor.draft, { n: base() }), inReview() ? 'eye' : 'note', 'warn'),
      staleAt && base() === staleAt && chip(t.articles.stale, 'alert', 'warn'),
      dirty() && chip(t.editor.unsaved, 'alert', 'warn'),
      draft && !dirty() && editable && !state.mayPublish && chip(t.editor.othersPublish, 'info'),
    ].filter(Boolean));
    if (!editable) return;
    actions.replaceChildren(...[
      dirty() && button(t.editor.discard, discard, { look: 'quiet' }),
      draft && !dirty() && !isRetired() && button(inReview() ? t.editor.reviewOff : t.editor.reviewOn, () => decide(review), { look: 'quiet' }),
      state.published && !dirty() && button(t.editor.retire, () => decide(retire), { look: 'quiet' }),
      button(t.editor.save, save, { look: dirty() ? 'primary' : '', disabled: !dirty(), 'aria-keyshortcuts': 'Control+S' }),
      button(isRetired() ? t.editor.publishAgain : t.editor.publish, () => decide(publish), { look: dirty() ? '' : 'primary', disabled: !draft || dirty() || !state.mayPublish, title: publishHint(draft) }),
    ].filter(Boolean));
  }

  /** What customers have of it. */
  function published() {
    if (isRetired()) return chip(t.articles.states.retired, 'close', 'warn');
    return state.published ? chip(fill(t.editor.published, { n: state.published }), 'check', 'ok') : chip(t.editor.unpublished);
  }

  function publishHint(draft) {
    if (dirty()) return t.editor.saveFirst;
    return draft && !state.mayPublish ? t.editor.othersPublish : undefined;
  }

  function discard() {
    const [given, from] = [form.content, basedOn];
    reset();
    const undo = button(t.actions.undo, () => {
      form.show(given);
      basedOn = from;
      changed();
    }, { look: 'text' });
    toast(t.editor.discarded, 'ok', undo);
  }

  function reset() {
    form.show(saved());
    changed();
  }

  function restore(article, revision) {
    form.show(contentOf(article));
    changed();
    toast(fill(t.editor.restored, { n: revision }));
  }

  async function save() {
    const missing = form.missing();
    if (busy || !dirty()) return;
    if (missing) return toast(fill(t.editor.needed, { what: missing }), 'err');
    busy = true;
    try {
      await store(basedOn);
    } catch (error) {
      if (error.status === 409) await conflict();
      else toast(error.sentence, 'err');
    } finally {
      busy = false;
    }
  }

  async function store(from) {
    const sent = form.content;
    const { revision } = await calls.save({ basedOn: from, ...toSend(sent) });
    basedOn = revision;
    await reload();
    if (dirty() && same(form.content, sent)) reset(); // the server has tidied up what was sent
    toast(fill(t.editor.saved, { n: revision }));
  }

  /** What the server has now; who has typed nothing sees it, though somebody else may have saved it. */
  async function reload() {
    const untouched = !dirty();
    state = await shown(calls);
    if (untouched) form.show(saved());
    forgetTitles();
    changed();
  }

  /** Somebody else saved meanwhile: the reader sees the difference and chooses, nothing is lost unseen. */
  async function conflict() {
    const mine = form.content;
    state = await calls.load();
    const choice = await settle(state.latest, mine);
    if (choice === 'theirs') form.show(saved());
    if (choice === 'mine') await store(base()).catch((error) => toast(error.sentence, 'err'));
    changed();
  }

  async function decide(decision) {
    try {
      if (await decision(calls, state)) await reload();
    } catch (error) {
      toast(error.sentence, 'err');
    }
  }

  load();
  return page;
}
