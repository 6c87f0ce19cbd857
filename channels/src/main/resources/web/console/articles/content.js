/** The content of an article apart from its history: what the form holds, a draft keeps and a diff compares. */
import { t, wordFor } from '../words.js';

const FIELDS = ['title', 'group', 'intent', 'review', 'questions', 'body'];

export const EMPTY = { title: '', group: '', intent: '', review: '', questions: [], body: '' };

/** Only what can be edited. */
export function contentOf(article) {
  return Object.fromEntries(FIELDS.map((name) => [name, article[name] ?? EMPTY[name]]));
}

export function same(one, other) {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The content as texts that are compared one by one, so that a question never stands for a line of the answer. */
export function asTexts({ title, group, intent, review, questions, body }) {
  const head = [[t.editor.title, title], [t.editor.group, wordFor(t.groups, group)], [t.editor.intent, intent], [t.editor.review, review]];
  const text = (lines) => `${lines.join('\n')}\n`;
  return [text(head.map(([name, value]) => `${name}${t.colon}${value}`)), text(questions.map((question) => `- ${question}`)), text([body])];
}

/** The questions that stand more than once, however they are cased or spaced. */
export function duplicates(questions) {
  const seen = new Set();
  return questions.filter((question) => {
    const key = question.toLowerCase().replace(/[\s\p{P}]/gu, '');
    return seen.size === seen.add(key).size;
  });
}

/** The length of the bold first paragraph, or undefined if there is none. */
export function headlineLength(body) {
  const found = /^\*\*(.+?)\*\*\s*(?:\n|$)/.exec(body.trim());
  return found ? [...found[1]].length : undefined;
}
