/**
 * The live line to one conversation: server-sent events read by fetch, because EventSource cannot
 * send a token. It reconnects by itself and resumes after the last event that it was given.
 */
const SILENCE = 40_000; // heartbeats come every 15 s: two lost ones mean a dead line
const LONGEST_PAUSE = 30_000;

export class Stream {
  #abort;
  #stopped = false;
  #failures = 0;
  #lastByte = 0;
  #wake = () => {};

  /** @param {{url: URL, token: string, after: () => number, onEvent, onTyping, onGone, onLine}} wiring */
  constructor(wiring) {
    this.wiring = wiring;
  }

  /** Runs until stop() is called or the conversation is gone. */
  async run() {
    // A laptop that slept or a phone that changed network holds a dead socket that looks alive.
    const revive = () => {
      if (document.hidden) return;
      if (Date.now() - this.#lastByte > SILENCE / 2) this.#abort?.abort();
      this.nudge();
    };
    const cut = () => this.#abort?.abort();
    const watch = setInterval(() => Date.now() - this.#lastByte > SILENCE && cut(), 5_000);
    addEventListener('online', revive);
    addEventListener('offline', cut);
    addEventListener('pageshow', revive);
    document.addEventListener('visibilitychange', revive);
    while (!this.#stopped) {
      await this.#connect();
      if (!this.#stopped) await this.#pause();
    }
    clearInterval(watch);
    removeEventListener('online', revive);
    removeEventListener('offline', cut);
    removeEventListener('pageshow', revive);
    document.removeEventListener('visibilitychange', revive);
  }

  /** The network may be back: tries at once, and soon again if the first try comes too early. */
  nudge() {
    this.#failures = 0;
    this.#wake();
  }

  stop() {
    this.#stopped = true;
    this.#abort?.abort();
    this.#wake();
  }

  async #connect() {
    const { url, token, after, onLine } = this.wiring;
    this.#abort = new AbortController();
    this.#lastByte = Date.now();
    try {
      const response = await fetch(url, {
        headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}`, 'Last-Event-ID': String(after()) },
        signal: this.#abort.signal, credentials: 'omit', cache: 'no-store',
      });
      if ([401, 403, 404, 410].includes(response.status)) {
        this.#gone();
        return;
      }
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      onLine(true);
      await this.#read(response.body.getReader());
    } catch { /* the loop comes back */ }
    if (!this.#stopped) onLine(false);
  }

  async #read(reader) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#lastByte = Date.now();
      const blocks = (rest + decoder.decode(value, { stream: true })).replace(/\r\n?/g, '\n').split('\n\n');
      rest = blocks.pop();
      blocks.forEach((block) => this.#dispatch(block));
    }
  }

  #dispatch(block) {
    if (block !== ': open') this.#failures = 0; // a line that did no more than open may fail again at once
    let name = 'message';
    let data = '';
    for (const line of block.split('\n')) {
      const [, field, value] = /^(\w+): ?(.*)$/.exec(line) || [];
      if (field === 'event') name = value;
      if (field === 'data') data += value;
    }
    if (!data) return;
    if (name === 'typing') this.wiring.onTyping(JSON.parse(data));
    else if (name === 'erased') this.#gone();
    else if (name === 'message') this.wiring.onEvent(JSON.parse(data));
  }

  #gone() {
    this.#stopped = true;
    this.wiring.onGone();
  }

  #pause() {
    const longest = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures++);
    return new Promise((resolve) => {
      this.#wake = resolve;
      // Jitter keeps a restarted server from meeting all its customers in the same second.
      setTimeout(resolve, longest * (0.5 + Math.random() / 2));
    });
  }
}
