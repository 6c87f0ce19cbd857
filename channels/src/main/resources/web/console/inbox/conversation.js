/**
 * One conversation that was handed over: its head with what can be done, its timeline, and the place to
 * write. It is loaded once and then follows the server's stream from the last event that it has.
 */
import { api } from '../api.js';
import { el, failure, skeleton } from '../dom.js';
import { Line } from '../live.js';
import { intentName } from '../titles.js';
import { LOCALES, t, wordFor } from '../words.js';
import { Actions } from './actions.js';
import { Composer } from './composer.js';
import { Marks } from './marker.js';
import { Timeline } from './timeline.js';

/** What the customer's log says of the handoff, in the words of the handoff itself. */
const STATES = { waiting: 'WAITING', claimed: 'CLAIMED', reopened: 'CLAIMED', returned: 'RETURNED', resolved: 'RESOLVED', cancelled: 'CANCELLED' };

/** Whether somebody has acted, or the customer has told more to whoever comes. */
const isNews = (now, before) => now.state !== before.state || now.summary.said.join() !== before.summary.said.join();

export class Conversation {
  #wiring;
  #calls;
  #handoff;
  #about;
  #timeline;
  #actions;
  #composer;
  #line;
  #closed = false;
  #wasDown = false;
  #title = el('h2', { tabindex: -1 });
  #meta = el('p', {});

  /** @param {{handoffs, tools, onHandoff, onClaimed, onReopened, onEnded, onErased}} wiring */
  constructor(id, wiring) {
    this.id = id;
    this.#wiring = wiring;
    this.#calls = api.handoff(id);
    this.node = el('div', { class: 'conversation' });
    wiring.handoffs.addEventListener('change', this.#listed);
    this.#load();
  }

  close() {
    this.#closed = true;
    this.#line?.close();
    this.#wiring.handoffs.removeEventListener('change', this.#listed);
  }

  /** One of the page's shortcuts. */
  press(name) {
    if (name === 'reply' || name === 'note') this.#composer?.open(name);
    else this.#actions?.press(name);
  }

  /** The names of intents and articles have come. */
  renamed() {
    if (this.#handoff) this.#show(this.#handoff);
  }

  async #load() {
    const slow = setTimeout(() => this.node.replaceChildren(skeleton(5, 'bubbles')), 200);
    try {
      const [{ handoff, conversation, events }, { marks }] = await Promise.all([this.#calls.load(), this.#calls.marks()]);
      if (this.#closed) return;
      this.#about = conversation;
      this.#build(handoff, events, new Marks(this.#calls, marks));
    } catch (error) {
      if (this.#closed) return;
      const sentence = error.status === 404 ? t.inbox.gone : error.sentence ?? t.errors.server;
      this.node.replaceChildren(failure(sentence, () => this.#load(), t.retry));
    } finally {
      clearTimeout(slow);
    }
  }

  #build(handoff, events, marks) {
    this.#timeline = new Timeline(handoff.display, marks);
    this.#actions = new Actions(this.#calls, {
      done: (next) => this.#show(next),
      lost: () => this.#reload(),
      claimed: () => {
        this.#wiring.onClaimed(this.id);
        this.#composer.open('reply');
      },
      reopened: () => this.#wiring.onReopened(this.id),
      ended: () => this.#wiring.onEnded(this.id),
      erased: () => this.#erased(),
      unsent: () => this.#composer.unsent,
    });
    this.#composer = new Composer(this.id, this.#calls, this.#timeline, {
      done: (next) => this.#show(next), lost: () => this.#reload(),
    });
    const { back, details } = this.#wiring.tools;
    this.node.replaceChildren(
      el('header', {}, back, el('div', { class: 'who' }, this.#title, this.#meta), this.#actions.node, details),
      this.#timeline.node, this.#composer.node);
    this.#timeline.start(events);
    this.#composer.takeUp();
    this.#show(handoff);
    this.#title.focus({ preventScroll: true });
    this.#line = new Line({
      url: () => this.#calls.stream(this.#timeline.last),
      events: { message: (event) => this.#arrived(event), erased: () => this.#erased() },
    });
  }

  /** An event may come twice, after a reconnection; the timeline takes each only once. */
  #arrived(event) {
    if (!this.#timeline.add(event)) return;
    if (event.type === 'ended') this.#reload(); // which closes the handoff, too
    const state = event.type === 'handoff' && STATES[event.state];
    // The event names the agent but not the id, so the handoff itself is asked for.
    if (state && (state !== this.#handoff.state || event.agent !== this.#handoff.agentName)) this.#reload();
  }

  /** Whoever erased it, nothing of it stays here. */
  #erased() {
    if (this.#closed) return;
    this.close();
    this.#composer.forget();
    this.#wiring.onErased(this.id);
  }

  async #reload() {
    const { handoff } = await this.#calls.load().catch(() => ({}));
    if (handoff && !this.#closed) this.#show(handoff);
    return handoff;
  }

  /** The list heard of a change: somebody else may have acted. Where its line was dead, ours may be. */
  #listed = () => {
    const { up } = this.#wiring.handoffs;
    if (up && this.#wasDown) this.#line?.renew();
    this.#wasDown = !up;
    const listed = this.#wiring.handoffs.find(this.id);
    if (listed && this.#handoff && !document.hidden) this.#wiring.handoffs.see(listed);
    if (listed && this.#handoff && isNews(listed, this.#handoff)) this.#show(listed, false);
  };

  #show(handoff, tell = true) {
    this.#handoff = handoff;
    const { display, channel, reason, summary } = handoff;
    this.#title.textContent = summary.intents[0] ? intentName(summary.intents[0].intent) : wordFor(t.reasons, reason);
    this.#meta.textContent = [wordFor(t.reasons, reason), wordFor(LOCALES, display), wordFor(t.channels, channel)].join(' · ');
    this.#actions.show(handoff);
    this.#composer.show(handoff);
    this.#wiring.onHandoff(handoff, this.#about);
    if (tell) this.#wiring.handoffs.put(handoff);
  }
}
