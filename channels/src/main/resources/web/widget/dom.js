/** Icons: strokes on a 24 px grid, drawn in the colour of the text beside them. */
const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  agent: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
  bot: 'M7 8h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 8V4.5M9 12.5v2M15 12.5v2',
  brand: 'M12 3l7 3v5.5c0 4.5-3 7.7-7 9.5-4-1.8-7-5-7-9.5V6zM9 12l2.3 2.300L15.2 10',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9.5 6l6 6-6 6',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 1.8',
  close: 'M6 6l12 12M18 6L6 18',
  external: 'M10 6H6v12h12v-4M13.5 5H19v5.5M19 5l-8 8',
  failed: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v5M12 16v.1',
  language: 'M4 6.5h10M9 4v2.5M12 6.5c-.7 3.8-3.5 6.8-7.5 8.5M6.5 9.5c1.3 2.5 3.5 4.3 6 5.200M11.5 20l4.3-10 4.3 10M13 16.800h5.6',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  send: 'M12 19V5M6 11l6-6 6 6',
  shield: 'M12 3l7 3v5.5c0 4.5-3 7.7-7 9.5-4-1.8-7-5-7-9.5V6zM12 8v4.5M12 15.800v.1',
  down: 'M12 5v14M6 13l6 6 6-6',
};

/**
 * Makes one element. Attributes that are false, null or undefined are left out, true becomes an empty
 * one, and `on…` adds a listener. A button sends no form unless it says so. There is no way to pass HTML.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (tag === 'button') node.type = tag;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}

/** Sets the text only when it differs, so that nothing is read out or repainted for the same words. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Makes one icon. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
