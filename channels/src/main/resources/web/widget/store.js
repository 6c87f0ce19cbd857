/**
 * What the widget remembers here, under one prefix. Storage may be blocked or full (private windows,
 * in-app browsers): then it remembers for the life of the page only.
 */
export class Store {
  #memory = new Map();

  constructor(key) {
    this.prefix = `support-chat:${key}:`;
  }

  get(name) {
    if (this.#memory.has(name)) return this.#memory.get(name);
    try {
      return JSON.parse(localStorage.getItem(this.prefix + name)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** In memory only what the storage does not take: what it has, another tab may remove. */
  set(name, value) {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
      this.#memory.delete(name);
    } catch {
      this.#memory.set(name, value);
    }
  }

  remove(name) {
    this.#memory.delete(name);
    try {
      localStorage.removeItem(this.prefix + name);
    } catch { /* it was never there */ }
  }
}
