/**
 * The customer's messages that the server has not confirmed, oldest first. They outlive a reload, and
 * every attempt carries the same client id, so that a repeated one is not said twice.
 */
const PAUSES = [1_000, 3_000, 8_000];

export class Outbox {
  #store;
  #tabs;
  #deliver;
  #onChange;
  #confirmations = new Map();
  #wake = () => {};
  #running = false;

  /** @param deliver sends one item; rejects with an ApiError */
  constructor({ store, tabs, deliver, onChange }) {
    this.#store = store;
    this.#tabs = tabs;
    this.#deliver = deliver;
    this.#onChange = onChange;
    addEventListener('online', this.nudge);
  }

  get items() {
    return this.#store.get('outbox') || [];
  }

  add(item) {
    this.#save([...this.items, { ...item, id: uuid(), at: Date.now() }]);
    this.flush();
  }

  retry(id) {
    this.#update(id, { failed: false });
    this.flush();
  }

  remove(id) {
    if (!this.items.some((item) => item.id === id)) return;
    this.#save(this.items.filter((item) => item.id !== id));
  }

  /** The message was seen in the log: there is no need to wait for the call that carries it. */
  confirm(id) {
    this.remove(id);
    this.#confirmations.get(id)?.();
  }

  clear() {
    this.#save([]);
  }

  nudge = () => {
    this.#wake();
    this.flush();
  };

  close() {
    removeEventListener('online', this.nudge);
  }

  /** Sends what waits, one after the other, in one tab at a time. */
  async flush() {
    if (this.#running) return;
    this.#running = true;
    try {
      await this.#tabs.alone('outbox', async () => {
        for (let item; (item = this.items.find((it) => !it.failed));) await this.#send(item);
      });
    } finally {
      this.#running = false;
    }
    if (this.items.some((it) => !it.failed)) this.flush();
  }

  async #send(item) {
    const confirmed = new Promise((resolve) => this.#confirmations.set(item.id, resolve));
    for (let attempt = 0; this.#waiting(item.id);) {
      try {
        await Promise.race([this.#deliver(item), confirmed]);
        this.remove(item.id);
      } catch (error) {
        const offline = error.status === 0 && !navigator.onLine;
        if (offline || error.wait) await this.#pause(offline ? 60_000 : error.wait * 1000);
        else if (error.passing && attempt < PAUSES.length) await this.#pause(PAUSES[attempt++]);
        else this.#update(item.id, { failed: true });
      }
    }
    this.#confirmations.delete(item.id);
  }

  #waiting(id) {
    return this.items.some((item) => item.id === id && !item.failed);
  }

  #update(id, change) {
    this.#save(this.items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  #save(items) {
    if (items.length) this.#store.set('outbox', items);
    else this.#store.remove('outbox');
    this.#tabs.tell({ type: 'outbox' });
    this.#onChange();
  }

  #pause(time) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, time);
    });
  }
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID(); // secure contexts only
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
