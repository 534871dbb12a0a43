/** Decides when enough has arrived to begin, or to go on after a gap: little, and more for a while where that was not enough. */
export interface Prebuffer {
  /** Asked once per quantum of `quantum` samples while `waiting` samples wait; counts the asking as time. */
  ready(waiting: number, quantum: number): boolean;
  /** The sound stopped: `early` where more should have come. */
  stopped(early: boolean): void;
}

/** `rate` is that of all samples, in Hz. */
export function createPrebuffer(rate: number): Prebuffer {
  /** 100 ms bridge a jitter of 80 ms in chunks of 20. */
  const least = 0.1 * rate;
  let enough = least;
  let waited = 0;

  return {
    ready(waiting, quantum) {
      waited += quantum;
      // A word shorter than `enough` sounds too, should its end never be told.
      return waiting >= enough || waited > 2 * enough;
    },
    stopped(early) {
      waited = 0;
      enough = early ? Math.min(4 * least, enough * 1.5) : Math.max(least, enough * 0.75);
    },
  };
}
