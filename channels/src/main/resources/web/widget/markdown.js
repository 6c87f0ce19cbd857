/**
 * The Markdown subset of replies: paragraphs, one level of lists, bold, and links. It makes DOM nodes
 * and never parses HTML, so that nothing in a reply can become markup.
 */
import { el, icon } from './dom.js';

const INLINE = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^\s)]+)\)|(https:\/\/[^\s<>"'，。；、（）]+)/g;

/** Splits a text into blocks: {type: 'p', text} or {type: 'ol' | 'ul', items}. */
export function parse(text) {
  const blocks = [];
  let open = null;
  for (const line of text.split(/\r?\n/)) {
    const [, number, item] = /^\s*(?:(\d+)[.)、]|[-*•])\s+(.*)$/.exec(line) || [];
    if (item !== undefined) {
      const type = number ? 'ol' : 'ul';
      if (open?.type !== type) blocks.push(open = { type, items: [] });
      open.items.push(item);
    } else if (!line.trim()) {
      // An empty line between two items does not end their list.
      if (open?.type === 'p') open = null;
    } else if (open?.type === 'p') {
      open.text += `\n${line}`;
    } else {
      blocks.push(open = { type: 'p', text: line });
    }
  }
  return blocks;
}

/** The nodes of a whole text. */
export function render(text, domains) {
  return parse(text).map((block) => (block.type === 'p'
    ? el('p', {}, inline(block.text, domains))
    : el(block.type, {}, block.items.map((item) => el('li', {}, inline(item, domains))))));
}

/** The nodes of one line of text. */
export function inline(text, domains) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const [all, bold, label, target, bare] = found;
    nodes.push(dotted(text.slice(from, found.index)));
    nodes.push(bold ? el('strong', {}, inline(bold, domains)) : link(label || bare, target || bare, domains) || (bare ? all : label));
    from = found.index + all.length;
  }
  nodes.push(dotted(text.slice(from)));
  return nodes;
}

/** A text with its masked numbers marked as Latin: a Chinese font would widen the dots. */
export function dotted(text) {
  return text.split(/(•{2,}(?: \d{4})?)/).map((part, at) => (at % 2 ? el('span', { lang: 'en' }, part) : part));
}

/** The text without its marks, for screen readers and transcripts. */
export function plain(text) {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\[([^\]]+)\]\([^\s)]+\)/g, '$1');
}

/** Only known sites become links, and each says where it leads: a reply must be no help to a phisher. */
function link(label, target, domains) {
  let url;
  try {
    url = new URL(target);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.username || !domains.includes(url.host)) return null;
  const where = label.includes(url.host) ? [] : el('span', { class: 'domain' }, ` (${url.host})`);
  return el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, label, where, icon('external'));
}
