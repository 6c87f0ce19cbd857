/** The chat: wires the session to what shows it, and answers the calls of the host page. */
import { el, icon, say } from './dom.js';
import { List } from './list.js';
import { plain } from './markdown.js';
import { Api, Store } from './outside.js';
import { Session } from './session.js';
import { sheet } from './styles.js';
import { fill, LANGUAGES, words } from './words.js';

const PATIENCE = 10 * 60_000;
const REFRESH = 30_000;
const TELL = 60_000;
const COUNT_FROM = 0.9;
const phone = matchMedia('(max-width: 640px)');

/** Begins the chat in the shadow root that the loader made. */
export async function start(options) {
  const { root, launcher, label, emit } = options;
  const badge = el('span', { class: 'badge', hidden: true });
  const store = new Store(options.key);
  const session = new Session({
    api: new Api(options.script), store, key: options.key, locale: options.locale,
    onChange: () => queueRender(), onFresh: (event) => hear(event),
  });
  const panel = new Panel({ onClose: () => close() });
  let t = await words(options.locale);
  let list;
  let composer;
  let notice;
  let queued = false;
  let count = 0;
  let reading = 0;

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(panel.node);
  launcher.append(badge);
  build();
  for (const type of ['online', 'offline']) addEventListener(type, queueRender);
  document.addEventListener('visibilitychange', queueRender);
  session.loadWidget();
  session.start();

  function build() {
    const ui = {
      t, session, emit, system, compose: () => composer.field.focus(),
      locale: session.locale,
      announce: (text) => panel.announce(text),
      domains: () => session.widget?.linkDomains || [],
      languages: () => Object.entries(LANGUAGES).map(([lang, label]) => ({ lang, label, checked: lang === session.locale, run: () => setLocale(lang) })),
      more: () => [
        session.active && { label: t.endChat, run: () => composer.askEnd() },
        { label: t.save, run: saveTranscript },
        !phone.matches && { label: panel.node.matches('.wide') ? t.narrow : t.widen, run: () => panel.node.classList.toggle('wide') },
        { label: t.privacy, run: () => composer.ask(t.privacyText, t.close) },
      ],
    };
    notice?.stop();
    list = new List(ui);
    notice = new Notice(ui);
    composer = new Composer(ui, store, list.jump);
    panel.fill(ui, notice.banner, notice.strip, list, composer);
    render();
  }

  /** Several changes in one turn of the browser are drawn once. */
  function queueRender() {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      render();
    });
  }

  function render() {
    const { handoff } = session;
    panel.status(handoff?.state === 'claimed' && handoff.agent ? fill(t.withAgent, { name: handoff.agent }) : t.status);
    notice.render(); // first, as it takes room from the list
    list.render();
    composer.render();
    showUnread(panel.isOpen && !document.hidden ? 0 : session.unread.length);
  }

  function showUnread(n) {
    if (n !== count) emit('unread', { count: n });
    count = n;
    badge.hidden = !n;
    say(badge, n > 9 ? '9+' : String(n));
    say(label, t.launcher);
    launcher.lang = session.locale;
    launcher.setAttribute('aria-label', n ? `${t.launcher}${t.and}${fill(t.news, { n })}` : t.launcher);
  }

  /** Something new was said: it is read out once, and the host page hears that it was, not what. */
  function hear(event) {
    const { type, id, seq, state, position, code } = event;
    if (type === 'error') return emit('error', { code });
    if (type === 'logout') composer.fill('');
    if (type === 'locale' && event.locale !== session.locale) read(event.locale).catch(() => {}); // the chat stays as it is
    if (type === 'handoff') emit('handoff', { state, position });
    if (type === 'bot' || type === 'agent') emit('message', { author: type, id: id || String(seq) });
    if (!panel.isOpen) return;
    if (type === 'bot' || type === 'agent') panel.announce(spoken(event));
    else if (type !== 'customer' && system(event)) panel.announce(system(event));
  }

  function spoken({ type, agent, text, article }) {
    const steps = text.match(/^\s*\d+[.)、]/gm);
    const said = article ? `${article.title}${t.and}${steps ? fill(t.steps, { n: steps.length }) : ''}` : plain(text);
    return `${type === 'agent' ? agent || t.agent : t.bot}${t.colon}${said}`;
  }

  /** The line in the list for an event that nobody said. */
  function system(event) {
    const { type, state, agent: name, order } = event;
    if (type === 'locale') return t.switched;
    if (type === 'rated') return t.thanks;
    if (type === 'ended') return t.ended;
    if (type !== 'handoff') return '';
    if (state === 'claimed') {
      const before = session.events.filter((other) => other.type === 'handoff' && other.order < order).pop();
      return fill(before?.state === 'claimed' && before.agent !== name ? t.moved : t.connected, { name: name || '' });
    }
    return { cancelled: t.left, returned: t.returned, resolved: t.returned }[state] || '';
  }

  function open() {
    if (panel.isOpen) return;
    panel.open();
    list.open();
    launcher.setAttribute('aria-expanded', 'true');
    if (session.widget === null) session.loadWidget();
    render();
    emit('open');
  }

  function close() {
    if (!panel.isOpen) return;
    panel.close();
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
    emit('close');
  }

  async function setLocale(locale) {
    await read(locale);
    session.tellLocale();
    if (panel.isOpen) panel.node.querySelector('.tool').focus();
  }

  async function read(locale) {
    const latest = ++reading;
    const loaded = await words(locale);
    if (latest !== reading) return; // another language was chosen meanwhile
    const typing = root.activeElement === composer.field;
    t = loaded;
    session.setLocale(locale);
    build();
    if (panel.isOpen) list.open();
    if (typing) composer.field.focus();
  }

  function saveTranscript() {
    const href = URL.createObjectURL(new Blob([list.transcript()], { type: 'text/plain' }));
    el('a', { href, download: 'chat.txt' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1_000);
  }

  return {
    open,
    close,
    toggle: () => (panel.isOpen ? close() : open()),
    ask(text) {
      open();
      composer.fill(text);
    },
    handoff() {
      open();
      if (!session.requesting && !['waiting', 'claimed'].includes(session.handoff?.state)) session.say({ choice: 'human', label: t.toHuman });
    },
    setLocale,
    setContext({ page, topic }) { session.context = { page, topic }; },
    identify: (token) => session.identify(token),
    logout: () => session.logout(),
    destroy() {
      for (const type of ['online', 'offline']) removeEventListener(type, queueRender);
      document.removeEventListener('visibilitychange', queueRender);
      notice.stop();
      panel.destroy();
      session.close();
    },
  };
}

/**
 * The window of the chat: beside the page on a desktop, over the whole screen on a phone. On a phone it
 * follows the visual viewport, so that the header and the text field stay above the keyboard.
 */
class Panel {
  #heading = el('h2', { id: 'title', tabindex: '-1' });
  #status = el('p', { class: 'status' });
  #live = el('div', { class: 'sr', 'aria-live': 'polite' });
  #scroll = '';
  #focusField;

  constructor({ onClose }) {
    this.onClose = onClose;
    this.node = el('dialog', { class: 'panel', 'aria-labelledby': 'title', onkeydown: (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      onClose();
    }, oncancel: (event) => event.preventDefault() });
    phone.addEventListener('change', this.#change);
    visualViewport?.addEventListener('resize', this.#fit);
    visualViewport?.addEventListener('scroll', this.#fit);
  }

  /** Builds the inside in the words of one language. */
  fill({ t, locale, languages, more }, banner, strip, list, composer) {
    this.#focusField = () => composer.field.focus();
    this.#heading.textContent = t.title;
    this.node.lang = locale;
    this.node.replaceChildren(
      el('div', { class: 'top' },
        el('span', { class: 'mark', 'aria-hidden': 'true' }, icon('brand')),
        el('div', { class: 'title' }, this.#heading, this.#status),
        menu('language', t.language, languages),
        menu('more', t.menu, more),
        el('button', { class: 'tool', 'aria-label': t.close, title: t.close, onclick: this.onClose }, icon('close'))),
      banner, strip, list.node, composer.node, this.#live);
  }

  get isOpen() {
    return this.node.open;
  }

  status(text) {
    say(this.#status, text);
  }

  open() {
    const full = phone.matches;
    this.node.classList.toggle('full', full);
    if (full) {
      const { style } = document.documentElement;
      this.#scroll = style.overflow;
      style.setProperty('overflow', 'hidden');
      this.node.showModal();
      this.#heading.focus(); // not the field: it would bring up the keyboard
    } else {
      this.node.show();
      this.#focusField();
    }
    this.#fit();
  }

  close() {
    if (this.node.classList.contains('full')) document.documentElement.style.setProperty('overflow', this.#scroll);
    this.node.close();
  }

  /** Reads a text out to those who listen, once; it does not stay to be found. */
  announce(text) {
    const line = el('p', {}, text);
    this.#live.append(line);
    setTimeout(() => line.remove(), 1_000);
  }

  destroy() {
    if (this.isOpen) this.close();
    phone.removeEventListener('change', this.#change);
    visualViewport?.removeEventListener('resize', this.#fit);
    visualViewport?.removeEventListener('scroll', this.#fit);
  }

  #change = () => {
    if (!this.isOpen) return;
    this.close();
    this.open();
  };

  #fit = () => {
    if (!this.isOpen || !window.visualViewport) return;
    this.node.style.setProperty('--height', `${visualViewport.height}px`);
    this.node.style.setProperty('--top', `${visualViewport.offsetTop}px`);
  };
}

/**
 * A button with a menu, worked by arrow keys. Items are {label, run, checked?, lang?} and are asked for
 * each time that it opens, because what can be done changes.
 */
function menu(image, name, items) {
  const list = el('div', { class: 'menu', role: 'menu', 'aria-label': name, hidden: true, onkeydown: move, onfocusout: leave });
  const button = el('button', { class: 'tool', 'aria-label': name, title: name, 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => show(list.hidden) }, icon(image));

  function show(open) {
    if (open) {
      list.replaceChildren(...items().filter(Boolean).map(({ label, run, checked, lang }) => el('button', {
        lang, tabindex: '-1',
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': checked === undefined ? null : String(checked),
        onclick: () => {
          show(false);
          button.focus();
          run();
        },
      }, label, checked && icon('check'))));
    }
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.firstChild.focus();
  }

  function move(event) {
    const at = [...list.children].indexOf(list.getRootNode().activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) list.children[(to + list.children.length) % list.children.length].focus();
    else if (event.key === 'Escape') {
      show(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function leave({ relatedTarget }) {
    if (relatedTarget !== button && !list.contains(relatedTarget)) show(false);
  }

  return [button, list];
}

/** The lines below the header: where the customer stands on the way to a person, and trouble with the line. */
class Notice {
  #ui;
  #online = navigator.onLine;
  #backUntil = 0;
  #place = { n: Infinity, at: 0 };
  #told = { text: '', at: 0 };
  #patientFrom = 0;
  #timer;
  banner = el('div', { class: 'banner', hidden: true });
  strip = el('div', { class: 'strip', role: 'alert', hidden: true });

  constructor(ui) {
    this.#ui = ui;
  }

  render() {
    clearTimeout(this.#timer);
    this.#renderBanner();
    const soon = this.#renderStrip();
    if (soon || !this.banner.hidden) this.#timer = setTimeout(() => this.render(), soon ? 1_000 : REFRESH);
  }

  /** Says nothing more, as when it is replaced by one in another language. */
  stop() {
    clearTimeout(this.#timer);
  }

  #renderBanner() {
    const { t, session, compose } = this.#ui;
    const { handoff } = session;
    if (handoff?.state !== 'waiting') {
      this.#place = { n: Infinity, at: 0 };
      this.#fill(this.banner, session.requesting ? t.requesting : '');
      return;
    }
    const since = Math.max(new Date(handoff.at), this.#patientFrom);
    if (Date.now() - since > PATIENCE) {
      this.#fill(this.banner, t.longer, [t.keepWaiting, () => {
        this.#patientFrom = Date.now();
        this.render();
      }], [t.leaveMessage, compose]);
    } else {
      this.#fill(this.banner, this.#queue(handoff), [t.leaveQueue, () => session.leaveQueue()]);
    }
    const text = this.banner.firstChild.textContent;
    if (text !== this.#told.text && Date.now() - this.#told.at > TELL) {
      this.#told = { text, at: Date.now() };
      this.#ui.announce(text);
    }
  }

  /** A place in the queue never grows before the customer's eyes, and does not flicker. */
  #queue({ position }) {
    const { t } = this.#ui;
    if (!position) return t.noEstimate;
    if (position < this.#place.n && Date.now() - this.#place.at > REFRESH) this.#place = { n: position, at: Date.now() };
    const n = this.#place.n - 1;
    return n ? fill(t.ahead, { n }) : t.next;
  }

  #renderStrip() {
    const { t, session } = this.#ui;
    const tel = session.widget?.brand.hotline;
    if (navigator.onLine && !this.#online) this.#backUntil = Date.now() + 3_000;
    this.#online = navigator.onLine;
    const seconds = Math.ceil((session.waitUntil - Date.now()) / 1000);
    const back = this.#backUntil > Date.now();
    this.strip.classList.toggle('calm', back);
    if (!navigator.onLine) this.#fill(this.strip, t.offline);
    else if (session.expired) this.#fill(this.strip, t.expired, [t.restart, () => session.restart()]);
    else if (seconds > 0) this.#fill(this.strip, fill(t.wait, { n: seconds }));
    else if (session.failing) this.#fill(this.strip, tel ? fill(t.error, { tel }) : t.errorNoTel, [t.retry, () => session.retry()]);
    else this.#fill(this.strip, back ? t.back : '');
    return back || seconds > 0;
  }

  #fill(node, text, ...actions) {
    if (node.shown === text) return;
    node.shown = text;
    node.hidden = !text;
    node.replaceChildren(...(text ? [
      ...(node === this.strip ? [icon(node.classList.contains('calm') ? 'check' : 'failed')] : []),
      el('span', {}, text),
      actions.length ? el('span', {}, actions.map(([label, onclick]) => el('button', { class: 'text', onclick }, label))) : '',
    ] : []));
  }
}

/** The foot of the panel: the way to a person, the text field, and the warning before anything sensitive leaves. */
class Composer {
  #ui;
  #store;
  #send;
  #human;
  #hint;
  #guard;
  #warning = el('div', { class: 'warning', role: 'alert', hidden: true });

  constructor(ui, store, jump) {
    const { t } = ui;
    this.#ui = ui;
    this.#store = store;
    this.field = el('textarea', {
      rows: 1, 'aria-label': t.input, 'aria-describedby': 'hint', placeholder: t.input, enterkeyhint: 'send', autocomplete: 'off',
      oninput: () => this.#edited(), onkeydown: (event) => this.#key(event),
    });
    this.field.value = store.get('draft') || '';
    this.#human = el('button', { class: 'human', onclick: () => this.#person() });
    this.#send = el('button', { class: 'send', 'aria-label': t.send, title: t.send, onclick: () => this.#submit() }, icon('send'));
    this.#hint = el('p', { class: 'hint', id: 'hint' });
    this.node = el('div', { class: 'foot' }, jump, this.#warning, el('div', { class: 'bar' }, this.#human, this.field, this.#send), this.#hint);
  }

  render() {
    const { t, session } = this.#ui;
    const joined = session.handoff?.state === 'claimed';
    const asked = session.requesting || session.handoff?.state === 'waiting';
    say(this.#human, joined ? t.end : t.toHuman);
    this.#human.setAttribute('aria-label', joined ? t.endChat : t.toHumanName);
    this.#human.setAttribute('aria-disabled', String(asked));
    this.#changed();
  }

  /** Puts words into the field without sending them. */
  fill(text) {
    this.field.value = text;
    this.#edited();
  }

  /** The check of what is sent: fetched at the first keystroke, since nobody needs it sooner. */
  #check() {
    return this.#guard ||= import('./sensitive.js').catch(() => { this.#guard = undefined; });
  }

  #edited() {
    this.#check();
    this.#warning.hidden = true;
    if (this.field.value) this.#store.set('draft', this.field.value);
    else this.#store.remove('draft');
    this.#changed();
  }

  #changed() {
    const { t, session } = this.#ui;
    const max = session.widget?.maxChars || 1000;
    const n = [...this.field.value].length; // in code points, as the server counts
    say(this.#hint, n >= max * COUNT_FROM ? fill(t.count, { n, max }) : t.hint);
    this.#hint.classList.toggle('over', n > max);
    this.#send.setAttribute('aria-disabled', String(!this.field.value.trim() || n > max));
    // The height is asked of the browser, so it is given back before it is measured.
    this.field.style.removeProperty('--rows');
    if (this.field.scrollHeight > this.field.clientHeight) this.field.style.setProperty('--rows', `${this.field.scrollHeight + 2}px`);
  }

  /** While an input method is open, Enter belongs to it; Safari reports that one Enter late, as 229. */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#submit();
  }

  async #submit() {
    const text = this.field.value.trim();
    if (this.#send.getAttribute('aria-disabled') === 'true') return;
    const check = await this.#check();
    // Nothing leaves unchecked; and a second Enter during the wait must not say it twice.
    if (!check || this.field.value.trim() !== text) return;
    const found = check.find(text);
    if (found.length) this.#warn(text, found, check.mask);
    else this.#say(text);
  }

  #say(text) {
    this.fill('');
    this.#ui.session.say({ text });
    this.field.focus();
  }

  #warn(text, found, mask) {
    const { t } = this.#ui;
    const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => t[kind]).join(t.and);
    const card = found.find(({ tail }) => tail);
    const [before, after] = t.sensitive.split('{what}');
    this.ask([before, kinds, card && el('b', { lang: 'en' }, ` •••• ${card.tail}`), after], t.mask, () => this.#say(mask(text, found)), t.edit);
  }

  /** Says something above the field that must be answered. */
  ask(words, yes, run, no) {
    const button = (label, look, action) => label && el('button', { class: look, onclick: () => {
      this.#warning.hidden = true;
      this.field.focus();
      action?.();
    } }, label);
    this.#warning.replaceChildren(el('p', {}, words), el('div', {}, button(yes, 'pill primary', run), button(no, 'pill')));
    this.#warning.hidden = false;
  }

  askEnd() {
    const { t, session } = this.#ui;
    this.ask(t.endAsk, t.endChat, () => session.end(), t.stay);
  }

  #person() {
    const { t, session } = this.#ui;
    if (this.#human.getAttribute('aria-disabled') === 'true') return;
    if (session.handoff?.state === 'claimed') this.askEnd();
    else session.say({ choice: 'human', label: t.toHuman });
  }
}
