/** The form of an article in one language. It reads and shows content, and says when something changed. Expects that titles are loaded. */
import { el, field, icon, say, select } from '../dom.js';
import { articleLanguage, fill, t, wordFor } from '../words.js';
import { duplicates, headlineLength, NO_INTENT, subjectName, tidy } from './content.js';
import { MoreFields } from './more.js';

/** In Chinese characters, and in English words. */
const LONGEST_HEADLINE = { zh: 60, en: 25 };

/** The subjects there are by their names, and before them that it is none of them. */
function subjects(intents) {
  const { compare } = new Intl.Collator(articleLanguage());
  const pairs = [...new Set(intents)].filter((intent) => intent !== NO_INTENT).map((intent) => [intent, subjectName(intent)]);
  return [['', ''], [NO_INTENT, subjectName(NO_INTENT)], ...pairs.sort(([, one], [, other]) => compare(one, other))];
}

export class ArticleForm {
  #title = el('input', { required: true, autocomplete: 'off', maxlength: 120 });
  #review = el('input', { type: 'date', required: true });
  #questions = el('textarea', { rows: 8, spellcheck: 'false' });
  #body = el('textarea', { rows: 16 });
  #questionState = el('p', { class: 'hint state', role: 'status' });
  #bodyState = el('p', { class: 'hint state', role: 'status' });
  #group;
  #intent;
  #more;

  /** @param others the other articles in this language: [{id, title}] */
  constructor({ language, groups, intents, others, readOnly, onChange }) {
    this.#more = new MoreFields({ language, others, readOnly });
    this.#group = select([['', ''], ...groups.map((group) => [group, wordFor(t.groups, group)])], '', () => {});
    this.#intent = select(subjects(intents), '', () => {});
    for (const control of [this.#title, this.#questions, this.#body]) {
      control.lang = language;
      control.readOnly = readOnly;
    }
    for (const control of [this.#group, this.#intent, this.#review]) control.disabled = readOnly;
    this.node = el('form', { class: 'form', novalidate: true, onsubmit: (event) => event.preventDefault(), oninput: () => { this.#judge(); onChange(); } },
      field(t.editor.title, this.#title),
      el('div', { class: 'three' }, field(t.editor.group, this.#group), field(t.editor.intent, this.#intent), field(t.editor.review, this.#review)),
      field(t.editor.questions, this.#questions, t.editor.questionsHint), this.#questionState,
      field(t.editor.body, this.#body, t.editor.bodyHint), this.#bodyState,
      this.#more.node);
  }

  get content() {
    return {
      title: this.#title.value.trim(),
      group: this.#group.value,
      intent: this.#intent.value,
      review: this.#review.value,
      questions: this.#questions.value.split('\n').map((line) => line.trim()).filter(Boolean),
      ...this.#more.content,
      body: tidy(this.#body.value),
    };
  }

  show(content) {
    const { title, group, intent, review, questions, body } = content;
    this.#more.show(content);
    this.#title.value = title;
    this.#review.value = review;
    this.#questions.value = questions.join('\n');
    this.#body.value = body;
    this.#choose(this.#group, group, wordFor(t.groups, group));
    this.#choose(this.#intent, intent, subjectName(intent));
    this.#judge();
  }

  /** The label of the first field that is still empty; the caret goes there. */
  missing() {
    const fields = [[this.#title, 'title'], [this.#group, 'group'], [this.#intent, 'intent'], [this.#review, 'review'], [this.#questions, 'questions'], [this.#body, 'body']];
    const [control, name] = fields.find(([{ value }]) => !value.trim()) ?? [];
    control?.focus();
    return name && t.editor[name];
  }

  /** A value that is no longer among the choices stays one, rather than being lost unseen. */
  #choose(control, value, label) {
    control.value = value;
    if (control.value !== value) control.append(el('option', { value, selected: true }, label));
  }

  #judge() {
    const { questions, body } = this.content;
    const twice = duplicates(questions);
    state(this.#questionState, fill(t.editor.questionCount, { n: questions.length }), twice.length > 0 && fill(t.editor.duplicates, { what: twice.join(t.and) }));
    const language = this.#body.lang;
    const n = headlineLength(body, language);
    const most = LONGEST_HEADLINE[language];
    const counted = fill(t.editor.headline[language], { n, most });
    if (n === undefined) state(this.#bodyState, '', body && t.editor.noHeadline);
    else state(this.#bodyState, n > most ? '' : counted, n > most && counted);
  }
}

function state(node, words, warning) {
  if (!warning) {
    node.classList.remove('warn');
    return say(node, words);
  }
  node.classList.add('warn');
  return node.replaceChildren(icon('alert'), [words, warning].filter(Boolean).join(' · '));
}
