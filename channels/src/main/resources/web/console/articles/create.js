/** The questions that lead to the editor: for the id and the language of a new article, or which of those there are. */
import { api } from '../api.js';
import { button, el, field, select } from '../dom.js';
import { ending, openDialog } from '../dialog.js';
import { go } from '../router.js';
import { toast } from '../toast.js';
import { ARTICLE_LANGUAGES, articleLanguage, t } from '../words.js';

/** @param ask what customers ask in the language, a question a line, to begin with */
export async function createArticle({ articles }, ask, wanted = articleLanguage()) {
  const id = el('input', { required: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*', maxlength: 55, autocomplete: 'off', spellcheck: 'false', lang: 'en' });
  const language = select(Object.entries(ARTICLE_LANGUAGES), wanted, () => {});
  const done = await openDialog(t.articles.create,
    [field(t.articles.idLabel, id, t.articles.idHint), field(t.articles.language, language)],
    [button(t.cancel, (event) => event.target.closest('dialog').close('')), ending(t.articles.begin, 'yes', 'primary')]);
  if (done !== 'yes') return;
  const taken = articles.some((article) => article.id === id.value && article.language === language.value);
  if (taken) toast(t.articles.taken);
  go(['articles', id.value, language.value], { ask, fresh: !taken && 'yes' });
}

/** The id of an article in a language that the reader chooses by its title, or undefined. */
export async function chooseArticle(language) {
  const { compare } = new Intl.Collator(language);
  const { articles } = await api.articles();
  const pairs = articles.filter((article) => article.language === language).map(({ id, title }) => [id, title]).sort(([, one], [, other]) => compare(one, other));
  const choice = select(pairs, '', () => {}, { lang: language });
  const done = await openDialog(t.articles.choose, field(t.articles.name, choice),
    [button(t.cancel, (event) => event.target.closest('dialog').close('')), ending(t.articles.open, 'yes', 'primary')]);
  return done === 'yes' ? choice.value : undefined;
}
