/** Decides when enough has arrived to begin, or to go on after a gap: little, and more for a while where that was not enough. */
export interface Prebuffer {
  /** A piece of so many samples has come. */
  came(samples: number): void;
  /** Asked once per quantum of `quantum` samples while `waiting` samples wait; counts the asking as time. */
  ready(waiting: number, quantum: number): boolean;
  /** The sound stopped: `early` where more should have come. */
  stopped(early: boolean): void;
}

/** `rate` is that of all samples, in Hz. */
export function createPrebuffer(rate: number): Prebuffer {
  /** Bridges a jitter of 80 ms, and a page that is busy for a moment: beside the piece that sounds while the next is made. */
  const least = 0.1 * rate;
  let enough = least;
  let waited = 0;
  /** The longest since the sound stopped; of what is much longer, the rest is not waited for. */
  let piece = 0;

  return {
    came(samples) {
      piece = Math.max(piece, Math.min(samples, 2 * least));
    },
    ready(waiting, quantum) {
      waited += quantum;
      // A word shorter than that sounds too, should its end never be told.
      return waiting >= enough + piece || waited > 2 * enough + piece;
    },
    stopped(early) {
      waited = piece = 0;
      enough = early ? Math.min(4 * least, enough * 1.5) : Math.max(least, enough * 0.75);
    },
  };
}
