import type {Turn} from '../shapes.js';

/** Turns in the page at once, however many there are: with all that the view has beside them, below a thousand nodes. And how far a step goes. */
const MOST = 40;
export const STEP = 20;

/**
 * Which turns are drawn: from the one where somebody reads, or else the last. Those move on a step at a time: a turn more mostly
 * changes nothing of the others. @returns indices, as `slice` takes them.
 */
export const windowOf = (turns: readonly Turn[], first: string | null): {readonly from: number; readonly to: number} => {
  const read = first === null ? -1 : turns.findIndex(({id}) => id === first);
  const from = read < 0 ? Math.max(0, Math.ceil((turns.length - MOST) / STEP) * STEP) : read;
  return {from, to: Math.min(turns.length, from + MOST)};
};
