/**
 * The state of the chat, apart from how it looks: the log of the conversation as far as this browser
 * has read it, the messages that are still on their way, and what follows from both.
 */
import { ApiError } from './api.js';
import { Log } from './log.js';
import { Outbox } from './outbox.js';
import { Tabs } from './tabs.js';
import { Typing } from './typing.js';

const NEWEST = 2 ** 31 - 1;
const PATIENCE = 12_000;

export class Session {
  #api;
  #store;
  #tabs;
  #onChange;
  #onFresh;
  #calls = null;
  #identity;
  #id;
  #leaving = null;
  #log = new Log();
  #downTimer;
  #stream;
  /** {page, topic} of the host page, sent when a conversation begins. */
  context;
  widget;
  expired = false;
  failing = false;
  waitUntil = 0;
  requesting = false;

  /** @param onFresh told of each event that arrives while the page is open, and of {type: 'logout'} */
  constructor({ api, store, key, locale, onChange, onFresh }) {
    this.#api = api;
    this.#store = store;
    this.locale = locale;
    this.#onChange = onChange;
    this.#onFresh = onFresh;
    this.#tabs = new Tabs(key, (news) => this.#hear(news));
    this.typing = new Typing(onChange);
    this.outbox = new Outbox({ store, tabs: this.#tabs, onChange, deliver: (item) => this.#deliver(item) });
  }

  start() {
    const known = this.#store.get('conversation');
    if (known) this.#adopt(known);
    if (this.outbox.items.length) this.outbox.flush();
  }

  /** Events, oldest first. `order` rises over all conversations of this page. */
  get events() {
    return this.#log.all;
  }

  get hasOlder() {
    return this.#log.older !== undefined;
  }

  get active() {
    return Boolean(this.#calls) && !this.ended;
  }

  get ended() {
    return Boolean(this.#log.last('ended'));
  }

  /** Whether to ask for a rating: after the end, or after a person has finished, once. */
  get ratable() {
    return (this.ended || this.handoff?.state === 'resolved') && !this.#log.last('rated') && !this.#store.get('rated');
  }

  /** The last step of the way to a person, or undefined. */
  get handoff() {
    return this.ended ? undefined : this.#log.last('handoff');
  }

  get unread() {
    const read = this.#store.get('read') || 0;
    return this.#log.current.filter(({ seq, type }) => seq > read && (type === 'bot' || type === 'agent'));
  }

  markRead() {
    const seq = Math.max(0, ...this.#log.current.map((event) => event.seq));
    if (seq <= (this.#store.get('read') || 0)) return;
    this.#store.set('read', seq);
    this.#tabs.tell({ type: 'read' });
    this.#onChange();
  }

  /** Says a text, or makes a choice: {text} or {choice, label}. */
  say(message) {
    if (message.choice === 'human') this.requesting = true;
    this.outbox.add(message);
  }

  async loadWidget() {
    try {
      this.widget = await this.#api.widget(this.locale);
    } catch {
      this.widget ||= null;
    }
    this.#onChange();
  }

  async older() {
    const { events, older } = await this.#calls.before(this.#log.older);
    this.#log.older = older;
    this.#take(events, { live: false });
  }

  setLocale(locale) {
    this.locale = locale;
    this.#store.set('locale', locale);
    this.widget = undefined;
    this.loadWidget();
  }

  /** Lets the bot know, too, what the customer reads. */
  tellLocale() {
    if (this.active) this.#calls.locale({ locale: this.locale }).catch(() => {});
  }

  async end() {
    await this.#attempt(() => this.#calls.end());
  }

  async leaveQueue() {
    await this.#attempt(() => this.#calls.handoff({ state: 'cancelled' }));
  }

  async rate(rating) {
    this.skipRating();
    if (rating) await this.#attempt(() => this.#calls.rate(rating));
  }

  skipRating() {
    this.#store.set('rated', true);
    this.#onChange();
  }

  /** Tries again all that failed. */
  retry() {
    this.failing = false;
    this.outbox.items.forEach(({ id }) => this.outbox.retry(id));
    this.outbox.nudge();
    this.#onChange();
  }

  /**
   * The host page vouches for its customer with a signed token. It is kept in memory alone; a token that is
   * refused changes nothing but that personal questions stay unanswered.
   */
  async identify(token) {
    this.#identity = token;
    if (this.active) await this.#prove();
  }

  async #prove() {
    const token = this.#identity;
    await this.#calls.identity({ token }).catch((error) => {
      if (error.status === 401) this.#refuse();
    });
  }

  #refuse() {
    this.#identity = undefined;
    this.#onFresh({ type: 'error', code: 'identity' });
  }

  /** Leaves the conversation, as after its expiry, and says again what could not be said in it. */
  restart() {
    this.#forget();
    this.#log.clear();
    this.retry();
  }

  /** The customer of the host page is gone: nothing of hers stays in this browser. */
  logout() {
    this.outbox.clear();
    this.#store.remove('draft');
    this.#identity = undefined;
    this.restart();
    this.#onFresh({ type: 'logout' });
    this.#tabs.tell({ type: 'logout' });
  }

  close() {
    this.#leaving?.abort();
    this.outbox.close();
    this.#tabs.close();
  }

  async #attempt(call) {
    try {
      await call();
    } catch (error) {
      if (error.expired) this.expired = true;
      else this.failing = true;
      this.#onChange();
    }
  }

  async #deliver(item) {
    try {
      await this.#ensure();
      const { id, text, choice, label } = item;
      const sent = this.#calls.send(choice ? { id, choice, label } : { id, text });
      const state = this.handoff?.state;
      if (state !== 'waiting' && state !== 'claimed') this.typing.expect();
      const { events } = await sent;
      this.#stream?.nudge(); // what could be said shows that the network works
      this.failing = false;
      this.#take(events);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.typing.stop();
      this.requesting = false;
      if (error.expired) this.expired = true;
      else if (error.status === 429) this.waitUntil = Date.now() + (error.wait ||= 5) * 1000;
      else if (error.status) this.failing = true;
      this.#onChange();
      throw error;
    }
  }

  /** Begins a conversation unless this or another tab already has one that goes on. */
  async #ensure() {
    if (this.ended) {
      if (this.#store.get('conversation')?.id === this.#id) this.#forget();
      else this.#leave();
    }
    if (this.#calls) return;
    const known = this.#store.get('conversation');
    if (known) {
      this.#adopt(known);
      return;
    }
    const { events, ...identity } = await this.#begin();
    this.#store.set('conversation', identity);
    this.#tabs.tell({ type: 'conversation' });
    this.#adopt(identity, events);
  }

  async #begin() {
    const start = { locale: this.locale, context: this.context };
    try {
      return await this.#api.begin({ ...start, identity: this.#identity });
    } catch (error) {
      if (error.status !== 401 || !this.#identity) throw error;
      this.#refuse();
      return this.#api.begin(start);
    }
  }

  async #adopt(identity, beginning) {
    this.#leaving?.abort();
    const leaving = this.#leaving = new AbortController();
    this.#id = identity.id;
    this.#calls = this.#api.conversation(identity);
    if (this.#identity && !beginning) this.#prove();
    if (beginning) {
      this.#take(beginning, { ordered: true, live: false });
    } else {
      try {
        const { events, older } = await this.#calls.before(NEWEST);
        this.#log.older = older;
        this.#take(events, { ordered: true, live: false });
      } catch (error) {
        // The stream brings the whole log when it is back: its cursor is still at the start.
        if (error.expired) this.expired = true;
      }
    }
    this.#onChange();
    if (leaving.signal.aborted) return;
    try {
      await this.#tabs.alone(`stream:${identity.id}`, () => this.#follow(leaving.signal), leaving.signal);
    } catch {
      this.#line(false);
      setTimeout(() => leaving.signal.aborted || this.#adopt(identity), PATIENCE); // its code could not be fetched
    }
  }

  async #follow(signal) {
    const { Stream } = await import('./stream.js');
    if (signal.aborted) return;
    const stream = this.#stream = new Stream({
      url: this.#calls.stream,
      token: this.#calls.token,
      after: () => this.#log.cursor,
      onEvent: (event) => this.#take([event], { ordered: true }),
      onTyping: (event) => {
        this.#see(event);
        this.#tabs.tell({ type: 'typing', ...event });
      },
      onLine: (up) => this.#line(up),
      onGone: () => {
        this.expired = true;
        this.#onChange();
      },
    });
    signal.addEventListener('abort', () => stream.stop());
    await stream.run();
  }

  /** A short break of the line is nobody's business; a long one is. */
  #line(up) {
    clearTimeout(this.#downTimer);
    const tell = () => {
      this.failing = !up;
      this.#onChange();
    };
    if (!up) this.#downTimer = setTimeout(tell, PATIENCE);
    else if (this.failing) tell();
  }

  #see({ author }) {
    this.typing.see(author);
  }

  /** Takes events into the log; a reply waits until the indicator before it was seen. */
  #take(events, { ordered = false, live = true, passOn = true } = {}) {
    const rest = live ? this.typing.rest : 0;
    const { epoch } = this.#log;
    if (passOn && live) this.#tabs.tell({ type: 'events', id: this.#id, events, ordered });
    if (rest && events.some(isReply)) {
      setTimeout(() => epoch === this.#log.epoch && this.#add(events, ordered, live), rest);
    } else {
      this.#add(events, ordered, live);
    }
  }

  #add(events, ordered, live) {
    for (const event of events) {
      if (!this.#log.add(event, ordered)) continue;
      if (event.type === 'customer') this.outbox.confirm(event.id);
      else this.requesting = false;
      if (isReply(event) || event.type === 'handoff') this.typing.stop();
      if (live) this.#onFresh(event);
    }
    this.#onChange();
  }

  #forget() {
    this.#id = undefined;
    for (const name of ['conversation', 'read', 'rated']) this.#store.remove(name);
    this.#leave();
  }

  #leave() {
    this.#leaving?.abort();
    this.#calls = null;
    this.#log.turn();
    this.expired = this.failing = this.requesting = false;
    this.typing.stop();
  }

  #hear({ type, ...news }) {
    if (type === 'events' && news.id === this.#id) {
      this.#stream?.nudge();
      this.#take(news.events, { ordered: news.ordered, passOn: false });
    } else if (type === 'typing') this.#see(news);
    else if (type === 'conversation' || type === 'logout') {
      if (this.#calls) this.#leave();
      if (type === 'logout') {
        this.#identity = undefined;
        this.#log.clear();
        this.#onFresh({ type });
      }
      this.start();
    } else {
      if (type === 'outbox') this.outbox.flush(); // the tab that wrote it may be gone before it is sent
      this.#onChange();
    }
  }
}

function isReply({ type }) {
  return type === 'bot' || type === 'agent';
}
