/** The words of the console in the chosen language, and numbers and times as people write them. */
import { clock, day, fill as fillIn } from '../widget/words.js';

export { clock };

export const LANGUAGES = { 'zh-Hans': '简体中文', en: 'English' };

/** The languages that customers read. */
export const LOCALES = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文（台灣）', 'zh-HK': '繁體中文（香港）', en: 'English' };

/** The languages that articles are written in, with the locale that shows them as written. */
export const ARTICLE_LANGUAGES = { zh: '中文', en: 'English' };
export const localeOf = (articleLanguage) => (articleLanguage === 'zh' ? 'zh-Hans' : articleLanguage);

/** The words and the language that they are in. Both change when another language is chosen. */
export let t;
export let language;

export async function speak(wish) {
  const next = wish in LANGUAGES ? wish : /^zh/i.test(navigator.language) ? 'zh-Hans' : 'en';
  t = (await import(`./locale/${next}.js`)).default;
  language = next;
  document.documentElement.lang = next;
}

/** The language of articles that suits the console's language. */
export const articleLanguage = () => (language === 'en' ? 'en' : 'zh');

/** A number whose thousands stand apart. */
export const grouped = (n) => n.toLocaleString(language);

export const percent = (share) => `${Math.round(share * 100)}%`;

/** A share so small that its tenths of a percent matter. */
export const tenths = (share) => `${(share * 100).toFixed(1)}%`;

/** The day and the time of day. */
export const moment = (at) => `${day(at, t)} ${clock(at)}`;
export const date = (at) => day(at, t);

const CHOICE = /\{(\w+)\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g;

/** Where a gap stands beside a Chinese character. */
const BESIDE_HAN = /(?<=\p{Script=Han})(?=\{(\w+)\})|(?<=\{(\w+)\})(?=\p{Script=Han})/gu;

/** A template with its gaps filled; of `{n|day|days}` the first stands where there is one, else the second. Between Chinese and Latin is a space. */
export function fill(template, values) {
  const chosen = template.replace(CHOICE, (_, name, one, more) => (values[name] === 1 ? one : more));
  const latin = (pattern, name) => name in values && pattern.test(values[name]);
  const spaced = chosen.replace(BESIDE_HAN, (_, next, last) => (latin(/^\p{Script=Latin}/u, next) || latin(/\p{Script=Latin}$/u, last) ? ' ' : ''));
  return fillIn(spaced, values);
}

/** How long ago, in the largest unit that says enough. */
export function since(at) {
  const minutes = Math.max(0, Math.floor((Date.now() - new Date(at)) / 60_000));
  if (minutes < 1) return t.span.now;
  if (minutes < 60) return t.span.minutes.replace('{n}', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t.span.hours.replace('{n}', hours) : t.span.days.replace('{n}', Math.floor(hours / 24));
}

/** The word for a code, or the code itself: the server may know more than this version of the console. */
export const wordFor = (words, code) => words[code] ?? code;
