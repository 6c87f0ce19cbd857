/** What is known about a conversation: what the assistant understood and tried, and who the customer is. */
import { el, fact, tool } from '../dom.js';
import { intentBars } from '../evidence.js';
import { href } from '../router.js';
import { toast } from '../toast.js';
import { fill, LOCALES, moment, t, wordFor } from '../words.js';

export class Context {
  node = el('div', { class: 'context' });

  show(handoff, about) {
    const { summary, reason, display, channel, receipt, requestedAt, queue } = handoff;
    const given = summary.shown.length;
    this.node.replaceChildren(...[
      part(t.context.summary,
        el('blockquote', { lang: display }, summary.question),
        summary.said.length > 0 && [el('p', {}, t.context.alsoSaid), summary.said.map((text) => el('blockquote', { lang: display }, text))],
        el('p', {}, fill(given ? t.context.tried : t.context.triedNothing, { n: given, reason: wordFor(t.reasons, reason) }))),
      summary.facts.length > 0 && part(t.context.facts, el('dl', { class: 'facts' },
        summary.facts.map(({ label, value }) => fact(label, value, { lang: display })))),
      summary.intents.length > 0 && part(t.context.intents, intentBars(summary.intents)),
      given > 0 && part(t.context.given, el('ul', { class: 'cards', role: 'list' }, summary.shown.map((title) => el('li', { lang: display }, title)))),
      part(t.context.customer, el('dl', { class: 'facts' },
        fact(t.context.language, wordFor(LOCALES, display), { lang: display }),
        fact(t.context.channel, wordFor(t.channels, channel)),
        fact(t.context.page, about.page, { lang: 'en' }),
        fact(t.context.topic, about.topic, { lang: 'en' }),
        fact(t.context.started, moment(about.startedAt)),
        fact(t.context.asked, moment(requestedAt)),
        fact(t.context.queue, wordFor(t.queues, queue)))),
      part(t.context.receipt, el('p', { class: 'receipt' }, el('code', {}, receipt), tool(t.copy, 'copy', () => copy(receipt)))),
      el('p', {}, el('a', { href: href('try', { q: summary.question, locale: display }) }, t.context.tryIt)),
    ].filter(Boolean));
  }
}

function part(title, ...content) {
  return el('section', {}, el('h3', {}, title), content);
}

async function copy(text) {
  await navigator.clipboard.writeText(text).then(() => toast(fill(t.copied, { text })), () => toast(t.errors.copy, 'err'));
}
