/**
 * What stands in the rows of the list. Each maker gives {parts, update}; update shows what changed later, in place, so
 * that focus stays.
 */
import { article, clarification, isArticle } from './cards.js';
import { buttons, replies } from './choices.js';
import { el, icon, say } from './dom.js';
import { dotted, render } from './markdown.js';

const FEEDBACK = /^(?:un)?solved:/;
export const still = () => {};

/** The customer's own words: pending, failed, or said. */
export function own(message, { t, session }) {
  const delivery = el('span', { class: 'delivery' });
  const node = el('div', { class: 'body bubble' }, dotted(message.label || message.text));
  let shown;
  return {
    parts: [node, delivery],
    update({ pending, failed }) {
      const state = failed ? t.failed : pending ? t.sending : '';
      if (state === shown) return;
      shown = state;
      delivery.hidden = !state;
      delivery.replaceChildren();
      if (failed) {
        delivery.setAttribute('role', 'alert');
        delivery.append(icon('failed'), t.failed, ...[['retry', t.retry], ['remove', t.remove]].map(([method, label]) =>
          el('button', { class: 'text', onclick: () => session.outbox[method](message.id) }, label)));
      } else if (pending) {
        delivery.append(icon('clock'), t.sending);
      }
    },
  };
}

/** A reply of the assistant. */
export function bot(event, ui) {
  const choices = event.choices || [];
  if (!event.article && choices.some(isArticle)) return clarification(event, choices, ui);
  if (event.article) {
    const feedback = buttons(choices.filter(({ id }) => FEEDBACK.test(id)), 'pill', ui);
    const rest = buttons(choices.filter(({ id }) => !FEEDBACK.test(id)), 'pill', ui);
    return {
      parts: [article(event, feedback.nodes, ui), replies(rest.nodes)],
      update(state) {
        feedback.update(state);
        rest.update(state);
      },
    };
  }
  const { nodes, update } = buttons(choices, 'pill', ui);
  return { parts: [...bubble(event.text, ui), replies(nodes)], update };
}

/** The words of a person. */
export function agent(event, ui) {
  return { parts: bubble(event.text, ui), update: still };
}

export function dots(t) {
  const words = el('b', {}, t.typing);
  const node = el('div', { class: 'body bubble dots' }, el('i'), el('i'), el('i'), words);
  return {
    parts: [node],
    update(stage) {
      node.classList.toggle('slow', stage !== 'typing');
      say(words, t[stage]);
    },
  };
}

function bubble(text, { t, domains }) {
  const node = el('div', { class: 'body bubble' }, render(text, domains()));
  const fold = el('button', { class: 'text fold', hidden: true, 'aria-expanded': 'false', onclick: () => {
    const open = !node.classList.toggle('clipped');
    fold.textContent = open ? t.less : t.more;
    fold.setAttribute('aria-expanded', String(open));
  } }, t.more);
  return [node, fold];
}

/** Hides what is beyond twelve lines. It measures, so it can only be asked of a shown bubble. */
export function clip(row) {
  const [node, fold] = [row.querySelector('.bubble'), row.querySelector('.fold')];
  if (!node?.offsetHeight || !fold || node.measured) return;
  node.measured = true;
  if (node.offsetHeight <= 340) return;
  node.classList.add('clipped');
  fold.hidden = false;
}
