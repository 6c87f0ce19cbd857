/** The card that asks, once, how the chat was. Reasons are asked for only when it was not good. */
import { el } from './dom.js';
import { find, mask } from './sensitive.js';

export function rating({ t, session, emit }) {
  const comment = el('textarea', { rows: 2, maxlength: 200, 'aria-label': t.comment, placeholder: t.comment });
  const reasons = el('fieldset', { class: 'chips', hidden: true, 'aria-label': t.comment }, Object.entries(t.reasons).map(([id, label]) =>
    el('label', {}, el('input', { type: 'checkbox', value: id }), el('span', { class: 'pill' }, label))));
  const submit = el('button', { class: 'pill primary', hidden: true }, t.submit);
  const more = el('div', { hidden: true }, comment);

  const form = el('form', {
    class: 'body card rating',
    onchange() {
      reasons.hidden = score() > 3;
      more.hidden = submit.hidden = false;
    },
    onsubmit(event) {
      event.preventDefault();
      const chosen = [...reasons.querySelectorAll(':checked')].map(({ value }) => value);
      session.rate({
        score: score(),
        reasons: score() > 3 ? [] : chosen,
        comment: mask(comment.value, find(comment.value)),
      });
      emit('rated', { score: score() });
    },
  }, el('div', { class: 'inner' },
    el('h3', {}, t.rating),
    el('fieldset', { class: 'scores', role: 'radiogroup', 'aria-label': t.rating }, t.scores.map((label, at) =>
      el('label', {}, el('input', { type: 'radio', name: 'score', value: at + 1 }), el('span', {}, el('b', {}, at + 1), label)))),
    reasons, more,
    el('div', { class: 'replies' }, submit, el('button', { class: 'pill', type: 'button', onclick: () => session.skipRating() }, t.skip))));

  const score = () => Number(form.querySelector('[name=score]:checked').value);
  return { parts: [form], update() {} };
}
