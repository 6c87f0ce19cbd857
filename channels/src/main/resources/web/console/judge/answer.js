/** An article that the assistant gave or offered: its title, and what it says. */
import { render } from '../../widget/markdown.js';
import { api } from '../api.js';
import { shown } from '../articles/shown.js';
import { el } from '../dom.js';
import { linkDomains } from '../links.js';
import { href } from '../router.js';
import { titleOf } from '../titles.js';
import { localeOf, t } from '../words.js';

/** @param open whether its text is there at once, and not only when it is asked for */
export function answer(id, language, open) {
  const text = el('div', { class: 'prose', lang: language });
  const details = el('details', { open, ontoggle: () => details.open && load() }, el('summary', {}, t.judge.text), text);
  let loading;

  function load() {
    loading ||= read().catch((error) => { text.textContent = error.sentence; });
  }

  /** As customers read it. */
  async function read() {
    const { latest: { title, body } } = await shown(api.article(id, language));
    const { text: words } = await api.preview({ language, locale: localeOf(language), title, body });
    text.replaceChildren(...[render(words, linkDomains())].flat());
  }

  if (open) load();
  return el('div', { class: 'given' }, el('a', { href: href(['articles', id, language]), lang: language }, titleOf(id, language)), details);
}
