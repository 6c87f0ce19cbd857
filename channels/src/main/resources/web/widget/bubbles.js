/**
 * What stands in the rows of the list: bubbles, the article and clarification cards, quick replies.
 * Each maker gives {node, update}; update shows what changed later, in place, so that focus stays.
 */
import { el, icon } from './dom.js';
import { dotted, inline, parse, render } from './markdown.js';
import { fill } from './words.js';

const STEPS = 3;
const FEEDBACK = /^(?:un)?solved:/;
const still = () => {};

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
          el('button', { class: 'text', type: 'button', onclick: () => session.outbox[method](message.id) }, label)));
      } else if (pending) {
        delivery.append(icon('clock'), t.sending);
      }
    },
  };
}

/** A reply of the assistant. */
export function bot(event, ui) {
  const choices = event.choices || [];
  if (event.kind === 'clarify') return clarification(event, choices, ui);
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

/** The questions that others ask: five at a time. */
export function suggestions(ui) {
  const { t, session } = ui;
  let page = 0;
  let shown;
  const rows = el('div', { class: 'rows' });
  const others = el('button', { class: 'text', type: 'button', onclick: () => turn(page + 1) }, t.others);
  const node = el('div', { class: 'body card' }, el('div', { class: 'head' }, el('h3', {}, t.suggest), others), rows);

  function turn(to) {
    const all = session.widget.suggestions;
    const first = to * 5 % (Math.ceil(all.length / 5) * 5);
    page = first / 5;
    rows.replaceChildren(...all.slice(first, first + 5).map(({ article: id, label }) =>
      option(label, () => session.say({ choice: `article:${id}`, label }))));
  }

  return {
    parts: [node],
    update() {
      const { widget } = session;
      if (shown === widget && rows.firstChild) return;
      shown = widget;
      node.setAttribute('aria-busy', String(!widget));
      others.hidden = !(widget?.suggestions.length > 5);
      if (widget) turn(0);
      else rows.replaceChildren(...[1, 2, 3].map(() => el('div', { class: 'skeleton' })));
    },
  };
}

function bubble(text, { t, domains }) {
  const node = el('div', { class: 'body bubble' }, render(text, domains()));
  const fold = el('button', { class: 'text fold', type: 'button', hidden: true, 'aria-expanded': 'false', onclick: () => {
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

function article(event, feedback, { t, domains }) {
  const blocks = parse(event.text);
  const headline = /^\*\*(.+)\*\*$/.exec(blocks[0]?.text || '');
  const title = headline ? headline[1] : event.article.title;
  const body = (headline ? blocks.slice(1) : blocks).map((block, at) => (block.type === 'p'
    ? el('p', { class: 'lead' }, inline(block.text, domains()))
    : steps(block, at, t, domains())));
  const meta = [event.article.updated && fill(t.updated, { date: event.article.updated }), headline && event.article.title];
  return el('div', { class: 'body card' },
    el('div', { class: 'inner' }, el('h3', {}, title), body, el('p', { class: 'source' }, meta.filter(Boolean).join(' · '))),
    feedback.length > 0 && el('div', { class: 'feet' }, t.feedback, el('span', {}, feedback)));
}

function steps({ type, items }, at, t, domains) {
  const list = el(type, { class: 'steps', role: 'list' }, items.map((item) => el('li', {}, el('span', {}, inline(item, domains)))));
  const rest = [...list.children].slice(STEPS);
  if (!rest.length) return list;
  const show = (open) => rest.forEach((item) => { item.hidden = !open; });
  const fold = el('button', { class: 'text fold', type: 'button', 'aria-expanded': 'false', onclick: () => {
    const open = rest[0].hidden;
    show(open);
    fold.textContent = open ? t.less : t.more;
    fold.setAttribute('aria-expanded', String(open));
  } }, t.more);
  show(false);
  return [list, fold];
}

function clarification(event, choices, ui) {
  const likely = choices.filter(({ id }) => id.startsWith('article:')).slice(0, STEPS);
  const options = buttons(likely, 'option', ui);
  const ways = buttons(choices.filter(({ id }) => !id.startsWith('article:')), 'pill', ui);
  return {
    parts: [el('div', { class: 'body card' },
      el('div', { class: 'head' }, el('div', {}, render(event.text || ui.t.clarify, ui.domains()))),
      options.nodes,
      ways.nodes.length > 0 && el('div', { class: 'feet' }, el('span', {}, ways.nodes)))],
    update(state) {
      options.update(state);
      ways.update(state);
    },
  };
}

function replies(nodes) {
  return nodes.length > 0 && el('div', { class: 'replies' }, nodes);
}

function option(label, onclick) {
  return el('button', { class: 'option', type: 'button', onclick }, label, icon('chevron'));
}

/** Choices that can be made once. When the talk has moved on they stay to be read, out of the tab order. */
function buttons(choices, look, { session, t }) {
  let past = false;
  const nodes = choices.map(({ id, label }) => {
    const press = () => past || session.say({ choice: id, label });
    return look === 'option' ? option(label, press) : el('button', { class: 'pill', type: 'button', onclick: press }, label);
  });
  return {
    nodes,
    update(state) {
      if (past === state.past) return;
      past = state.past;
      nodes.forEach((node, at) => {
        node.setAttribute('aria-disabled', 'true');
        node.tabIndex = -1;
        if (choices[at].id !== state.chosen) return;
        node.classList.add('chosen');
        node.querySelector('.icon')?.remove();
        node.append(icon('check'), el('span', { class: 'sr' }, t.selected));
      });
    },
  };
}
