/**
 * A live line: server-sent events that survive what EventSource does not. The browser reconnects after
 * a lost connection, but gives up for good after an error answer, such as the one of a restarting proxy,
 * and waits for ever where the other end has fallen silent.
 */
const PAUSE = 3_000;
const SILENCE = 20_000; // the server beats every 8 s (ChangeStream): two beats have not come

export class Line {
  #source;
  #timer;
  #watch;
  #wiring;
  #up = true;

  /**
   * @param {{url: () => URL, events: Object, onState?: (up: boolean) => void, beats?: boolean}} wiring
   * url is asked anew for every connection; beats tells that the server is never silent for long
   */
  constructor(wiring) {
    this.#wiring = { onState() {}, ...wiring };
    this.#connect();
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('online', this.renew);
    addEventListener('offline', this.#cut);
  }

  close() {
    this.#hangUp();
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('online', this.renew);
    removeEventListener('offline', this.#cut);
  }

  /** A new line in the place of one that may be dead and not know it: it costs little. */
  renew = () => {
    this.#hangUp();
    this.#connect();
  };

  #cut = () => this.#tell(false);

  #tell(up) {
    this.#up = up;
    this.#wiring.onState(up);
  }

  #hangUp() {
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    this.#source.close();
  }

  /** A line that was said to be dead, by the browser perhaps, and speaks, is not. */
  #heard() {
    if (!this.#up) this.#tell(true);
    this.#listen();
  }

  #listen() {
    clearTimeout(this.#watch);
    if (this.#wiring.beats) this.#watch = setTimeout(() => { this.#cut(); this.renew(); }, SILENCE);
  }

  #connect() {
    const { url, events } = this.#wiring;
    const source = this.#source = new EventSource(url());
    this.#listen();
    source.onopen = () => this.#tell(true);
    source.onerror = () => {
      this.#tell(false);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.#timer);
      // Jitter keeps a restarted server from meeting all its agents in the same second.
      this.#timer = setTimeout(() => this.#connect(), PAUSE * (0.5 + Math.random()));
    };
    for (const [name, handle] of Object.entries(events)) {
      source.addEventListener(name, ({ data }) => {
        this.#heard();
        handle(data ? JSON.parse(data) : {});
      });
    }
  }

  #seen = () => document.hidden || this.renew(); // a tab that was asleep
}
