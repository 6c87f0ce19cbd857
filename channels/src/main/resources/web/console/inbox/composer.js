/** The place to write: a reply for the customer, or a note for colleagues. Each keeps its own draft. */
import { button, el, icon, say, tool } from '../dom.js';
import { isClosed, isMine } from '../handoffs.js';
import { drafts } from '../memory.js';
import { toast } from '../toast.js';
import { fill, LOCALES, t, wordFor } from '../words.js';
import { Outbox } from './outbox.js';
import { quoteArticle } from './quote.js';
import { asksFor, speaksOtherwise, withoutCards } from './guard.js';

const LONGEST = 1000; // as the server takes
const COUNT_FROM = 900;
const TABS = ['reply', 'note'];
const QUOTES = /(?:^|\s)[#＃]$/;
const TELL_EVERY = 4_000; // the customer's page shows for six seconds that somebody is typing
const SHORTCUT = /Mac|iP/.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵';

export class Composer {
  #id;
  #calls;
  #outbox;
  #handoff;
  #tab = 'reply';
  #texts = {};
  #noting = false;
  #toldTyping = 0;
  #field;
  #tabs = {};
  #send;
  #hint = el('p', { class: 'hint', id: 'composer-hint' });
  #warning = el('div', { class: 'warning', role: 'alert', hidden: true });
  #lockWords = el('span', {});
  #addNote = button(t.inbox.addNote, () => this.open('note'), { look: 'text' });
  #quoting = tool(`${t.inbox.quote} (#)`, 'articles', () => this.#quote());
  #lock = el('div', { class: 'lock' });
  #writing;

  /** @param {{done: (handoff) => void, lost: () => void}} wiring */
  constructor(id, calls, timeline, wiring) {
    this.#id = id;
    this.#calls = calls;
    this.#outbox = new Outbox(id, calls, timeline, { ...wiring, edit: (text) => this.#restore(text) });
    for (const name of TABS) this.#texts[name] = drafts.get(`${name}:${id}`) || '';
    this.#field = el('textarea', {
      id: 'composer', rows: 3, 'aria-describedby': 'composer-hint', autocomplete: 'off', oninput: (event) => this.#typed(event), onkeydown: (event) => this.#key(event),
    });
    this.#send = button(t.inbox.send, () => this.#submit(), { look: 'primary', 'aria-keyshortcuts': 'Control+Enter Meta+Enter' });
    const tab = (name) => (this.#tabs[name] = el('button', {
      type: 'button', role: 'tab', 'aria-controls': 'composer', onclick: () => this.open(name),
      onkeydown: (event) => ['ArrowLeft', 'ArrowRight'].includes(event.key) && this.#turn(),
    }, t.inbox[name]));
    this.#writing = el('div', { class: 'writing' },
      el('div', { class: 'tabs', role: 'tablist', 'aria-label': t.inbox.write }, TABS.map(tab)),
      this.#field, this.#warning, el('div', { class: 'foot' }, this.#hint, this.#quoting, this.#send));
    this.node = el('div', { class: 'composer' }, this.#lock, this.#writing);
  }

  /** Fits what can be written to who has the conversation. */
  show(handoff) {
    this.#handoff = handoff;
    const mine = isMine(handoff);
    const newlyMine = mine && this.#tabs.reply.disabled && !this.#texts.note;
    const waiting = handoff.state === 'WAITING';
    const locked = mine ? '' : waiting ? t.inbox.claimFirst
      : isClosed(handoff) ? wordFor(t.states, handoff.state) : fill(t.inbox.lockedBy, { name: handoff.agentName });
    this.#lock.hidden = mine;
    say(this.#lockWords, locked);
    this.#lock.replaceChildren(icon(waiting ? 'info' : 'lock'), this.#lockWords, this.#addNote);
    this.#tabs.reply.disabled = !mine;
    this.#noting &&= !mine;
    this.#turn(newlyMine ? 'reply' : mine ? this.#tab : 'note'); // what follows a claim is for the customer
    this.#unfold();
  }

  /** Who cannot reply sees the field only when there is a note to write. */
  #unfold() {
    const closed = isClosed(this.#handoff);
    const unfolded = isMine(this.#handoff) || (!closed && (this.#noting || this.#texts.note));
    this.#writing.hidden = !unfolded;
    this.#addNote.hidden = closed || unfolded;
  }

  /** Shows what was sent from here before and has not arrived. */
  takeUp() {
    this.#outbox.takeUp();
  }

  /** Whether something would be lost if the conversation ended now. */
  get unsent() {
    return TABS.some((name) => this.#texts[name].trim()) || this.#outbox.unsent;
  }

  /** Keeps nothing that may quote the customer. */
  forget() {
    for (const name of TABS) drafts.set(`${name}:${this.#id}`, '');
    this.#outbox.forget();
  }

  /** Opens a tab and puts the caret into the field. */
  open(tab) {
    if (isClosed(this.#handoff) || this.#tabs[tab].disabled) return;
    this.#noting = tab === 'note';
    this.#turn(tab);
    this.#unfold();
    this.#field.focus();
  }

  #turn(tab = TABS.find((name) => name !== this.#tab && !this.#tabs[name].disabled) ?? this.#tab) {
    this.#tab = tab;
    for (const [name, node] of Object.entries(this.#tabs)) {
      node.setAttribute('aria-selected', String(name === tab));
      node.tabIndex = name === tab ? 0 : -1;
    }
    const note = tab === 'note';
    this.#quoting.hidden = note;
    this.node.classList.toggle('internal', note);
    this.#field.setAttribute('aria-label', t.inbox[tab]);
    this.#field.placeholder = note ? t.inbox.notePlaceholder : fill(t.inbox.replyPlaceholder, { language: wordFor(LOCALES, this.#handoff.display) });
    this.#field.lang = note ? '' : this.#handoff.display;
    this.#send.replaceChildren(note ? t.inbox.saveNote : t.inbox.send, el('kbd', {}, SHORTCUT));
    if (this.#field.value !== this.#texts[tab]) this.#field.value = this.#texts[tab];
    this.#edited();
  }

  #typed({ data }) {
    this.#edited();
    if (data && QUOTES.test(this.#beforeCaret)) this.#quote();
    if (this.#tab !== 'reply' || !this.#texts.reply.trim() || Date.now() - this.#toldTyping < TELL_EVERY) return;
    this.#toldTyping = Date.now();
    this.#calls.typing().catch(() => {}); // the reply itself will tell if something is wrong
  }

  #edited() {
    const text = this.#field.value;
    this.#texts[this.#tab] = text;
    drafts.set(`${this.#tab}:${this.#id}`, text);
    this.#warning.hidden = true;
    const n = [...text].length; // in code points, as the server counts
    this.#send.disabled = !text.trim() || n > LONGEST;
    this.#advise(text, n);
  }

  /** What is to be known of the text below the field: its length, once that matters, and whether it suits the reader. */
  #advise(text, n) {
    const note = this.#tab === 'note';
    const otherwise = !note && speaksOtherwise(text, this.#handoff.display);
    this.#hint.classList.toggle('warn', otherwise || n > LONGEST);
    say(this.#hint, [
      n >= COUNT_FROM && fill(t.inbox.count, { n, max: LONGEST }),
      note && t.inbox.internal,
      otherwise && fill(t.inbox.otherLanguage, { language: wordFor(LOCALES, this.#handoff.display) }),
    ].filter(Boolean).join(' · '));
  }

  /** While an input method is open, Enter belongs to it; Safari reports that one Enter late, as 229. */
  #key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    const text = this.#field.value.trim();
    if (!text || this.#send.disabled) return;
    if (this.#tab === 'note') return this.#note(text);
    const masked = withoutCards(text);
    if (masked !== text) return this.#warn(t.inbox.holdsCard, t.inbox.maskAndSend, () => this.#reply(masked));
    const kinds = asksFor(text).map((kind) => t.kinds[kind]);
    if (kinds.length) return this.#warn(fill(t.inbox.asks, { what: kinds.join(t.and) }), t.inbox.sendAnyway, () => this.#reply(text));
    return this.#reply(text);
  }

  #warn(sentence, yes, run) {
    const back = button(t.inbox.editAgain, () => { this.#warning.hidden = true; this.#field.focus(); });
    this.#warning.replaceChildren(icon('shield'), el('p', {}, sentence), el('div', {}, back, button(yes, run, { look: 'quiet' })));
    this.#warning.hidden = false;
    back.focus();
  }

  #clear() {
    this.#field.value = '';
    this.#toldTyping = 0;
    this.#edited();
    this.#field.focus();
  }

  #reply(text) {
    this.#clear();
    this.#outbox.send(text);
  }

  async #note(text) {
    this.#send.disabled = true;
    try {
      await this.#calls.note(text);
      this.#clear();
    } catch (error) {
      toast(error.sentence, 'err');
      this.#edited();
    }
  }

  get #beforeCaret() {
    return this.#field.value.slice(0, this.#field.selectionStart);
  }

  /** Puts the answer of an article where the caret is, in the place of the sign that called for it. */
  async #quote() {
    if (this.#tab === 'note') return;
    const before = this.#beforeCaret;
    const after = this.#field.value.slice(this.#field.selectionEnd);
    try {
      const text = await quoteArticle(this.#handoff.display);
      if (!text) return;
      this.#field.value = before.replace(/[#＃]$/, '') + text + after;
      this.#edited();
    } catch (error) {
      toast(error.sentence ?? String(error), 'err');
    } finally {
      this.#field.focus();
    }
  }

  #restore(text) {
    this.open('reply');
    this.#field.value = [this.#field.value, text].filter(Boolean).join('\n');
    this.#edited();
  }
}
