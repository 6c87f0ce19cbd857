/** What a replay has shown: how many past questions come out otherwise, then each of them with before and after. */
import { chip, el, empty } from '../dom.js';
import { href } from '../router.js';
import { titleOf } from '../titles.js';
import { fill, t, wordFor } from '../words.js';

/** How an effect looks, in the order of the tiles: what is lost first. */
const LOOKS = {
  UNANSWERED: ['alert', 'err'],
  OTHER_ANSWER: ['transfer', 'warn'],
  OTHER_TREATMENT: ['info', ''],
  REWORDED: ['note', ''],
  ANSWERED: ['check', 'ok'],
};

/** Expects that titles are loaded. */
export function report({ turns, counts, differences }) {
  if (!turns) return empty('history', t.replay.nothingAsked);
  const shown = differences.reduce((sum, { times }) => sum + times, 0);
  const more = turns - counts.SAME - shown;
  return el('div', { class: 'replayed' },
    el('p', {}, fill(counts.SAME === turns ? t.replay.allSame : t.replay.asked, { turns, same: counts.SAME })),
    counts.SAME < turns && el('ul', { class: 'chips', role: 'list' }, Object.entries(LOOKS).filter(([effect]) => counts[effect]).map(([effect, [sign, look]]) =>
      el('li', {}, chip(`${t.replay.effects[effect]} ${counts[effect]}`, sign, look)))),
    differences.length > 0 && el('ol', { class: 'differences', role: 'list' }, differences.map(line)),
    more > 0 && el('p', { class: 'hint' }, fill(t.replay.more, { n: more })));
}

function line({ effect, words, display, before, after, times }) {
  const [sign, look] = LOOKS[effect] ?? ['info', ''];
  return el('li', {},
    el('div', { class: 'asked' },
      el('a', { href: href('try', { q: words, locale: display }), lang: display }, words),
      times > 1 && el('span', { class: 'times' }, fill(t.replay.times, { n: times })),
      chip(wordFor(t.replay.effects, effect), sign, look)),
    el('p', { class: 'change' }, el('del', {}, outcome(before, display)), ' ', el('ins', {}, outcome(after, display))));
}

/** What the customer gets, in words: "Answer: How to get a refund". */
function outcome({ kind, given }, display) {
  const names = given.map(({ id, revision }) => {
    const name = titleOf(id, display === 'en' ? 'en' : 'zh');
    return revision ? fill(t.replay.revision, { name, n: revision }) : name;
  });
  const does = kind === 'OFFER' && !names.length ? t.replay.asksAgain : wordFor(t.replay.kinds, kind);
  return names.length ? `${does}${t.colon}${names.join(t.and)}` : does;
}
