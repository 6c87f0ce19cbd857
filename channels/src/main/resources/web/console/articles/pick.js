/** The choice of an article that customers have: by its title, or by words that are somewhere in it. */
import { api } from '../api.js';
import { ending, openDialog } from '../dialog.js';
import { button, el, field } from '../dom.js';
import { t } from '../words.js';

const SHOWN = 8;
const PAUSE = 250;

/** {id, revision} of the one that was chosen, or undefined. */
export async function pickArticle(title, done, language) {
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
    choice.replaceChildren(...given.map(({ id, title: name, published }) => el('option', { value: `${id}/${published}` }, name)));
    choice.selectedIndex = given.length ? 0 : -1;
  }

  await look();
  const answer = await openDialog(title, [field(t.inbox.quoteSearch, search), field(t.articles.title, choice)],
    [button(t.cancel, (event) => event.target.closest('dialog').close('')), ending(done, 'yes', 'primary')]);
  if (answer !== 'yes' || !choice.value) return undefined;
  const [id, revision] = choice.value.split('/');
  return { id, revision };
}
