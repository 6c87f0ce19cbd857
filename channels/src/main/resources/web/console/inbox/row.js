/** One row of the list of handoffs: what it is about, how urgent it is, and how long the customer has waited. */
import { chip, el } from '../dom.js';
import { isUnread } from '../handoffs.js';
import { intentName } from '../titles.js';
import { fill, LOCALES, since, t, wordFor } from '../words.js';

/** Minutes after which waiting is called long, and too long. */
const PATIENCE = { URGENT: [1, 3], HIGH: [3, 8], NORMAL: [5, 15] };
const ORDINARY = 'NORMAL';
const COMMON = 'support'; // the queue of whatever names none

export class Row {
  #link = el('a', { class: 'row' });
  #wait = el('span', { class: 'wait' });
  #handoff;
  #shown;
  node = el('li', {}, this.#link);

  get isOpen() {
    return this.#link.hasAttribute('aria-current');
  }

  focus() {
    this.#link.focus();
  }

  show(handoff, { link, open, all }) {
    this.#link.href = link;
    if (open) this.#link.setAttribute('aria-current', 'true');
    else this.#link.removeAttribute('aria-current');
    const { summary, reason, channel, display, priority, queue, lastSaid } = this.#handoff = handoff;
    const unread = isUnread(handoff);
    const title = summary.intents[0] ? intentName(summary.intents[0].intent) : t.reasons[reason];
    const shown = JSON.stringify([handoff, title, unread]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#link.classList.toggle('unread', unread);
      this.#link.replaceChildren(
        el('span', { class: 'about' }, el('b', {}, title), this.#wait),
        el('span', { class: 'snippet', lang: display }, lastSaid?.text || summary.question),
        el('span', { class: 'meta' },
          unread && chip(t.inbox.newMessages, 'note', 'own'),
          priority !== ORDINARY && chip(t.priorities[priority], 'urgent', priority === 'URGENT' ? 'err' : 'warn'),
          queue !== COMMON && chip(wordFor(t.queues, queue), 'transfer'),
          el('span', {}, [t.reasons[reason] ?? reason, wordFor(t.channels, channel), wordFor(LOCALES, display)].join(' · '))));
    }
    this.#wait.replaceChildren(all && handoff.state !== 'WAITING' ? stateChip(handoff) : waitChip(handoff));
  }

  tick() {
    if (this.#wait.querySelector('.time')) this.#wait.replaceChildren(waitChip(this.#handoff));
  }
}

/** How long the customer waits, or has been looked after. */
function waitChip({ state, priority, requestedAt, claimedAt }) {
  const from = state === 'CLAIMED' ? claimedAt || requestedAt : requestedAt;
  const minutes = (Date.now() - new Date(from)) / 60_000;
  const [long, tooLong] = PATIENCE[priority] ?? PATIENCE.NORMAL;
  const waiting = state === 'WAITING';
  const look = waiting && minutes >= tooLong ? 'err' : waiting && minutes >= long ? 'warn' : '';
  const node = chip(since(from), look === 'err' ? 'alert' : 'clock', `time ${look}`);
  node.setAttribute('aria-label', fill(waiting ? t.inbox.waited : t.inbox.claimedFor, { time: since(from) }));
  node.setAttribute('role', 'img');
  return node;
}

export function stateChip({ state, agentName }) {
  const label = state === 'CLAIMED' && agentName ? fill(t.inbox.with, { name: agentName }) : wordFor(t.states, state);
  return chip(label, { WAITING: 'clock', CLAIMED: 'mine', RESOLVED: 'check', RETURNED: 'bot' }[state] || 'close', state === 'RESOLVED' ? 'ok' : '');
}
