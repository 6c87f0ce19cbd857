/** What lies outside of the page: the server, the memory of this browser, and its other tabs. */
/** A call that did not succeed. Status 0 means that no answer came at all: the line is down. */
export class ApiError extends Error {
  constructor(status, wait = 0) {
    super(`HTTP ${status}`);
    this.status = status;
    this.wait = wait;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status >= 500 || this.status === 408 || this.status === 429;
  }

  /** Whether the conversation is no longer ours to use. */
  get expired() {
    return [401, 403, 404, 410].includes(this.status);
  }
}

const TIMEOUT = 20_000;

/** The customers' HTTP API, as seen from one widget. */
export class Api {
  constructor(script) {
    this.base = new URL('../api/v1/', script);
  }

  url(path) {
    return new URL(path, this.base);
  }

  widget(locale) {
    return this.#call('GET', `widget?locale=${locale}`);
  }

  begin(body) {
    return this.#call('POST', 'conversations', body);
  }

  /** The calls on one conversation, made with its token. */
  conversation({ id, token }) {
    const path = `conversations/${encodeURIComponent(id)}`;
    const post = (what) => (body) => this.#call('POST', `${path}/${what}`, body, token);
    return {
      stream: this.url(`${path}/events`),
      token,
      send: post('messages'),
      rate: post('rating'),
      locale: post('locale'),
      identity: post('identity'),
      handoff: post('handoff'),
      end: post('end'),
      before: (seq) => this.#call('GET', `${path}/events?before=${seq}&limit=50`, undefined, token),
    };
  }

  async #call(method, path, body, token) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    const headers = { Accept: 'application/json' };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers['Content-Type'] = 'application/json';
    try {
      const response = await fetch(this.url(path), {
        method, headers, signal: abort.signal, credentials: 'omit', body: body && JSON.stringify(body),
      });
      if (!response.ok) throw new ApiError(response.status, Number(response.headers.get('Retry-After')) || 0);
      return response.status === 204 ? null : await response.json();
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError(0);
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * What the widget remembers here, under one prefix. Storage may be blocked or full (private windows,
 * in-app browsers): then it remembers for the life of the page only.
 */
export class Store {
  #memory = new Map();

  constructor(key) {
    this.prefix = `support-chat:${key}:`;
  }

  get(name) {
    if (this.#memory.has(name)) return this.#memory.get(name);
    try {
      return JSON.parse(localStorage.getItem(this.prefix + name)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** In memory only what the storage does not take: what it has, another tab may remove. */
  set(name, value) {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
      this.#memory.delete(name);
    } catch {
      this.#memory.set(name, value);
    }
  }

  remove(name) {
    this.#memory.delete(name);
    try {
      localStorage.removeItem(this.prefix + name);
    } catch { /* it was never there */ }
  }
}

/**
 * The other tabs of the same site. News is passed on over a channel, and a lock elects the one tab
 * that holds the stream: when it closes, the browser gives the lock to the next.
 */
export class Tabs {
  #channel;
  #prefix;

  constructor(key, onNews) {
    this.#prefix = `support-chat:${key}:`;
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(this.#prefix) : null;
    if (this.#channel) this.#channel.onmessage = ({ data }) => onNews(data);
  }

  tell(news) {
    this.#channel?.postMessage(news);
  }

  /** Runs the task while no other tab runs one of the same name. Without locks, every tab is alone. */
  async alone(name, task, signal) {
    if (!navigator.locks) return task();
    try {
      return await navigator.locks.request(this.#prefix + name, signal ? { signal } : {}, task);
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  }

  close() {
    this.#channel?.close();
  }
}
