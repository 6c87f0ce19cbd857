/** What has been on the screen of each open conversation, as this device remembers it: when the customer wrote it. */
import { memory } from './memory.js';

const NAME = 'seen';
const all = () => memory.get(NAME) ?? {};

/** Whether the customer has written something that was not looked at. */
export const isNew = ({ id, lastSaid }) => Boolean(lastSaid) && !(all()[id] >= lastSaid.at);

/** Notes that the customer's last words are on the screen. */
export const see = ({ id, lastSaid }) => memory.set(NAME, { ...all(), [id]: lastSaid.at });

/** Keeps what belongs to conversations that are still open. */
export function keep(open) {
  const seen = all();
  memory.set(NAME, Object.fromEntries(open.filter(({ id }) => seen[id]).map(({ id }) => [id, seen[id]])));
}
