/** The frame around every page: the way to the other pages, the title, and what belongs to the agent. */
import { changeOwn } from './account/password.js';
import { api } from './api.js';
import { el, icon, say, select, tool } from './dom.js';
import { LISTS } from './handoffs.js';
import { href } from './router.js';
import { letSound, sounds } from './sound.js';
import { applyTheme, theme, THEMES } from './theme.js';
import { clock, fill, language, LANGUAGES, t } from './words.js';

const MOST_COUNTED = 99;

export class Frame {
  #links = [];
  #counts = new Map();
  #title = el('h1', { tabindex: -1 });
  #fresh = el('p', { class: 'fresh' });
  #main = el('main', { id: 'main' });
  #spoken = el('div', { class: 'sr', role: 'status' });
  #shared;
  #spokenAt = 0;
  #waiting;
  #offline = false;
  #name = '';
  #unread = 0;

  constructor(shared, actions) {
    this.#shared = shared;
    const jump = el('a', { class: 'skip', href: '#main', onclick: (event) => {
      event.preventDefault(); // the address belongs to the pages
      this.#title.focus();
    } }, t.skip);
    this.node = el('div', { class: 'frame' }, jump, this.#nav(), this.#bar(actions), this.#main, this.#spoken);
    shared.handoffs.addEventListener('change', this.#count);
    this.#count();
  }

  close() {
    this.#shared.handoffs.removeEventListener('change', this.#count);
  }

  show(page, route) {
    this.#main.replaceChildren(page.node);
    this.rename(page.title);
    this.point(route);
    if (!this.#main.querySelector('[autofocus]')) this.#title.focus({ preventScroll: true });
    else this.#main.querySelector('[autofocus]').focus();
    this.#main.scrollTop = 0;
  }

  rename(title) {
    say(this.#title, this.#name = title);
    this.#entitle();
  }

  /** Marks where the reader is. */
  point({ path }) {
    for (const { node, place } of this.#links) {
      const here = place.every((step, at) => path[at] === step);
      if (here) {
        node.setAttribute('aria-current', 'page');
        node.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      } else node.removeAttribute('aria-current');
    }
    this.#fresh.hidden = path[0] !== 'inbox';
  }

  #nav() {
    const signs = { mine: 'mine', waiting: 'inbox', all: 'all' };
    const part = (title, links) => el('section', {}, title && el('h2', {}, title), el('ul', { role: 'list' }, links.filter(Boolean).map((link) => el('li', {}, link))));
    return el('nav', { class: 'nav', 'aria-label': t.nav.label },
      el('p', { class: 'brand' }, el('img', { src: '/console/mark.svg', alt: '', width: 24, height: 24 }), el('span', {}, t.brand)),
      part(t.nav.inbox, LISTS.map((list) => this.#link(['inbox', list], t.lists[list], signs[list], list))),
      part(t.nav.knowledge, [this.#link(['articles'], t.nav.articles, 'articles'), this.#link(['try'], t.nav.try, 'try'),
        api.leads && this.#link(['unanswered'], t.nav.unanswered, 'alert')]),
      api.leads && part(t.nav.quality, [this.#link(['figures'], t.nav.figures, 'figures'), this.#link(['judge'], t.nav.judge, 'check'), this.#link(['budget'], t.nav.budget, 'budget'), this.#link(['replay'], t.nav.replay, 'history')]),
      api.administers && part('', [this.#link(['settings'], t.nav.settings, 'settings'), this.#link(['audit'], t.nav.audit, 'audit')]));
  }

  #link(place, label, sign, list) {
    const count = el('span', { class: 'count', hidden: true });
    if (list) this.#counts.set(list, count);
    const node = el('a', { href: href(place), title: label }, icon(sign), el('span', { class: 'label' }, label), count);
    this.#links.push({ node, place });
    return node;
  }

  #bar({ logOut, help }) {
    const menu = el('div', { class: 'menu', id: 'account', popover: true },
      el('p', {}, el('b', {}, api.agent.name), el('span', {}, `${api.agent.account} · ${t.roles[api.agent.role]}`)),
      el('label', { class: 'line' }, icon('theme'), t.theme.label, select(THEMES.map((name) => [name, t.theme[name]]), theme(), applyTheme)),
      el('label', { class: 'line' }, icon('bell'), t.sound, el('input', { type: 'checkbox', checked: sounds(), onchange: ({ target }) => letSound(target.checked) })),
      el('button', { type: 'button', class: 'line', onclick: () => { menu.hidePopover(); help(); } }, icon('keyboard'), t.help.title),
      el('button', { type: 'button', class: 'line', onclick: () => { menu.hidePopover(); changeOwn(); } }, icon('lock'), t.password.change),
      el('button', { type: 'button', class: 'line', onclick: logOut }, icon('logout'), t.logOut));
    return el('header', { class: 'bar' }, this.#title, this.#fresh,
      select(Object.entries(LANGUAGES), language, (choice) => this.#shared.speak(choice), { class: 'pill', 'aria-label': t.language }),
      tool(t.help.title, 'keyboard', help),
      el('button', { type: 'button', class: 'button account', popovertarget: 'account', 'aria-label': `${t.account} ${api.agent.name}` },
        icon('mine'), el('span', {}, api.agent.name)),
      menu);
  }

  /** The title of the tab begins with how many customers wait for somebody, or for an answer of the agent's. */
  #entitle() {
    const { handoffs } = this.#shared;
    const calls = (handoffs.count('waiting') ?? 0) + handoffs.unread;
    document.title = `${calls ? `(${calls}) ` : ''}${this.#name} · ${t.brand}`;
  }

  #count = () => {
    const { handoffs } = this.#shared;
    for (const [list, node] of this.#counts) {
      const count = handoffs.count(list);
      node.hidden = !count;
      say(node, count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count ?? ''));
    }
    this.#counts.get('mine').classList.toggle('news', handoffs.unread > 0);
    this.#entitle();
    const offline = Boolean(!handoffs.up || handoffs.error);
    this.#fresh.classList.toggle('err', offline);
    const time = handoffs.freshAt ? clock(handoffs.freshAt) : '–';
    say(this.#fresh, offline ? fill(t.stale, { time }) : handoffs.freshAt ? fill(t.fresh, { time }) : '');
    this.#announceLine(offline);
    this.#announce(handoffs.count('waiting'));
    this.#announceNews(handoffs.unread);
  };

  /** The line is gone, or is back: said aloud once, and a longer queue waits for its turn. What failed to load is loaded. */
  #announceLine(offline) {
    if (offline === this.#offline) return;
    this.#offline = offline;
    say(this.#spoken, offline ? t.offline : t.online);
    if (!offline) this.#main.querySelectorAll('.empty.err .button').forEach((retry) => retry.click());
    this.#spokenAt = Date.now();
  }

  /** Something new in one's own conversations is said at once: a customer is in the middle of a talk. */
  #announceNews(unread) {
    if (unread > this.#unread) say(this.#spoken, fill(t.unreadNow, { n: unread }));
    this.#unread = unread;
  }

  /** A longer queue is said aloud at most every half minute; a shorter one is no news. */
  #announce(waiting) {
    const more = this.#waiting !== undefined && waiting > this.#waiting;
    if (!more || Date.now() - this.#spokenAt > 30_000) {
      if (more) {
        say(this.#spoken, fill(t.waitingNow, { n: waiting }));
        this.#spokenAt = Date.now();
      }
      this.#waiting = waiting;
    }
  }
}
