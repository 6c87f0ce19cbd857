/** The questions that the editor asks before it decides: publish, retire, and whose text wins. */
import { api } from '../api.js';
import { button, el } from '../dom.js';
import { ending, openDialog } from '../dialog.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';
import { asTexts } from './content.js';
import { effect } from '../replay/effect.js';
import { changeNodes } from './diff.js';

const leave = () => button(t.cancel, (event) => event.target.closest('dialog').close(''));

/** Shows what customers will newly be told, then publishes. True if it was done. */
export async function publish(calls, { latest, published, state }) {
  const before = published ? await calls.revision(published) : undefined;
  const content = before
    ? [el('p', {}, t.editor.publishAsk), changeNodes(asTexts(before), asTexts(latest))]
    : [el('p', {}, state === 'RETIRED' ? t.editor.publishAgainAsk : t.editor.publishFirst)];
  const { id, language, revision } = latest;
  content.push(effect({ article: id, language, revision }));
  const done = await openDialog(fill(t.editor.publishing, { n: revision }), content, [leave(), ending(t.editor.publish, 'yes', 'primary')], { wide: true });
  if (done !== 'yes') return false;
  await calls.publish(revision);
  toast(fill(t.editor.publishedNow, { n: revision }));
  return true;
}

/** Takes an article out of use. True if it was done. */
export async function retire(calls, { latest: { id, language } }) {
  const content = [el('p', {}, t.editor.retireAsk), effect({ article: id, language })];
  if (await openDialog(t.editor.retire, content, [leave(), ending(t.editor.retire, 'yes', 'danger')], { wide: true }) !== 'yes') return false;
  await calls.retire();
  toast(t.editor.retired);
  return true;
}

/** Asks somebody else to look at the newest revision before it is published, or takes that back. */
export async function review(calls, { latest, state }) {
  await calls.review(latest.revision, state !== 'IN_REVIEW');
  return true;
}

/** Two people edited the same revision: 'mine', 'theirs', or '' to go on editing. */
export function settle(theirs, mine) {
  const own = theirs.author === api.agent.name;
  return openDialog(own ? t.editor.conflictOwnTitle : t.editor.conflictTitle,
    [el('p', {}, fill(own ? t.editor.conflictOwn : t.editor.conflict, { name: theirs.author, n: theirs.revision })), changeNodes(asTexts(theirs), asTexts(mine))],
    [ending(own ? t.editor.takeOther : t.editor.takeTheirs, 'theirs'), ending(t.editor.keepMine, 'mine', 'primary')], { wide: true });
}
