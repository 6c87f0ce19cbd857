/** The address of a page: a path and filters behind the `#`, so that every view can be shared as a link. */

/** The page that the address bar names. */
export function current() {
  const { hash } = location;
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  return { hash, path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

/** The address of a page; filters without a value are left out. */
export function href(path, filters = {}) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  const steps = [path].flat().map(encodeURIComponent).join('/');
  return `#/${steps}${query.size ? `?${query}` : ''}`;
}

export function go(path, filters) {
  location.hash = href(path, filters);
}

/** Notes a changed filter in the address without leaving the page, and without a step in the history. */
export function note(path, filters) {
  history.replaceState(null, '', href(path, filters));
}
