import {createSeam} from './seam.js';

/** What every engine renders at a time, in samples, unless a context asks for another: ours never does. */
export const QUANTUM = 128;

/**
 * Makes a steady stream of what a device delivers, a quantum at a time: what is no number counts as silence, and so does an input that
 * is not there. Neither its beginning nor its end clicks. What it gives is its own, until the next. Allocates nothing after it is made.
 */
export type Mend = (input: Float32Array | undefined) => Float32Array;

export function createMender(): Mend {
  const mended = new Float32Array(QUANTUM);
  const seam = createSeam();
  let sound = false;

  return (input) => {
    if (input) mended.set(input);
    else mended.fill(NaN);
    for (let at = 0; at < QUANTUM; ) {
      const from = at;
      const good = Number.isFinite(mended[at]);
      for (; at < QUANTUM && Number.isFinite(mended[at]) === good; at++) if (!good) mended[at] = 0;
      if (good !== sound) seam.cut();
      sound = good;
      seam.pass(mended, from, at);
    }
    return mended;
  };
}
