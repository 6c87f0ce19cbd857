/** The card that asks, once, how the chat was. Reasons are asked for only when it was not good. */
import { el } from './dom.js';
import { find, mask } from './sensitive.js';

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.scores{display:grid;grid-template-columns:repeat(5,1fr);gap:4px;margin-block-start:8px}
.rating label{position:relative;cursor:pointer}
.scores span{display:grid;justify-items:center;padding:8px 0 6px;border:1px solid var(--ctl);border-radius:6px;font-size:12px;line-height:18px;color:var(--ink-2)}
.scores b{font-size:16px;line-height:24px;color:var(--ink)}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:12px}
.rating input{position:absolute;inset:0;inline-size:100%;margin:0;opacity:0;cursor:inherit}
.rating :checked+span{background:var(--own);border-color:var(--link);color:var(--ink)}
.rating :focus-visible+span{outline:2px solid var(--accent);outline-offset:1px}
.rating textarea{inline-size:100%;margin-block:12px}
@media(max-width:360px){.scores span{font-size:11px}}
`);

export function rating({ t, session, emit }) {
  const comment = el('textarea', { rows: 2, maxlength: 200, 'aria-label': t.comment, placeholder: t.comment });
  const reasons = el('fieldset', { class: 'chips', hidden: true, 'aria-label': t.comment }, Object.entries(t.reasons).map(([id, label]) =>
    el('label', {}, el('input', { type: 'checkbox', value: id }), el('span', { class: 'pill' }, label))));
  const submit = el('button', { class: 'pill primary', type: 'submit', hidden: true }, t.submit);
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
    el('div', { class: 'replies' }, submit, el('button', { class: 'pill', onclick: () => session.skipRating() }, t.skip))));

  const score = () => Number(form.querySelector('[name=score]:checked').value);
  return { parts: [form], update() {} };
}
