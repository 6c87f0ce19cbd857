/** The chat: wires the session to what shows it, and answers the calls of the host page. */
import { Api } from './api.js';
import { Composer } from './composer.js';
import { el, say } from './dom.js';
import { List } from './list.js';
import { plain } from './markdown.js';
import { Notice } from './notice.js';
import { Panel, phone } from './panel.js';
import { Session } from './session.js';
import { Store } from './store.js';
import { sheet } from './styles.js';
import { fill, LANGUAGES, words } from './words.js';

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
