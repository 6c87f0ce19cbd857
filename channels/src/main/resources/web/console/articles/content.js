/** The content of an article apart from its history: what the form holds, a draft keeps and a diff compares. */
import { intentName } from '../titles.js';
import { t, wordFor } from '../words.js';

const FIELDS = ['title', 'group', 'intent', 'review', 'questions', 'unlike', 'related', 'from', 'until', 'variants', 'body'];

/** What an article belongs to that is about none of the intents the bot was trained on. */
export const NO_INTENT = 'unassigned';

/** What leads call an intent. Expects that titles are loaded. */
export const subjectName = (intent) => (intent === NO_INTENT ? t.editor.noIntent : intentName(intent));

export const EMPTY = { title: '', group: '', intent: '', review: '', questions: [], unlike: [], related: [], from: '', until: '', variants: {}, body: '' };

/** Only what can be edited. */
export function contentOf(article) {
  const content = Object.fromEntries(FIELDS.map((name) => [name, article[name] ?? EMPTY[name]]));
  return { ...content, body: tidy(content.body) };
}

/** An answer without the spaces that nobody sees, at its ends and at those of its lines. */
export const tidy = (body) => body.trim().replace(/[^\S\n]+$/gm, '');

/** The content as the server takes it: a day that is not set is not sent. */
export function toSend({ from, until, ...content }) {
  return { ...content, from: from || undefined, until: until || undefined };
}

export function same(one, other) {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The content as texts that are compared one by one, so that a question never stands for a line of the answer. */
export function asTexts({ title, group, intent, review, questions, unlike, related, from, until, variants, body }) {
  const head = [[t.editor.title, title], [t.editor.group, wordFor(t.groups, group)], [t.editor.intent, intent && subjectName(intent)], [t.editor.review, review],
    [t.editor.from, from], [t.editor.until, until], [t.editor.related, related?.join(t.and)]].filter(([, value]) => value);
  const text = (lines) => `${lines.join('\n')}\n`;
  const listed = (questions, sign) => (questions ?? []).map((question) => `${sign} ${question}`); // no dash: lines that are gone begin with one
  const others = Object.entries(variants ?? {}).map(([channel, other]) => `${wordFor(t.channels, channel)}${t.colon}\n${other}`);
  return [text(head.map(([name, value]) => `${name}${t.colon}${value}`)), text([...listed(questions, '•'), ...listed(unlike, '≠')]), text([body, ...others])];
}

/** The questions that stand more than once, however they are cased or spaced. */
export function duplicates(questions) {
  const seen = new Set();
  return questions.filter((question) => {
    const key = question.toLowerCase().replace(/[\s\p{P}]/gu, '');
    return seen.size === seen.add(key).size;
  });
}

/** The length of the bold first paragraph, in Chinese characters or English words; undefined if there is none. */
export function headlineLength(body, language) {
  const found = /^\*\*(.+?)\*\*(?:\n|$)/.exec(tidy(body));
  return found ? (language === 'zh' ? [...found[1]] : found[1].trim().split(/\s+/)).length : undefined;
}
