/** Articles in and out as files: choose one, see what it would change, import it; or download all. */
import { api } from '../api.js';
import { button, chip, el, field, formError, icon, select } from '../dom.js';
import { ending, openDialog } from '../dialog.js';
import { toast } from '../toast.js';
import { inLanguage } from '../sentences.js';
import { ARTICLE_LANGUAGES, articleLanguage, fill, language, t } from '../words.js';

const FORMATS = ['csv', 'xlsx', 'json'];
const MOST_SHOWN = 50;
const MOST_TITLES = 12;

/** Asks for a file and shows what it would change before anything changes. True if it was imported. */
export async function importArticles() {
  const file = el('input', { type: 'file', required: true, accept: FORMATS.map((format) => `.${format}`).join() });
  const language = select(Object.entries(ARTICLE_LANGUAGES), articleLanguage(), () => {});
  const send = (how) => api.importArticles(file.files[0], { language: language.value, ...how });
  const error = formError();
  const fileField = field(t.exchange.file, file, t.exchange.fileHint);
  fileField.append(error);
  let would;
  const chosen = await openDialog(t.exchange.importing,
    [el('p', {}, t.exchange.lead), fileField, field(t.articles.language, language, t.exchange.languageHint)],
    [leaving(t.cancel), ending(t.exchange.check, 'yes', 'primary')],
    { error, send: async () => { would = await send({ dryRun: true }); } });
  return chosen === 'yes' && take(would, send);
}

/** Shows what would change, and imports it if it is wanted. */
async function take(would, send) {
  const changes = would.created + would.changed;
  const publish = el('input', { type: 'checkbox' });
  const error = formError();
  const done = await openDialog(t.exchange.would,
    [result(would), changes > 0 && el('label', { class: 'check' }, publish, t.exchange.publish), error].filter(Boolean),
    changes ? [leaving(t.cancel), ending(fill(t.exchange.take, { n: changes }), 'yes', 'primary')] : [leaving(t.close)],
    { wide: true, error, send: async () => {
      const { created, changed } = await send({ publish: publish.checked });
      toast(fill(t.exchange.done, { n: created + changed }));
    } });
  return done === 'yes';
}

const leaving = (label) => button(label, (event) => event.target.closest('dialog').close(''));

function result({ created, changed, unchanged, skipped, articles, mistakes }) {
  const counts = [[t.exchange.created, created, 'ok'], [t.exchange.changed, changed, 'warn'], [t.exchange.unchanged, unchanged, ''], [t.exchange.skipped, skipped, skipped ? 'err' : '']];
  return el('div', { class: 'exchange' },
    el('div', { class: 'chips' }, counts.map(([name, n, look]) => chip(`${name} ${n}`, undefined, look))),
    titles(t.exchange.created, created, articles.filter((article) => article.created)),
    titles(t.exchange.changed, changed, articles.filter((article) => !article.created)),
    problems(t.exchange.skipped, 'err', mistakes.filter((mistake) => mistake.skipped)),
    problems(t.exchange.noted, 'warn', mistakes.filter((mistake) => !mistake.skipped)));
}

/** What was left out and why, or what needs a look. */
function problems(name, look, mistakes) {
  return mistakes.length > 0 && el('section', { class: 'titles' }, el('h3', {}, name),
    el('ul', { class: 'mistakes' }, mistakes.slice(0, MOST_SHOWN).map(({ where, title, message }) =>
      el('li', { class: look }, icon('alert'), el('span', {}, el('b', {}, inLanguage(language, where), title && ` · ${title}`), ' ', inLanguage(language, message))))),
    mistakes.length > MOST_SHOWN && el('p', { class: 'hint' }, fill(t.exchange.more, { n: mistakes.length - MOST_SHOWN })));
}

/** The titles of some articles, and how many more there are. */
function titles(name, n, articles) {
  const shown = articles.slice(0, MOST_TITLES);
  return n > 0 && el('section', { class: 'titles' }, el('h3', {}, name),
    el('ul', { class: 'plain' }, shown.map(({ title, language: its }) => el('li', {}, el('span', { lang: its }, title), ' ', el('small', {}, ARTICLE_LANGUAGES[its])))),
    n > shown.length && el('p', { class: 'hint' }, fill(t.exchange.more, { n: n - shown.length })));
}

/** A choice of formats that downloads all published articles. */
export function exportChoice() {
  const node = select([['', t.exchange.export], ...FORMATS.map((format) => [format, format.toUpperCase()])], '', (format) => {
    if (format) location.assign(api.exportAddress(format));
    node.value = '';
  }, { class: 'pill', 'aria-label': t.exchange.export });
  return node;
}
