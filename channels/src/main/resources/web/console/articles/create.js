/** The question for the id and the language of a new article; the editor does the rest. */
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
