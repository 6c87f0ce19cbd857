/** The same article in the other language, to write one beside the other. */
import { api } from '../api.js';
import { el, empty, failure } from '../dom.js';
import { render } from '../../widget/markdown.js';
import { linkDomains } from '../links.js';
import { href } from '../router.js';
import { ARTICLE_LANGUAGES, fill, t } from '../words.js';
import { shown } from './shown.js';

export function otherText(id, language) {
  const node = el('div', { class: 'other' });
  const name = ARTICLE_LANGUAGES[language];

  async function load() {
    try {
      const { latest } = await shown(api.article(id, language));
      node.replaceChildren(
        el('h2', { lang: language }, latest.title),
        el('div', { class: 'prose', lang: language }, render(latest.body, linkDomains())),
        el('h3', {}, t.editor.questions),
        el('ul', { class: 'plain', lang: language }, latest.questions.map((question) => el('li', {}, question))));
    } catch (error) {
      node.replaceChildren(error.status === 404
        ? empty('language', fill(t.editor.otherMissing, { language: name }),
          el('a', { class: 'button', href: href(['articles', id, language]) }, fill(t.editor.otherWrite, { language: name })))
        : failure(error.sentence, load, t.retry));
    }
  }

  return { node, load };
}
