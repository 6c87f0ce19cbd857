/** What can be done with a handoff: claim, transfer, give back to the assistant, resolve; and erase, for leads. */
import { api } from '../api.js';
import { button, chip, el, field, select, tool } from '../dom.js';
import { confirm, ending, openDialog } from '../dialog.js';
import { isMine } from '../handoffs.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';
import { stateChip } from './row.js';

export class Actions {
  node = el('div', { class: 'actions' });
  #calls;
  #wiring;
  #handoff;
  #busy = false;

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
    const undo = button(t.actions.undo, () => this.#run(() => this.#calls.reopen(), t.actions.reopened, this.#wiring.reopened), { look: 'text' });
    if (sure) await this.#run(() => this.#calls.resolve(), t.actions.resolved, this.#wiring.ended, undo);
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

  async #run(call, done, then, undo) {
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
      toast(now?.agentName ? fill(t.actions.taken, { name: now.agentName }) : error.sentence, 'err');
    } finally {
      this.#busy = false;
    }
  }
}

/** A mark for what only colleagues can see. */
export const internalChip = () => chip(t.inbox.internal, 'lock', 'warn');
