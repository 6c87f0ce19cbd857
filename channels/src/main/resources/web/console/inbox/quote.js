/** The answer of an article for a reply, as the customer would read it. */
import { plain } from '../../widget/markdown.js';
import { api } from '../api.js';
import { pickArticle } from '../articles/pick.js';
import { t } from '../words.js';

/** The text that was chosen, or '' if none was. */
export async function quoteArticle(display) {
  const language = display === 'en' ? 'en' : 'zh';
  const picked = await pickArticle(t.inbox.quote, t.inbox.insert, language);
  if (!picked) return '';
  const { title, body } = await api.article(picked.id, language).revision(picked.revision);
  const { text } = await api.preview({ language, locale: display, title, body });
  return plain(text);
}
