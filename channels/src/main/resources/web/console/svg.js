/** Parts of drawings, for those that are made of numbers; icons are elsewhere. */
const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing, with the words in it, if there are any. */
export function shape(tag, attributes, text) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}
