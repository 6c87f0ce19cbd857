import { el, icon } from './dom.js';
import { clock, day, fill } from './words.js';

const LONG_WAIT = 10 * 60_000;
const REFRESH = 30_000;
const TELL = 60_000;

const isAhead = (at) => new Date(at) > Date.now();

/** The lines below the header: where the customer stands on the way to a person, and trouble with the line. */
export class Notice {
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
    if (Date.now() - since > LONG_WAIT && !isAhead(handoff.opens)) {
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
  #queue({ position, opens }) {
    const { t } = this.#ui;
    if (isAhead(opens)) return fill(t.closed, { when: this.#moment(opens) });
    if (!position) return t.noEstimate;
    if (position < this.#place.n && Date.now() - this.#place.at > REFRESH) this.#place = { n: position, at: Date.now() };
    const n = this.#place.n - 1;
    return n ? fill(t.ahead, { n }) : t.next;
  }

  /** A moment that is told in another time zone is said to be the customer's own. */
  #moment(at) {
    const { t } = this.#ui;
    const time = clock(at);
    return `${day(at, t)} ${time}${at.slice(11, 16) === time ? '' : t.ownTime}`;
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
