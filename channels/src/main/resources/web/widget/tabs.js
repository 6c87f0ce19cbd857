/**
 * The other tabs of the same site. News is passed on over a channel, and a lock elects the one tab
 * that holds the stream: when it closes, the browser gives the lock to the next.
 */
export class Tabs {
  #channel;
  #prefix;

  constructor(key, onNews) {
    this.#prefix = `support-chat:${key}:`;
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(this.#prefix) : null;
    if (this.#channel) this.#channel.onmessage = ({ data }) => onNews(data);
  }

  tell(news) {
    this.#channel?.postMessage(news);
  }

  /** Runs the task while no other tab runs one of the same name. Without locks, every tab is alone. */
  async alone(name, task, signal) {
    if (!navigator.locks) return task();
    try {
      return await navigator.locks.request(this.#prefix + name, signal ? { signal } : {}, task);
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  }

  close() {
    this.#channel?.close();
  }
}
