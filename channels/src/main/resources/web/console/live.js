/**
 * A live line: server-sent events that survive what EventSource does not. The browser reconnects after
 * a lost connection, but gives up for good after an error answer, such as the one of a restarting proxy.
 */
const PAUSE = 3_000;

export class Line {
  #source;
  #timer;
  #wiring;

  /** @param {{url: () => URL, events: Object, onState?: (up: boolean) => void}} wiring url is asked anew for every connection */
  constructor(wiring) {
    this.#wiring = wiring;
    this.#connect();
    document.addEventListener('visibilitychange', this.#seen);
  }

  close() {
    clearTimeout(this.#timer);
    this.#source.close();
    document.removeEventListener('visibilitychange', this.#seen);
  }

  #connect() {
    const { url, events, onState = () => {} } = this.#wiring;
    const source = this.#source = new EventSource(url());
    source.onopen = () => onState(true);
    source.onerror = () => {
      onState(false);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.#timer);
      // Jitter keeps a restarted server from meeting all its agents in the same second.
      this.#timer = setTimeout(() => this.#connect(), PAUSE * (0.5 + Math.random()));
    };
    for (const [name, handle] of Object.entries(events)) {
      source.addEventListener(name, ({ data }) => handle(data ? JSON.parse(data) : {}));
    }
  }

  /** A tab that was asleep may hold a line that is dead and does not know it: a new one costs little. */
  #seen = () => {
    if (document.hidden) return;
    clearTimeout(this.#timer);
    this.#source.close();
    this.#connect();
  };
}
