/**
 * What the browser remembers for one agent: settings stay on the device, drafts go with the tab or at
 * logout, since they may quote a customer. A browser that forbids storage only forgets.
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
    clear() {
      try {
        Object.keys(storage()).filter((name) => name.startsWith(prefix)).forEach((name) => storage().removeItem(name));
      } catch { /* nothing was kept */ }
    },
  };
}

export const memory = shelf(() => localStorage, 'console:');
export const drafts = shelf(() => sessionStorage, 'console:draft:');
