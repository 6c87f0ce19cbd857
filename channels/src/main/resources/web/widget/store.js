/**
 * What the widget remembers in this browser, under one prefix. Storage may be blocked or full
 * (private windows, in-app browsers): then it remembers for the life of the page only.
 */
export class Store {
  #memory = new Map();

  constructor(key) {
    this.prefix = `support-chat:${key}:`;
  }

  get(name) {
    try {
      const text = localStorage.getItem(this.prefix + name);
      if (text !== null) return JSON.parse(text);
    } catch { /* fall through to memory */ }
    return this.#memory.get(name);
  }

  set(name, value) {
    this.#memory.set(name, value);
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
    } catch { /* kept in memory */ }
  }

  remove(name) {
    this.#memory.delete(name);
    try {
      localStorage.removeItem(this.prefix + name);
    } catch { /* it was never there */ }
  }
}
