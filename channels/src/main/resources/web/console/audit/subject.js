/** What something was done to, in words: a link wherever it can be opened. */
import { el } from '../dom.js';
import { href } from '../router.js';
import { titleOf } from '../titles.js';
import { ARTICLE_LANGUAGES, fill, t, wordFor } from '../words.js';

/** What a subject is, the first half of the action's code tells. */
const KINDS = { article, question, articles, conversation, person, password: person, login: person, reply: conversation };

export function subject(row) {
  return KINDS[row.action.split('.')[0]]?.(row) ?? row.subject;
}

function person({ action, detail }) {
  if (action !== 'person.changed') return detail;
  const at = detail.lastIndexOf('/'); // a name may have one, too
  return [detail.slice(0, at), el('small', {}, wordFor(t.roles, detail.slice(at + 1)))];
}

function article({ subject: id, detail }) {
  const [language, revision] = detail.split('/');
  const title = el('a', { href: href(['articles', id, language]), lang: language }, titleOf(id, language));
  return [title, el('small', {}, [ARTICLE_LANGUAGES[language] ?? language, revision && fill(t.editor.revision, { n: revision })].filter(Boolean).join(' · '))];
}

function question(row) {
  return row.subject ? article(row) : t.audit.noAnswer;
}

function articles({ detail }) {
  return fill(t.articles.count, { n: Number(detail) });
}

/** It is opened by its handoff. Only the end of its id differs visibly from that of others. */
function conversation({ subject: id, detail: handoff }) {
  const name = fill(t.audit.conversation, { id: id.slice(-6) });
  return handoff ? el('a', { href: href(['inbox', 'all', handoff]), title: id }, name) : el('span', { title: id }, name);
}
