/** The console's HTTP API, as seen from one browser tab. */
import { inLanguage } from './sentences.js';
import { language, t, fill } from './words.js';

const BASE = new URL('../api/v1/', import.meta.url);
const TIMEOUT = 20_000;
const STALE_TOKEN = 'urn:problem:stale-csrf-token';

/** A call that did not succeed. Status 0 means that no answer came at all: the line is down, or the server is. */
export class ApiError extends Error {
  constructor(status, { detail = '', type } = {}, wait = 0) {
    super(detail || `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.type = type;
    this.wait = wait;
  }

  /** One sentence for the reader. What the server says of a request is more exact than we can be. */
  get sentence() {
    if (this.status === 0) return navigator.onLine ? t.errors.unreachable : t.errors.offline;
    if (this.status === 403) return t.errors.forbidden;
    if (this.status === 429) return fill(t.errors.tooFast, { n: this.wait || 60 });
    if (this.status >= 500) return t.errors.server;
    return this.detail ? inLanguage(language, this.detail) : t.errors.server;
  }
}

/**
 * A call; where another tab has begun a new session of the same person, it is made once more with that one's token.
 * What a role does not allow may have been allowed when the page was made, so the role is asked for again.
 */
async function call(method, path, body) {
  try {
    return await request(method, path, body);
  } catch (error) {
    if (error.status !== 403 || !await renewed() || error.type !== STALE_TOKEN) throw error;
    return request(method, path, body);
  }
}

/** Takes the token that holds now. Somebody else's session is not this page's to act in. */
async function renewed() {
  const { agent, csrf } = await request('GET', 'session');
  const same = agent.id === api.agent?.id;
  if (!same) {
    api.onGone();
    return false;
  }
  api.session.csrf = csrf;
  if (agent.role !== api.agent.role) api.become(agent);
  return true;
}

async function request(method, path, body) {
  const file = body instanceof Blob;
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (body) headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json';
  if (method !== 'GET' && api.session) headers['X-CSRF-Token'] = api.session.csrf;
  let response;
  try {
    response = await fetch(new URL(path, BASE), {
      method, headers, body: file ? body : body && JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(file ? 6 * TIMEOUT : TIMEOUT),
    });
  } catch {
    throw new ApiError(0);
  }
  const content = await response.json().catch(() => null);
  if (response.ok) return content;
  if (response.status === 401 && path !== 'session') api.onGone();
  throw new ApiError(response.status, content ?? {}, Number(response.headers.get('Retry-After')) || 0);
}

const get = (path) => call('GET', path);
const post = (path, body) => call('POST', path, body);
const safe = encodeURIComponent;

export const api = {
  /** Who is logged in: {agent, csrf}, or null. */
  session: null,
  /** Told when the session has ended on the server. */
  onGone() {},
  /** Told when the person has another name or role. */
  onChanged() {},

  /** The same person, under another name or in another role. */
  become(agent) {
    this.session = { ...this.session, agent };
    this.onChanged();
  },

  get agent() { return this.session?.agent; },
  get leads() { return ['LEAD', 'ADMIN'].includes(this.agent?.role); },
  get administers() { return this.agent?.role === 'ADMIN'; },

  setUp: (body) => post('setup', body),
  logIn: (body) => post('session', body),
  logOut: () => call('DELETE', 'session'),
  whoAmI: () => get('session'),
  agents: () => get('agents'),
  addAgent: (body) => post('agents', body),
  changeAgent: (id, body) => call('PUT', `agents/${safe(id)}`, body),
  removeAgent: (id) => call('DELETE', `agents/${safe(id)}`),
  /** One's own; `own` is the one before. */
  changePassword: (own, password) => call('PUT', 'session/password', { own, password }),
  resetPassword: (id, own, password) => call('PUT', `agents/${safe(id)}/password`, { own, password }),
  /** A page of who did what; filters without a value are left out. */
  audit: (filters) => get(`audit?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value))}`),
  widget: (locale) => get(`widget?locale=${locale}`),

  /** Erases a conversation for good. */
  erase: (conversation) => call('DELETE', `conversations/${safe(conversation)}`),
  handoffs: (state) => get(`handoffs?state=${state}`),
  handoffsWith: (receipt) => get(`handoffs?receipt=${safe(receipt)}`),
  handoffsStream: () => new URL('handoffs/stream', BASE),
  /** The calls on one handoff. */
  handoff(id) {
    const path = `handoffs/${safe(id)}`;
    return {
      load: () => get(path),
      stream: (after) => new URL(`${path}/events?after=${after}`, BASE),
      claim: () => post(`${path}/claim`),
      send: (body) => post(`${path}/messages`, body),
      note: (text) => post(`${path}/notes`, { text }),
      typing: () => post(`${path}/typing`),
      transfer: (queue) => post(`${path}/transfer`, { queue }),
      giveBack: () => post(`${path}/return`),
      resolve: () => post(`${path}/resolve`),
      reopen: () => post(`${path}/reopen`),
      marks: () => get(`${path}/marks`),
      /** wrong, right or none */
      mark: (seq, mark) => post(`${path}/marks`, { seq, mark }),
    };
  },

  /** All, or those that have each of some words somewhere. */
  articles: (q) => get(q ? `articles?${new URLSearchParams({ q })}` : 'articles'),
  importArticles: (file, how) => post(`articles/import?${new URLSearchParams({ name: file.name, ...how })}`, file),
  exportAddress: (format) => new URL(`articles/export?format=${format}`, BASE),
  preview: (body) => post('articles/preview', body),
  tryOut: (body) => post('articles/try', body),
  figures: (days) => get(`figures?days=${safe(days)}`),
  budget: () => get('budget'),
  unanswered: () => get('unanswered'),
  replay: (wanted) => post('replays', wanted),
  judge: (body) => post('judgements', body),
  toJudge: () => get('judgements/next'),
  /** The calls on one article in one language. */
  article(id, articleLanguage) {
    const path = `articles/${safe(id)}/${safe(articleLanguage)}`;
    return {
      load: () => get(path),
      revision: (number) => get(`${path}/revisions/${number}`),
      save: (body) => call('PUT', path, body),
      review: (revision, wanted) => post(`${path}/review`, { revision, wanted }),
      publish: (revision) => post(`${path}/publish`, { revision }),
      retire: () => post(`${path}/retire`),
    };
  },
};
