/** Cards in the list: an article with its steps, the choice between articles, and what others ask. */
import { buttons, option } from './choices.js';
import { el } from './dom.js';
import { inline, parse, render } from './markdown.js';
import { fill } from './words.js';

const STEPS = 3;

export const isArticle = ({ id }) => id.startsWith('article:');

export function article(event, feedback, { t, domains }) {
  const blocks = parse(event.text);
  const headline = /^\*\*(.+)\*\*$/.exec(blocks[0]?.text || '');
  const title = headline ? inline(headline[1], domains()) : event.article.title;
  const body = (headline ? blocks.slice(1) : blocks).map((block, at) => (block.type === 'p'
    ? el('p', { class: 'lead' }, inline(block.text, domains()))
    : steps(block, at, t, domains())));
  const meta = [event.article.updated && fill(t.updated, { date: past(event.article.updated) }), headline && event.article.title];
  return el('div', { class: 'body card' },
    el('div', { class: 'inner' }, el('h3', {}, title), body, el('p', { class: 'source' }, meta.filter(Boolean).join(' · '))),
    feedback.length > 0 && el('div', { class: 'feet' }, t.feedback, el('span', {}, feedback)));
}

/** A day of the company's calendar; where the reader's is a day behind, nothing was updated tomorrow. */
function past(date) {
  const today = new Date().toLocaleDateString('sv'); // Swedes write dates as ISO 8601 does
  return date > today ? today : date;
}

function steps({ type, items }, at, t, domains) {
  const list = el(type, { class: 'steps', role: 'list' }, items.map((item) => el('li', {}, el('span', {}, inline(item, domains)))));
  const rest = [...list.children].slice(STEPS);
  if (!rest.length) return list;
  const show = (open) => rest.forEach((item) => { item.hidden = !open; });
  const fold = el('button', { class: 'text fold', 'aria-expanded': 'false', onclick: () => {
    const open = rest[0].hidden;
    show(open);
    fold.textContent = open ? t.less : t.more;
    fold.setAttribute('aria-expanded', String(open));
  } }, t.more);
  show(false);
  return [list, fold];
}

export function clarification(event, choices, ui) {
  const likely = choices.filter(isArticle).slice(0, STEPS);
  const options = buttons(likely, 'option', ui);
  const ways = buttons(choices.filter((choice) => !isArticle(choice)), 'pill', ui);
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

/** The questions that others ask: five at a time. */
export function suggestions(ui) {
  const { t, session } = ui;
  let page = 0;
  let shown;
  const rows = el('div', { class: 'rows' });
  const others = el('button', { class: 'text', onclick: () => turn(page + 1) }, t.others);
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
