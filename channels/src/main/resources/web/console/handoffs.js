/**
 * The lists of handoffs, kept current by the server's word that something changed. It tells its
 * listeners by a `change` event; old lists stay while new ones are fetched or cannot be had.
 */
import { api } from './api.js';
import { Line } from './live.js';
import { isNew, keep, see } from './seen.js';

export const LISTS = ['mine', 'waiting', 'all'];
const GAP = 800; // a busy hour must not become a request for every message of every customer
const CLOSED = ['RESOLVED', 'RETURNED', 'CANCELLED'];

export const isClosed = (handoff) => CLOSED.includes(handoff.state);
export const isMine = (handoff) => handoff.state === 'CLAIMED' && handoff.agentId === api.agent?.id;
export const isUnread = (handoff) => isMine(handoff) && isNew(handoff);
export const isResolvedByMe = (handoff) => handoff.state === 'RESOLVED' && handoff.agentId === api.agent?.id;

export class Handoffs extends EventTarget {
  #open; // waiting and claimed
  #all;
  #wantsAll = false;
  #receipt = ''; // a case number that is looked for
  #found; // what has it
  #line;
  #timer;
  #running = false;
  up = true;
  freshAt;
  error;

  start() {
    this.#line ||= new Line({
      url: () => api.handoffsStream(),
      events: { changed: () => this.#soon(), beat() {} },
      beats: true,
      onState: (up) => {
        if (up && this.freshAt) this.#soon(); // something may have changed while nobody told us
        this.up = up;
        this.#tell();
      },
    });
    this.refresh();
  }

  stop() {
    this.#line?.close();
    clearTimeout(this.#timer);
    this.#line = this.#timer = this.#open = this.#all = this.#found = this.freshAt = undefined;
    this.#receipt = '';
  }

  /** One list, or undefined while it has not been fetched. */
  list(name) {
    if (name === 'mine') return this.#open?.filter(isMine);
    if (name === 'waiting') return this.#open?.filter(({ state }) => state === 'WAITING');
    if (!this.#wantsAll) {
      this.#wantsAll = true;
      this.refresh();
    }
    return this.#all;
  }

  /** Those with a case number, in whatever state, or undefined while they have not been fetched; none is looked for by ''. */
  withReceipt(receipt) {
    if (receipt !== this.#receipt) {
      this.#receipt = receipt;
      this.#found = undefined;
      if (receipt) this.refresh();
    }
    return this.#found;
  }

  /** One handoff, if it is in a list that we have. */
  find(id) {
    return [this.#open, this.#all, this.#found].flatMap((list) => list ?? []).find((handoff) => handoff.id === id);
  }

  /** How many wait for somebody to act; a list of everything needs no number. */
  count(name) {
    return name === 'all' ? undefined : this.list(name)?.length;
  }

  /** How many of one's own have something that was not read yet. */
  get unread() {
    return this.list('mine')?.filter(isUnread).length ?? 0;
  }

  /** The customer's last words are on the screen. */
  see(handoff) {
    if (!isUnread(handoff)) return;
    see(handoff);
    this.#tell();
  }

  /** Takes in what an action gave, ahead of the next fetch. */
  put(handoff) {
    const replace = (list) => list?.map((other) => (other.id === handoff.id ? handoff : other));
    this.#open = replace(this.#open);
    this.#all = replace(this.#all);
    this.#found = replace(this.#found);
    this.#tell();
  }

  /** Takes out what has been erased. */
  drop(id) {
    const without = (list) => list?.filter((handoff) => handoff.id !== id);
    this.#open = without(this.#open);
    this.#all = without(this.#all);
    this.#found = without(this.#found);
    this.#tell();
  }

  async refresh() {
    if (this.#running) return this.#soon();
    this.#running = true;
    try {
      // the newest of all are not enough to know who waits: the list is cut at some hundred
      const receipt = this.#receipt;
      const lists = await Promise.all([
        api.handoffs('waiting'), api.handoffs('claimed'), this.#wantsAll && api.handoffs('all'), receipt && api.handoffsWith(receipt)]);
      const [waiting, claimed, all, found] = lists.map((list) => list?.handoffs);
      this.#open = [...waiting, ...claimed];
      keep(this.#open);
      this.#all = all;
      if (receipt === this.#receipt) this.#found = found;
      this.freshAt = Date.now();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.#running = false;
    this.#tell();
  }

  #soon() {
    this.#timer ||= setTimeout(() => {
      this.#timer = undefined;
      this.refresh();
    }, GAP);
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
