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
