/**
 * What was said, as far as this browser has read it: one conversation after another, each an epoch. The `order` of an
 * event rises over all of them.
 */
const EPOCH = 1e7; // more than one conversation will ever hold

export class Log {
  #events = new Map();
  #epoch = 0;
  /** The seq up to which the present conversation was read without a gap. */
  cursor = 0;
  /** The seq before which it has earlier events; undefined where it has none. */
  older;

  get epoch() {
    return this.#epoch;
  }

  /** Oldest first. */
  get all() {
    return [...this.#events].sort(([a], [b]) => a - b).map(([order, event]) => ({ order, ...event }));
  }

  /** Those of the present conversation. */
  get current() {
    return this.all.filter(({ order }) => order >= this.#epoch * EPOCH);
  }

  last(type) {
    return this.current.filter((event) => event.type === type).pop();
  }

  /**
   * Adds an event of the present conversation; false if its seq is known. Only events read in order move the cursor: the
   * answer to a message may run ahead of the stream, and what lies between must not be lost.
   */
  add(event, ordered) {
    const order = this.#epoch * EPOCH + event.seq;
    if (ordered) this.cursor = Math.max(this.cursor, event.seq);
    if (this.#events.has(order)) return false;
    this.#events.set(order, event);
    return true;
  }

  /** The next event begins another conversation. */
  turn() {
    this.#epoch++;
    this.cursor = 0;
    this.older = undefined;
  }

  clear() {
    this.#events.clear();
  }
}
