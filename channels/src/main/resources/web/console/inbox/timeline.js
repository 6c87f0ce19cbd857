/** The timeline of a conversation: every event in order, each once, with our own messages on their way below. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { date, t } from '../words.js';
import { entry, outgoing } from './entries.js';

const NEAR_END = 48;
const WORDS = ['customer', 'bot', 'agent', 'note'];

export class Timeline {
  /** The number of the last event: where the stream goes on. */
  last = 0;
  #display;
  #marks;
  #sent = new Set(); // ids of what reached the customer
  #day;
  #list = el('ol', { role: 'list' });
  #pending = el('ol', { role: 'list', class: 'pending' });
  #spoken = el('div', { class: 'sr', 'aria-live': 'polite' });
  #jump = el('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.#toEnd() }, icon('chevron'), t.inbox.newMessages);
  #scroll;
  #follows = true;

  /** @param marks what people think of the assistant's replies */
  constructor(display, marks) {
    this.#display = display;
    this.#marks = marks;
    this.#scroll = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t.inbox.messages, onscroll: () => this.#scrolled() },
      this.#list, this.#pending);
    new ResizeObserver(() => this.#follows && this.#toEnd()).observe(this.#scroll); // the place to write takes room
    this.node = el('div', { class: 'timeline' }, this.#scroll, this.#jump, this.#spoken);
  }

  start(events) {
    events.forEach((event) => this.#append(event));
    this.#toEnd();
  }

  /** Adds an event that has just come; false if it is here already. */
  add(event) {
    const follow = this.#atEnd || event.agent === api.agent.name;
    if (!this.#append(event)) return false;
    this.#settle(event);
    if (follow) this.#toEnd();
    else if (WORDS.includes(event.type)) this.#jump.hidden = false;
    if (event.type === 'customer') this.#speak(`${t.inbox.customer}${t.colon}${event.text || event.label}`);
    return true;
  }

  /** Shows a message that is being sent: {id, text}. Returns what tells it that it failed. */
  send(message, { retry, edit }) {
    const node = outgoing(message, { retry, edit: () => { node.remove(); edit(); } });
    this.#pending.append(node);
    this.#toEnd();
    return { fail: () => node.fail(), again: () => node.again() };
  }

  /** Whether a message of ours has come back in the log. */
  has(id) {
    return this.#sent.has(id);
  }

  /** Whether something of ours has not reached the customer. */
  get unsent() {
    return this.#pending.childElementCount > 0;
  }

  #append(event) {
    if (event.seq <= this.last) return false;
    this.last = event.seq;
    if (event.id) this.#sent.add(event.id);
    const day = date(event.at);
    if (day !== this.#day) this.#list.append(el('li', { class: 'separator' }, this.#day = day));
    this.#list.append(entry(event, this.#display, this.#marks));
    return true;
  }

  /** A message of ours that came back in the log is no longer on its way. */
  #settle({ id }) {
    [...this.#pending.children].find(({ message }) => message.id === id)?.remove();
  }

  get #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  #scrolled() {
    this.#follows = this.#atEnd;
    if (this.#follows) this.#jump.hidden = true;
  }

  #toEnd() {
    requestAnimationFrame(() => { this.#scroll.scrollTop = this.#scroll.scrollHeight; });
    this.#jump.hidden = true;
  }

  #speak(words) {
    this.#spoken.textContent = words;
    setTimeout(() => { this.#spoken.textContent = ''; }, 1_000);
  }
}
