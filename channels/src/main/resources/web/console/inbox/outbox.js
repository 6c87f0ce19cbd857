/** Replies on their way to the customer: each is kept until it has arrived, also while the reader is elsewhere. */
import { drafts } from '../memory.js';
import { toast } from '../toast.js';

export class Outbox {
  #name;
  #calls;
  #timeline;
  #wiring;

  /** @param {{done: (handoff) => void, lost: () => void, edit: (text) => void}} wiring */
  constructor(id, calls, timeline, wiring) {
    this.#name = `unsent:${id}`;
    this.#calls = calls;
    this.#timeline = timeline;
    this.#wiring = wiring;
  }

  get #unsent() {
    return drafts.get(this.#name) ?? [];
  }

  /** Shows what was sent before and has not arrived, as when the line broke and the reader went on. */
  takeUp() {
    this.#keep(this.#unsent.filter(({ id }) => !this.#timeline.has(id)));
    for (const message of this.#unsent) this.#show(message).fail();
  }

  send(text) {
    const message = { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text };
    this.#keep([...this.#unsent, message]);
    this.#attempt(message, this.#show(message));
  }

  get unsent() {
    return this.#timeline.unsent;
  }

  forget() {
    this.#keep([]);
  }

  #show(message) {
    const row = this.#timeline.send(message, {
      retry: () => this.#attempt(message, row),
      edit: () => {
        this.#drop(message);
        this.#wiring.edit(message.text);
      },
    });
    return row;
  }

  /** The message keeps its id through every attempt, so that it is never said twice. */
  async #attempt(message, row) {
    row.again();
    try {
      const handoff = await this.#calls.send(message);
      this.#drop(message);
      this.#wiring.done(handoff);
    } catch (error) {
      row.fail();
      toast(error.sentence, 'err');
      if (error.status === 409) this.#wiring.lost();
    }
  }

  #drop({ id }) {
    this.#keep(this.#unsent.filter((other) => other.id !== id));
  }

  #keep(unsent) {
    drafts.set(this.#name, unsent.length ? unsent : undefined);
  }
}
