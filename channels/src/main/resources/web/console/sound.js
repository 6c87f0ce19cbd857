/**
 * A soft sound when a customer begins to wait, or writes to the agent who has the conversation. Silent unless the agent
 * wants it; the browser lets a page sound only after somebody has clicked or typed in it.
 */
import { isUnread } from './handoffs.js';
import { memory } from './memory.js';

const GAP = 5_000; // one sound for several calls, and for several tabs
const NOTES = [660, 880]; // in hertz
const LENGTH = 0.18; // seconds a note
const VOLUME = 0.08;

let context;

export const sounds = () => memory.get('sound') === true;

/** Who switches it on hears what it sounds like. */
export function letSound(on) {
  memory.set('sound', on || undefined);
  if (on) play();
}

/** Sounds for everything in the lists that calls for the agent and was not there before. */
export function soundFor(handoffs) {
  let known;
  handoffs.addEventListener('change', () => {
    const calls = handoffs.list('waiting') && new Set([
      ...handoffs.list('waiting').map(({ id }) => id),
      ...handoffs.list('mine').filter(isUnread).map(({ id, lastSaid }) => `${id} ${lastSaid.at}`)]);
    const more = known && [...calls ?? []].some((call) => !known.has(call));
    known = calls;
    if (more && sounds() && Date.now() - (memory.get('sounded') ?? 0) > GAP) play();
  });
}

function play() {
  if (navigator.userActivation?.hasBeenActive === false) return;
  context ||= new AudioContext();
  context.resume(); // it falls asleep on some phones
  memory.set('sounded', Date.now());
  NOTES.forEach((note, at) => sing(note, context.currentTime + at * LENGTH));
}

function sing(frequency, from) {
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(VOLUME, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH);
  const note = new OscillatorNode(context, { frequency });
  note.connect(volume).connect(context.destination);
  note.start(from);
  note.stop(from + LENGTH);
}
