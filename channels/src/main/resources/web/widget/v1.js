/**
 * The loader: the one script that a host page embeds. It shows the launcher and defines
 * window.SupportChat; the chat itself is fetched on the first hover, focus or call.
 */
(() => {
  const script = document.currentScript;
  if (!script || window.SupportChat || !('adoptedStyleSheets' in Document.prototype && window.HTMLDialogElement)) return;

  const data = script.dataset;
  const LABELS = { 'zh-Hans': '在线客服', 'zh-Hant': '線上客服', 'zh-HK': '網上客服', en: 'Chat with us' };
  const NIGHT = '{--accent:#74AEFF;--on-accent:#071A33;color-scheme:dark}';
  const STYLE = `
:host{position:fixed;z-index:var(--z,1000000);inset-inline-end:calc(var(--edge) + env(safe-area-inset-right));
inset-block-end:calc(var(--edge) + var(--offset-y,0px) + env(safe-area-inset-bottom));--edge:20px;--accent:#0B5CD6;--on-accent:#FFF;color-scheme:light}
:host([hidden]){display:none}
:host([data-position=start]){inset-inline:calc(var(--edge) + env(safe-area-inset-left)) auto}
.launcher{all:unset;box-sizing:border-box;display:flex;align-items:center;justify-content:center;gap:8px;position:relative;cursor:pointer;
min-width:56px;height:56px;border-radius:28px;background:var(--accent);color:var(--on-accent);border:1px solid transparent;
box-shadow:0 12px 40px #0F172A33;font:600 15px/24px -apple-system,"Segoe UI",Roboto,sans-serif}
.launcher.labelled{height:48px;padding-inline:18px 20px}
.launcher:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.launcher svg{width:24px;height:24px;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
@media(max-width:640px){:host{--edge:16px}.launcher:not(.labelled){min-width:52px;height:52px}}
@media(prefers-color-scheme:dark){:host(:not([data-theme=light]))${NIGHT}}
:host([data-theme=dark])${NIGHT}
@media print{:host{display:none}}`;

  const host = document.createElement('support-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const launcher = document.createElement('button');
  const label = document.createElement('span');
  const locale = pickLocale(saved('locale') || data.locale);

  const emit = (name, detail) => host.dispatchEvent(new CustomEvent(name, { detail }));
  const options = { root, launcher, label, emit, locale, script: script.src, key: data.key || '' };

  let chat;
  const load = () => chat ||= import(new URL('./chat.js', script.src)).then((module) => module.start(options)).catch((error) => {
    chat = undefined; // the next hover or click tries again
    emit('error', { code: 'load' });
    throw error;
  });
  const warmUp = () => load().catch(() => {});
  const call = (method) => (...args) => load().then((it) => it[method](...args));

  let ready;
  window.SupportChat = {
    ready: new Promise((resolve) => { ready = resolve; }),
    ...Object.fromEntries('open close toggle ask handoff setContext identify logout'.split(' ').map((name) => [name, call(name)])),
    show() { host.hidden = false; },
    hide() { host.hidden = true; },
    setLocale: (tag) => call('setLocale')(pickLocale(tag)),
    setTheme,
    destroy() {
      document.removeEventListener('click', openFromLink);
      host.remove();
      delete window.SupportChat;
      if (chat) chat.then((it) => it.destroy());
    },
    on: host.addEventListener.bind(host),
    off: host.removeEventListener.bind(host),
  };

  const mountWhenIdle = () => (window.requestIdleCallback || setTimeout)(mount);
  document.addEventListener('click', openFromLink);
  if (document.readyState === 'complete') mountWhenIdle();
  else addEventListener('load', mountWhenIdle);

  function mount() {
    if (!window.SupportChat) return;
    setTheme(data.theme);
    host.dataset.position = data.position || 'end';
    if (data.offsetY) host.style.setProperty('--offset-y', `${data.offsetY}px`);
    if (data.zIndex) host.style.setProperty('--z', data.zIndex);
    if (/^#[0-9a-f]{6}$/i.test(data.accent || '')) setAccent(data.accent);

    launcher.type = 'button';
    launcher.className = data.launcher === 'label' ? 'launcher labelled' : 'launcher';
    launcher.setAttribute('aria-expanded', 'false');
    launcher.setAttribute('aria-haspopup', 'dialog');
    launcher.setAttribute('aria-label', LABELS[locale]);
    launcher.lang = locale;
    label.textContent = LABELS[locale];
    launcher.append(speechIcon(), data.launcher === 'label' ? label : '');
    for (const approach of ['pointerenter', 'focus']) launcher.addEventListener(approach, warmUp);
    launcher.addEventListener('click', () => window.SupportChat.toggle());
    root.append(launcher);
    document.body.append(host);
    // Somebody who talked to us before may have a reply waiting: only then is the chat fetched early.
    if (saved('conversation')) warmUp();
    ready();
    emit('ready');
  }

  function openFromLink(event) {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || !event.target.closest('[data-support-chat]')) return;
    event.preventDefault();
    window.SupportChat.open();
  }

  function setTheme(theme) {
    host.dataset.theme = theme || 'auto';
  }

  function setAccent(hex) {
    const luminance = [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
    host.style.setProperty('--accent', hex);
    host.style.setProperty('--on-accent', luminance < 0.183 ? '#FFF' : '#071A33'); // contrast of at least 4.5
  }

  function pickLocale(wish) {
    for (const tag of [wish, document.documentElement.lang, ...navigator.languages]) {
      if (/^zh-(hant-)?(hk|mo)/i.test(tag)) return 'zh-HK';
      if (/^zh-(hant|tw)/i.test(tag)) return 'zh-Hant';
      if (/^zh/i.test(tag)) return 'zh-Hans';
      if (/^en/i.test(tag)) return 'en';
    }
    return 'en';
  }

  function saved(name) {
    try {
      return JSON.parse(localStorage.getItem(`support-chat:${data.key || ''}:${name}`));
    } catch {
      return null;
    }
  }

  function speechIcon() {
    const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
    svg.setAttribute('viewBox', '0 0 24 24');
    path.setAttribute('d', 'M7 4h10a4 4 0 0 1 4 4v5a4 4 0 0 1-4 4h-5l-5 4v-4a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4zM8 9h8M8 12.5h5');
    svg.append(path);
    return svg;
  }
})();
