/** The answer of an article for a reply: chosen by its title or by words of its text, and as the customer would read it. */
import { plain } from '../../widget/markdown.js';
import { api } from '../api.js';
import { ending, openDialog } from '../dialog.js';
import { button, el, field } from '../dom.js';
import { t } from '../words.js';

const SHOWN = 8;
const PAUSE = 250;

/** The text that was chosen, or '' if none was. */
export async function quoteArticle(display) {
  const language = display === 'en' ? 'en' : 'zh';
  const choice = el('select', { size: SHOWN, required: true, lang: language });
  let timer;
  const search = el('input', { type: 'search', autocomplete: 'off', oninput: () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  } });

  async function look() {
    const q = search.value.trim();
    const { articles } = await api.articles(q);
    if (q !== search.value.trim()) return;
    const { compare } = new Intl.Collator(language);
    const given = articles.filter((article) => article.language === language && article.published && article.state !== 'RETIRED')
      .sort((one, other) => compare(one.title, other.title));
    choice.replaceChildren(...given.map(({ id, title, published }) => el('option', { value: `${id}/${published}` }, title)));
    choice.selectedIndex = given.length ? 0 : -1;
  }

  await look();
  const done = await openDialog(t.inbox.quote, [field(t.inbox.quoteSearch, search), field(t.articles.title, choice)],
    [button(t.cancel, (event) => event.target.closest('dialog').close('')), ending(t.inbox.insert, 'yes', 'primary')]);
  if (done !== 'yes' || !choice.value) return '';
  const [id, published] = choice.value.split('/');
  const { title, body } = await api.article(id, language).revision(published);
  const { text } = await api.preview({ language, locale: display, title, body });
  return plain(text);
}
