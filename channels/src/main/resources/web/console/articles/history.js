/** The revisions of an article: each can be looked at beside the form, and brought back into it. */
import { button, chip, el } from '../dom.js';
import { openDialog } from '../dialog.js';
import { toast } from '../toast.js';
import { fill, moment, t, wordFor } from '../words.js';
import { asTexts } from './content.js';
import { diffNodes } from './diff.js';

/** @param {{calls, editable: boolean, current: () => content, restore: (content, revision) => void}} wiring */
export function history({ calls, editable, current, restore }) {
  const node = el('ol', { class: 'revisions', role: 'list' });

  async function view(number) {
    let article;
    try {
      article = await calls.revision(number);
    } catch (error) {
      return toast(error.sentence, 'err');
    }
    const done = await openDialog(fill(t.editor.revision, { n: number }),
      [el('p', { class: 'hint' }, t.editor.compare), diffNodes(asTexts(current()), asTexts(article))],
      editable ? [button(t.editor.restore, undefined, { type: 'submit', value: 'restore', look: 'primary' })] : [], { wide: true });
    return done === 'restore' ? restore(article, number) : undefined;
  }

  return {
    node,
    show({ revisions, published }) {
      node.replaceChildren(...revisions.map(({ revision, author, createdAt, title }, at) => el('li', {},
        el('div', {},
          el('p', {}, el('b', {}, fill(t.editor.revision, { n: revision })),
            at === 0 && chip(t.editor.current), revision === published && chip(t.editor.live, 'check', 'ok')),
          el('p', {}, title),
          el('p', { class: 'hint' }, fill(t.editor.by, { name: wordFor(t.authors, author), time: moment(createdAt) }))),
        button(t.editor.view, () => view(revision), { 'aria-label': `${t.editor.view} ${fill(t.editor.revision, { n: revision })}` }))));
    },
  };
}
