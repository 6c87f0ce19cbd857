/**
 * What stands in the timeline: the customer at the start side, assistant, agents and notes at the end
 * side, and what happened in between as separators.
 */
import { button, el, icon } from '../dom.js';
import { dotted, parse, render } from '../../widget/markdown.js';
import { linkDomains } from '../links.js';
import { api } from '../api.js';
import { clock, fill, LOCALES, t, wordFor } from '../words.js';
import { internalChip } from './actions.js';
import { marker } from './marker.js';
import { why } from './why.js';

/** The row of one event. */
export function entry(event, display, marks) {
  const make = { customer, bot, agent, note }[event.type];
  return make ? el('li', { class: `entry ${event.type}` }, make(event, display, marks)) : el('li', { class: 'separator' }, happening(event));
}

function customer({ at, text, label, choice, redacted }, display) {
  return [
    el('div', { class: choice ? 'bubble tapped' : 'bubble', lang: display }, choice && icon('check'), el('span', {}, dotted(text || label))),
    el('p', { class: 'meta' }, [t.inbox.customer, clock(at), redacted && fill(t.inbox.redacted, { what: redacted.map((kind) => wordFor(t.kinds, kind)).join(t.and) })]
      .filter(Boolean).join(' · ')),
  ];
}

function bot({ seq, at, kind, text, locale, article, choices = [], trace }, display, marks) {
  const asks = kind === 'ask';
  const offered = choices.filter(({ id }) => asks || id.startsWith('article:')).map(({ label }) => label);
  const reason = trace && why(trace);
  return [
    el('div', { class: 'bubble' },
      el('div', { lang: locale }, asks ? render(text, linkDomains()) : folded(text)), // what a flow asks is never out of sight
      offered.length > 0 && el('ul', { class: asks ? 'offered asked' : 'offered', lang: locale }, offered.map((label) => el('li', {}, label))),
      el('p', { class: 'meta' },
        [t.inbox.assistant, clock(at), article && fill(t.inbox.article, { title: article.title })].filter(Boolean).join(' · '),
        reason && [' · ', reason.opener]),
      article && trace?.intents.length > 0 && marker(seq, marks),
      reason?.panel),
  ];
}

function agent({ at, agent: name, text }, display) {
  const own = name === api.agent.name;
  return el('div', { class: 'bubble', lang: display }, el('p', {}, dotted(text)), el('p', { class: 'meta' }, `${own ? t.inbox.you : name} · ${clock(at)}`));
}

function note({ at, agent: name, text }) {
  return el('div', { class: 'bubble' }, el('p', {}, dotted(text)), el('p', { class: 'meta' }, internalChip(), `${name} · ${clock(at)}`));
}

/** The first block of a long answer says what matters; the rest is one press away. */
function folded(text) {
  const blocks = parse(text);
  if (blocks.length < 3) return render(text, linkDomains());
  const all = render(text, linkDomains());
  const rest = el('div', { hidden: true }, all.slice(1));
  const more = el('button', { type: 'button', class: 'text', 'aria-expanded': 'false', onclick: () => {
    rest.hidden = !rest.hidden;
    more.textContent = rest.hidden ? t.more : t.less;
    more.setAttribute('aria-expanded', String(!rest.hidden));
  } }, t.more);
  return [all[0], rest, el('p', {}, more)];
}

function happening(event) {
  const words = {
    handoff: () => fill(wordFor(t.happened, event.state), { name: event.agent === api.agent.name ? t.happened.you : event.agent }),
    locale: () => fill(t.happened.locale, { language: wordFor(LOCALES, event.locale) }),
    rated: () => fill(t.happened.rated, { n: event.score }),
    ended: () => t.happened.ended,
  }[event.type];
  return `${clock(event.at)} ${words ? words() : event.type}${event.open === false ? ` · ${t.happened.outside}` : ''}`;
}

/** A message that has not come back in the log yet. */
export function outgoing(message, { retry, edit }) {
  const state = el('p', { class: 'meta' });
  const node = el('li', { class: 'entry agent' }, el('div', { class: 'bubble' }, el('p', {}, message.text), state));
  node.message = message;
  node.again = () => {
    node.classList.remove('failed');
    state.replaceChildren(icon('clock'), t.inbox.sending);
  };
  node.fail = () => {
    node.classList.add('failed');
    state.replaceChildren(icon('alert'), t.inbox.notSent, button(t.retry, retry, { look: 'text' }), button(t.edit, edit, { look: 'text' }));
  };
  node.again();
  return node;
}
