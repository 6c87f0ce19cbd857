/**
 * The start of the console: it learns who is there, then shows the page that the address names. A page
 * is a module whose `open(route, console)` gives {node, title, keys?, update?(route), close?()}.
 */
import { api } from './api.js';
import { confirm } from './dialog.js';
import { el, failure } from './dom.js';
import { Frame } from './frame.js';
import { Handoffs } from './handoffs.js';
import { drafts, memory } from './memory.js';
import { current, go, href } from './router.js';
import { shortcuts } from './shortcuts.js';
import { soundFor } from './sound.js';
import { applyTheme } from './theme.js';
import { forgetTitles } from './titles.js';
import { toast } from './toast.js';
import { fill, speak, t } from './words.js';

const PAGES = {
  inbox: () => import('./inbox/inbox.js'),
  articles: () => import('./articles/list.js'),
  article: () => import('./articles/editor.js'),
  try: () => import('./try/try.js'),
  figures: () => import('./figures/figures.js'),
  budget: () => import('./budget/budget.js'),
  judge: () => import('./judge/judge.js'),
  unanswered: () => import('./unanswered/unanswered.js'),
  replay: () => import('./replay/replay.js'),
  settings: () => import('./account/settings.js'),
  audit: () => import('./audit/audit.js'),
};
const DOORS = {
  login: () => import('./account/login.js'),
  setup: () => import('./account/setup.js'),
};

const handoffs = new Handoffs();
let frame;
let shown; // {name, page}
let turns = 0;

/** What every page may use. */
const shared = {
  handoffs,
  rename: (title) => frame?.rename(title),
  enter,
  speak: changeLanguage,
};

function nameOf({ path }) {
  if (path[0] === 'articles' && path.length > 1) return 'article';
  return path[0] in PAGES || path[0] in DOORS ? path[0] : 'inbox';
}

async function show() {
  const turn = ++turns;
  const route = current();
  const name = nameOf(route);
  if (!api.session && !(name in DOORS)) return toLogin();
  if (api.session && name === 'login') return enter(api.session, route.query.get('next')); // stepped back to it
  if (!(route.path[0] in PAGES || route.path[0] in DOORS)) {
    location.hash = '#/inbox/waiting'; // an address that leads nowhere
    return undefined;
  }
  if (shown?.name === name && shown.page.update?.(route)) return frame?.point(route);
  shown?.page.close?.();
  shown = undefined;
  const module = await (PAGES[name] || DOORS[name])().catch(() => null);
  if (turn !== turns) return undefined; // the reader has moved on meanwhile
  const page = module ? module.open(route, shared) : unloaded(route);
  if (module) shown = { name, page };
  shortcuts.page(page.keys);
  if (name in DOORS) openDoor(page);
  else frameFor().show(page, route);
}

/** What stands in the place of a page whose module cannot be had. */
function unloaded({ path: [place] }) {
  const node = failure(t.errors.load, show, t.retry);
  return { node: place in DOORS ? el('main', { class: 'door' }, node) : node, title: t.nav[place] ?? t.brand };
}

function openDoor(page) {
  leaveFrame();
  document.title = `${page.title} · ${t.brand}`;
  document.body.replaceChildren(page.node);
  page.node.querySelector('[autofocus]')?.focus();
}

function frameFor() {
  if (!frame) {
    frame = new Frame(shared, { logOut, help: () => shortcuts.help() });
    document.body.replaceChildren(frame.node);
    handoffs.start();
  }
  return frame;
}

function leaveFrame() {
  handoffs.stop();
  frame?.close();
  frame = undefined;
}

function toLogin(expired = false) {
  const { hash } = current();
  const next = hash.startsWith('#/login') ? '' : hash.slice(2);
  location.replace(href('login', { next, expired: expired && 'yes' })); // nobody wants to go back to it
}

/** Goes on after logging in: to where the reader wanted to be. */
function enter(session, next) {
  api.session = session;
  location.replace(next ? `#/${next}` : '#/inbox/waiting');
}

async function logOut() {
  if (drafts.names().length && !await confirm(t.logOut, t.logOutAsk, t.logOut)) return;
  await api.logOut().catch(() => {});
  api.session = null;
  forgetTitles();
  shown?.page.close?.();
  shown = undefined;
  drafts.clear();
  go('login');
}

async function changeLanguage(language) {
  memory.set('language', language);
  await speak(language);
  rebuild();
}

/** Shows everything anew, in another language or for another role; what is being written is kept by the pages as a draft. */
function rebuild() {
  shown?.page.close?.();
  shown = undefined;
  leaveFrame();
  return show();
}

api.onGone = () => {
  if (!api.session) return;
  api.session = null;
  shown?.page.close?.();
  shown = undefined;
  toLogin(true);
};

api.onChanged = async () => {
  await rebuild();
  toast(fill(t.youAre, { name: api.agent.name, role: t.roles[api.agent.role] }));
};

addEventListener('hashchange', show);
addEventListener('click', ({ target }) => {
  if (!shown && target.closest('a')?.hash === location.hash) show(); // the same address again, as the page could not be had
});
addEventListener('unhandledrejection', ({ reason }) => toast(fill(t.errors.unknown, { what: reason?.message || '' }), 'err'));
applyTheme();
soundFor(handoffs);
await speak(memory.get('language'));
api.session = await api.whoAmI().catch((error) => {
  if (error.status === 401) return null;
  document.body.replaceChildren(el('main', { class: 'door' }, el('p', { role: 'alert' }, t.errors.server)));
  throw error;
});
show();
