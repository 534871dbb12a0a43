/** Joins sound that does not belong together: the step between two samples fades away instead of clicking. Allocates nothing after it is made. */
export interface Seam {
  /** The next sample is from somewhere else than the last. */
  cut(): void;
  /** Takes the samples from `from` up to `to`, and smooths them in place. What follows a cut by some thousand samples is as it was, bit for bit. */
  pass(samples: Float32Array, from: number, to: number): void;
  /** Whether some of a step is left. */
  readonly fading: boolean;
}

const FADE = 255 / 256;
const GONE = 1e-5;

/** What is left of a step a sample later: even one from full scale to full scale never moves by more than -42 dBFS. */
export const fade = (step: number): number => (Math.abs(step) < GONE ? 0 : step * FADE);

/** Before it there was silence. */
export function createSeam(): Seam {
  const state = {last: 0, step: 0, open: true};

  return {
    get fading() {
      return state.step !== 0;
    },
    cut() {
      state.open = true;
    },
    pass(samples, from, to) {
      if (from >= to) return;
      if (state.open) state.step = state.last - (samples[from] ?? 0);
      state.open = false;
      let {step} = state;
      for (let at = from; at < to && step !== 0; at++) {
        // Here, and not by `fade`: a call that an engine does not inline makes an object of each fraction.
        step = Math.abs(step) < GONE ? 0 : step * FADE;
        samples[at] = (samples[at] ?? 0) + step;
      }
      state.step = step;
      state.last = samples[to - 1] ?? 0;
    },
  };
}
