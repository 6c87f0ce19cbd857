/** Icons: strokes on a 24 px grid, drawn in the colour of the text beside them. */
const SVG = 'http://www.w3.org/2000/svg';
const CIRCLE = 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z';
const PATHS = {
  alert: `${CIRCLE}M12 8v5M12 16v.1`,
  all: 'M4 6h16M4 12h16M4 18h16',
  articles: 'M6 4h9l4 4v12H6zM15 4v4h4M9 12.500h7M9 16h5',
  audit: 'M8.500 4.500h7v3h-7zM8.500 6H5.500v14h13V6h-3M9 13.500l2 2 4-4',
  back: 'M14.500 6l-6 6 6 6',
  bell: 'M6.500 16.500c1.200-1.200 1.500-3 1.500-5.500a4 4 0 0 1 8 0c0 2.500.3 4.300 1.500 5.500zM10.300 19a2 2 0 0 0 3.400 0M12 5v1.500',
  bot: 'M7 8h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 8V4.500M9 12.500v2M15 12.500v2',
  budget: 'M4 19h16M6 15l4-5 4 3 4-7',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  chevron: 'M9.500 6l6 6-6 6',
  clock: `${CIRCLE}M12 8v4.500l3 1.800`,
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  erase: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5',
  eye: 'M3 12c2.300-4 5.300-6 9-6s6.700 2 9 6c-2.300 4-5.300 6-9 6s-6.700-2-9-6zM12 9.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
  figures: 'M5 20v-8h3v8M10.500 20V5h3v15M16 20v-5h3v5',
  history: 'M4.500 12a7.500 7.500 0 1 1 2.200 5.300M4.500 5.500V9H8M12 8v4.500l3 1.800',
  inbox: 'M4 13l2.500-8h11L20 13v6H4zM4 13h5l1 2.500h4l1-2.500h5',
  info: `${CIRCLE}M12 11.500V16M12 8v.1`,
  keyboard: 'M4 7h16v10H4zM7.500 10.500v.1M11 10.500v.1M14.500 10.500v.1M17 10.500v.1M8.500 14h7',
  language: 'M4 6.500h10M9 4v2.500M12 6.500c-.7 3.800-3.500 6.800-7.500 8.500M6.500 9.500c1.300 2.500 3.500 4.300 6 5.200M11.500 20l4.300-10 4.300 10M13 16.800h5.600',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  logout: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9.500',
  mine: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20a7.500 7.500 0 0 1 15 0',
  note: 'M5 5h14v10l-4 4H5zM15 19v-4h4M8.500 9.500h7M8.500 13h4',
  plus: 'M12 5v14M5 12h14',
  returned: 'M9 6L4.500 10.500 9 15M5 10.500h9a5 5 0 0 1 0 10h-2',
  search: 'M10.500 5a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM14.500 14.500L19 19',
  send: 'M12 19V5M6 11l6-6 6 6',
  settings: 'M5 7h8M17 7h2M5 12h2M11 12h8M5 17h8M17 17h2M15 5v4M9 10v4M15 15v4',
  shield: 'M12 3l7 3v5.500c0 4.500-3 7.700-7 9.500-4-1.800-7-5-7-9.500V6zM12 8v4.500M12 15.800v.1',
  theme: `${CIRCLE}M12 4v16a8 8 0 0 1 0-16z`,
  transfer: 'M5 8.500h13M14.500 5l3.500 3.500-3.500 3.500M19 15.500H6M9.500 12L6 15.500 9.500 19',
  try: `${CIRCLE}M9.800 9.800a2.300 2.300 0 1 1 3.300 2.100c-.8.400-1.100.9-1.100 1.700M12 16.300v.1`,
  up: 'M12 19V6M6.500 11.500L12 6l5.500 5.500',
  urgent: 'M12 4.500L20.500 19h-17zM12 10v4M12 16.500v.1',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
