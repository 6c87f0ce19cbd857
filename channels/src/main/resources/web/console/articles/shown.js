/** What a reader is shown of an article: leads have the newest revision before them, agents quote what customers have. */
import { api } from '../api.js';

/** {latest, published?, state, revisions}, where `latest` is for agents the published one, if there is one. */
export async function shown(calls) {
  const there = await calls.load();
  const { latest, published } = there;
  if (api.leads || !published || published === latest.revision) return there;
  return { ...there, latest: await calls.revision(published), revisions: there.revisions.filter(({ revision }) => revision <= published) };
}
