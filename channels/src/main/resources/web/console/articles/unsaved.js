/** Texts of articles that their writer has not saved yet: each belongs to one person, and outlives the tab and the logout. */
import { api } from '../api.js';
import { texts } from '../memory.js';

const nameOf = (id, language) => `${api.agent.id}/${id}/${language}`;

export const unsaved = {
  /** {basedOn, content}, or undefined. */
  get: (id, language) => texts.get(nameOf(id, language)),
  set: (id, language, text) => texts.set(nameOf(id, language), text),
  has: (id, language) => Boolean(unsaved.get(id, language)),
  /** All of the reader's: [{id, language, title}]. */
  all: () => texts.names().map((name) => name.split('/')).filter(([agent]) => agent === api.agent.id)
    .map(([, id, language]) => ({ id, language, title: unsaved.get(id, language).content.title })),
};
