/** Rows of the list of articles: both languages of an article together, and how they are searched and ordered. Expects that titles are loaded. */
import { articleLanguage } from '../words.js';
import { subjectName } from './content.js';

export const STATES = ['published', 'changed', 'in_review', 'draft', 'retired', 'missing'];
const SOON = 30 * 86_400_000;

/** One row per article: {id, group, intent, review, updatedAt, zh?, en?}. The earlier review date counts. */
export function gather(articles) {
  const rows = new Map();
  for (const article of articles) {
    const { id, language, group, intent, review, updatedAt } = article;
    const row = rows.get(id) ?? { id, group, intent, review, updatedAt };
    row[language] = article;
    if (review < row.review) row.review = review;
    if (updatedAt > row.updatedAt) row.updatedAt = updatedAt;
    rows.set(id, row);
  }
  return [...rows.values()];
}

/** The state of an article in one language. */
export function stateOf(article) {
  return article ? article.state.toLowerCase() : 'missing';
}

/**
 * Whether a row passes the filters. A state is asked of the chosen language, or of any.
 *
 * @param found ids of articles that have what is looked for in their texts
 */
export function matches(row, { q = '', group, language, state }, found) {
  const languages = language ? [language] : ['zh', 'en'];
  const names = [row.id, subjectName(row.intent), row.zh?.title, row.en?.title].join(' ').toLowerCase();
  const wanted = q.trim().toLowerCase().split(/\s+/);
  return (wanted.every((word) => names.includes(word)) || found.has(row.id))
    && (!group || row.group === group)
    && (state ? languages.some((one) => stateOf(row[one]) === state) : !language || Boolean(row[language]));
}

/** The rows in order: a column's name, with `-down` behind it for the other way round. */
export function order(rows, sort = 'name') {
  const [by, down] = sort.split('-');
  const main = articleLanguage();
  const key = {
    name: (row) => (row[main] || row.zh || row.en).title,
    zh: (row) => STATES.indexOf(stateOf(row.zh)),
    en: (row) => STATES.indexOf(stateOf(row.en)),
    updated: (row) => row.updatedAt,
  }[by] || ((row) => row[by]);
  const compare = new Intl.Collator(main, { numeric: true }).compare;
  return rows.sort((a, b) => compare(String(key(a)), String(key(b))) * (down ? -1 : 1));
}

/** 'err' when the review date has passed, 'warn' when it is near. */
export function reviewLook(day) {
  const left = new Date(`${day}T23:59:59`) - Date.now();
  return left < 0 ? 'err' : left < SOON ? 'warn' : '';
}
