/** Why the assistant said what it said: a disclosure with the rule, the intents and the articles it considered. */
import { chip, el } from '../dom.js';
import { intentBars, legend, matchBars, ruleSentence, signalWords } from '../evidence.js';
import { fill, t } from '../words.js';

let panels = 0;

/** The button that opens the reasons, and the panel, which is filled when it is first opened. */
export function why(trace) {
  const panel = el('div', { class: 'why', id: `why${++panels}`, hidden: true });
  const opener = el('button', { type: 'button', class: 'text', 'aria-expanded': 'false', 'aria-controls': panel.id, onclick: () => {
    if (!panel.firstChild) panel.append(...reasons(trace));
    panel.hidden = !panel.hidden;
    opener.setAttribute('aria-expanded', String(!panel.hidden));
  } }, t.inbox.why);
  return { opener, panel };
}

function reasons(trace) {
  return [
    el('p', {}, ruleSentence(trace)),
    trace.question && el('p', {}, fill(t.evidence.together, { question: trace.question.replaceAll('\n', ' / ') })),
    trace.signals?.length > 0 && el('p', {}, signalWords(trace.signals).map((words) => chip(words, 'shield', 'warn'))),
    trace.intents?.length > 0 && [el('h3', {}, t.context.intents), intentBars(trace.intents)],
    trace.matches?.length > 0 && [el('h3', {}, t.evidence.considered), matchBars(trace), legend(trace)],
  ].flat(2).filter(Boolean);
}
