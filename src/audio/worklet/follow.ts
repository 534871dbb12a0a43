import {fade} from './seam.js';

/**
 * Hands on sound that comes in pieces, so that nothing clicks: it swells at the beginning, dies away towards the end, and the step to a piece
 * that does not follow from the one before fades. Allocates nothing after it is made, and so gives no fraction back: it writes them.
 */
export interface Follower {
  /** A piece begins. */
  open(): void;
  /** Writes one sample of 16 bits, after which no more than `left - 1` are certain to come. */
  push(sample: number, left: number, output: Float32Array, at: number): void;
  /** The sound stops. */
  rest(): void;
}

/** Samples over which it swells and dies away: 10 ms at 24 kHz. */
export const SWELL = 240;
/** Where sound goes on, a sample is about as far from the line through the two before as others were lately; or all but on it. */
const NEAR = 4;
const SLACK = 0.02;
const LATELY = 0.99;

export function createFollower(): Follower {
  // Fields, as in `level.ts`: how much is heard; the last sample, how much it rose, and how unevenly they rise; what is left of a step.
  const state = {gain: 0, last: 0, slope: 0, bend: 1, step: 0, opens: false};

  return {
    open() {
      state.opens = true;
    },
    push(sample, left, output, at) {
      const next = sample / 32768;
      const slope = next - state.last;
      const bend = Math.abs(slope - state.slope);
      if (state.opens && bend > SLACK + NEAR * state.bend) {
        state.step -= slope;
      } else {
        state.bend = Math.max(bend, state.bend * LATELY);
        state.slope = slope;
      }
      state.opens = false;
      state.last = next;
      state.step = fade(state.step);
      // Rises by a step at a time, and falls with what is left: silent when the last sample is reached, whatever the reason.
      state.gain = Math.min(1, state.gain + 1 / SWELL, left / SWELL);
      output[at] = state.gain * (next + state.step);
    },
    rest() {
      // How it begins again says nothing of how it was.
      state.bend = 1;
      state.gain = state.step = 0;
    },
  };
}
