/** Tabs beside the form: one panel is shown at a time, and some are filled when they are first opened. */
import { el } from '../dom.js';

/** @param parts [name, label, node, load?] */
export function sidePanel(parts) {
  const opened = new Set();
  const tabs = parts.map(([name, label]) => el('button', {
    type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => show(name), onkeydown: (event) => turn(event, name),
  }, label));
  const panels = parts.map(([name, , node]) => el('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }, node));

  function show(chosen) {
    parts.forEach(([name, , , load], at) => {
      const here = name === chosen;
      tabs[at].setAttribute('aria-selected', String(here));
      tabs[at].tabIndex = here ? 0 : -1;
      panels[at].hidden = !here;
      if (here && load && !opened.has(name)) {
        opened.add(name);
        load();
      }
    });
  }

  function turn(event, name) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = (parts.findIndex(([other]) => other === name) + step + parts.length) % parts.length;
    show(parts[at][0]);
    tabs[at].focus();
  }

  show(parts[0][0]);
  return [el('div', { class: 'tabs', role: 'tablist' }, tabs), panels];
}
