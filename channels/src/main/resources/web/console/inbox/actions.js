/** What can be done with a handoff: claim, transfer, give back to the assistant, resolve, reopen; and erase, for leads. */
import { api } from '../api.js';
import { button, chip, el, field, select, tool } from '../dom.js';
import { confirm, ending, openDialog } from '../dialog.js';
import { isMine, isResolvedByMe } from '../handoffs.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';
import { stateChip } from './row.js';

/** Says who has it now, where that is somebody else. */
const taken = (now) => now.state === 'CLAIMED' && !isMine(now) && fill(t.actions.taken, { name: now.agentName });

export class Actions {
  node = el('div', { class: 'actions' });
  #calls;
  #wiring;
  #handoff;
  #busy = false;
  #goneOn = false; // the customer, since it was resolved: it stays so

  /**
   * @param {{done: (handoff) => void, lost: () => Promise, claimed: () => void, reopened: () => void, ended: () => void, erased: () => void, unsent: () => boolean}} wiring
   * lost fetches who has it now; unsent tells whether something would be lost
   */
  constructor(calls, wiring) {
    this.#calls = calls;
    this.#wiring = wiring;
  }

  show(handoff) {
    this.#handoff = handoff;
    const erase = api.leads ? [tool(t.actions.erase, 'erase', () => this.#erase())] : [];
    this.node.replaceChildren(...this.#buttons(), ...erase);
  }

  /** One of the page's shortcuts: it does only what a button offers just now. */
  press(name) {
    this.node.querySelector(`[data-action=${name}]`)?.click();
  }

  #buttons() {
    const act = (name, sign, run, look) => button(t.actions[name], run, { look, sign, title: t.actions[name], 'data-action': name });
    if (this.#handoff.state === 'WAITING') return [act('claim', 'check', () => this.#claim(), 'primary')];
    if (isResolvedByMe(this.#handoff) && !this.#goneOn) return [stateChip(this.#handoff), act('reopen', 'returned', () => this.#reopen(), 'brief')];
    if (!isMine(this.#handoff)) return [stateChip(this.#handoff)];
    return [
      act('transfer', 'transfer', () => this.#transfer(), 'brief'),
      act('giveBack', 'bot', () => this.#giveBack(), 'brief'),
      act('resolve', 'check', () => this.#resolve()),
    ];
  }

  #claim() {
    return this.#run(() => this.#calls.claim(), t.actions.claimed, this.#wiring.claimed);
  }

  async #resolve() {
    const sure = !this.#wiring.unsent() || await confirm(t.actions.resolve, t.actions.unsent, t.actions.resolve);
    const undo = button(t.actions.undo, () => this.#reopen(), { look: 'text' });
    if (sure) await this.#run(() => this.#calls.resolve(), t.actions.resolved, this.#wiring.ended, { undo });
  }

  #reopen() {
    return this.#run(() => this.#calls.reopen(), t.actions.reopened, this.#wiring.reopened, { refused: (now) => taken(now) || this.#stays(now) });
  }

  /** It is as it was when it was resolved, so the customer has gone on; there is nothing to reopen any more. */
  #stays(now) {
    if (!isResolvedByMe(now)) return '';
    this.#goneOn = true;
    this.show(now);
    return t.actions.goneOn;
  }

  async #giveBack() {
    const sure = await confirm(t.actions.giveBack, this.#warned(t.actions.giveBackAsk), t.actions.giveBack);
    if (sure) await this.#run(() => this.#calls.giveBack(), t.actions.gaveBack, this.#wiring.ended);
  }

  async #transfer() {
    const { queue: current } = this.#handoff;
    const queue = select(Object.entries({ [current]: current, ...t.queues }), current, () => {});
    const wanted = await openDialog(t.actions.transfer,
      [el('p', {}, this.#warned(t.actions.transferAsk)), field(t.actions.transferTo, queue)],
      [button(t.cancel, (event) => event.target.closest('dialog').close('')), ending(t.actions.transfer, 'yes', 'primary')]);
    if (wanted === 'yes') await this.#run(() => this.#calls.transfer(queue.value), t.actions.transferred, this.#wiring.ended);
  }

  async #erase() {
    if (!await confirm(t.actions.erase, t.actions.eraseAsk, t.actions.erase, 'danger')) return;
    try {
      await api.erase(this.#handoff.conversation);
      toast(t.actions.erased);
      this.#wiring.erased();
    } catch (error) {
      toast(error.sentence, 'err');
    }
  }

  /** What happens next, and before it what would be lost. */
  #warned(sentence) {
    return this.#wiring.unsent() ? [t.actions.unsent, el('br', {}), sentence] : sentence;
  }

  async #run(call, done, then, { undo, refused = taken } = {}) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const next = await call();
      toast(fill(done, { receipt: this.#handoff.receipt }), 'ok', undo);
      if (next?.state) this.#wiring.done(next);
      else this.#wiring.lost();
      then();
    } catch (error) {
      // Somebody was faster: the buttons become those of the new state, and the words say who it was.
      const now = error.status === 409 && await this.#wiring.lost();
      toast((now && refused(now)) || error.sentence, 'err');
    } finally {
      this.#busy = false;
    }
  }
}

/** A mark for what only colleagues can see. */
export const internalChip = () => chip(t.inbox.internal, 'lock', 'warn');
