/**
 * What the browser remembers: settings and the unsaved texts of articles stay on the device, drafts of replies and
 * notes go with the tab or at logout, since they may quote a customer. A browser that forbids storage only forgets.
 */
function shelf(storage, prefix) {
  return {
    get(name) {
      try {
        return JSON.parse(storage().getItem(prefix + name)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      try {
        if (value === undefined || value === '') storage().removeItem(prefix + name);
        else storage().setItem(prefix + name, JSON.stringify(value));
      } catch { /* full or forbidden */ }
    },
    names() {
      try {
        return Object.keys(storage()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      } catch {
        return [];
      }
    },
    clear() {
      for (const name of this.names()) this.set(name, undefined);
    },
  };
}

export const memory = shelf(() => localStorage, 'console:');
export const drafts = shelf(() => sessionStorage, 'console:draft:');
export const texts = shelf(() => localStorage, 'console:text:');
