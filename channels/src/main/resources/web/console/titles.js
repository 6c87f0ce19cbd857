/**
 * Titles of articles by id, and names of intents: an intent is called as the article that answers it.
 * They are fetched once; until then, and for what is not an article, there is the id itself.
 */
import { api } from './api.js';
import { articleLanguage, t } from './words.js';

let loading;
let titles = new Map();
let intents = new Map();

export function loadTitles() {
  loading ||= api.articles().then(({ articles }) => {
    const named = articles.toSorted((one, other) => (one.id === one.intent) - (other.id === other.intent)); // the article of that name wins
    titles = new Map(named.flatMap(({ id, intent, language, title }) => [[`${id}/${language}`, title], [`intent:${intent}/${language}`, title]]));
    intents = new Map(articles.map(({ id, intent }) => [id, intent]));
  }).catch(() => { loading = undefined; });
  return loading;
}

export function forgetTitles() {
  loading = undefined;
}

const find = (key, language) => titles.get(`${key}/${language}`) ?? titles.get(`${key}/zh`) ?? titles.get(`${key}/en`);

/** The intent that an article answers. */
export const intentOf = (article) => intents.get(article);

/** The title in a language, or else in any. */
export const titleOf = (article, language = articleLanguage()) => find(article, language) ?? article;
export const intentName = (intent) => t.intents[intent] ?? find(`intent:${intent}`, articleLanguage()) ?? intent;
