/**
 * The wait for a reply, as the customer sees it: nothing at first, then typing, then "still looking",
 * then an honest way out. A shown indicator stays for half a second, so that it never flickers.
 */
const STAGES = [[400, 'typing'], [8_000, 'slow'], [20_000, 'stuck']];
const SHORTEST = 500;

export class Typing {
  #timers = [];
  #since = 0;
  #onChange;
  author = 'bot';
  stage = null;

  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** A message was sent: the assistant owes a reply. */
  expect() {
    this.#clear();
    this.author = 'bot';
    this.#timers = STAGES.map(([time, stage]) => setTimeout(() => this.#enter(stage), time));
  }

  /** The server says that somebody is typing; it says so again while that goes on. */
  see(author) {
    if (this.author === 'bot' && author === 'bot' && this.stage) return;
    this.#clear();
    this.author = author;
    this.#enter('typing');
    this.#timers = [setTimeout(() => this.stop(), 6_000)];
  }

  stop() {
    this.#clear();
    if (this.stage) this.#enter(null);
  }

  /** How long a reply that is here should still wait for the indicator to be seen. */
  get rest() {
    return this.stage ? Math.max(0, this.#since + SHORTEST - Date.now()) : 0;
  }

  #enter(stage) {
    if (!this.stage) this.#since = Date.now();
    this.stage = stage;
    this.#onChange();
  }

  #clear() {
    this.#timers.forEach(clearTimeout);
  }
}
