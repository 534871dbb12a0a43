/** Changes the sample rate of a mono stream. What comes out does not depend on how the stream was cut. Allocates nothing after it is made. */
export interface Resampler {
  /**
   * Takes the first `length` samples of `input`, and fills `output` as far as they go. Only what the last of them makes may lack room:
   * it comes first the next time. Returns how many it made.
   */
  run(input: Float32Array, length: number, output: Float32Array): number;
  /** How many samples of input the next `count` of output take. */
  needs(count: number): number;
  /** How many input samples an output depends on; after as many zeros it is silent. */
  readonly taps: number;
}

/** Length of the filter in samples of the lower rate. With a Hamming window: flat to 0.78 of the lower Nyquist, -50 dB from all of it. */
const LENGTH = 32;
const CUTOFF = 0.89;
/** 44.1 to 24 kHz has 80 phases, 11.025 to 24 kHz 320. A rate that is no multiple of 47 Hz takes the nearest of these: -60 dB. */
const MAX_PHASES = 512;

/** A polyphase windowed-sinc low-pass. `from` and `to` in Hz; N seconds in give N * `to` samples out, to the sample, for ever. */
export function createResampler(from: number, to: number): Resampler {
  const divisor = commonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const phases = Math.min(up, MAX_PHASES);
  const taps = 4 * Math.ceil((LENGTH / 4) * Math.max(1, from / to));
  const bank = filterBank(phases, taps, CUTOFF * Math.min(1, to / from));
  // Every sample is kept twice, `taps` apart: the last `taps` ones always lie in one piece.
  const history = new Float64Array(2 * taps);
  let oldest = 0;
  /** Where the next output lies after the newest input, in parts of `up` to an input sample: exact, where a fraction would drift. */
  let ahead = up;

  /** The output at `ahead`. Two sums: each addition would wait for the one before. The indices are in range by construction. */
  function make(): number {
    let row = Math.floor((ahead * phases) / up) * taps;
    let one = 0;
    let two = 0;
    for (let at = oldest, end = oldest + taps; at < end; at += 4, row += 4) {
      one += (history[at] as number) * (bank[row] as number) + (history[at + 1] as number) * (bank[row + 1] as number);
      two += (history[at + 2] as number) * (bank[row + 2] as number) + (history[at + 3] as number) * (bank[row + 3] as number);
    }
    return one + two;
  }

  return {
    taps,
    needs: (count) => Math.max(0, Math.floor((ahead + (count - 1) * down) / up)),
    run(input, length, output) {
      let made = 0;
      for (let at = 0; ; at++) {
        for (; ahead < up && made < output.length; ahead += down) output[made++] = make();
        if (at >= length) return made;
        history[oldest] = history[oldest + taps] = input[at] as number;
        if (++oldest === taps) oldest = 0;
        ahead -= up;
      }
    },
  };
}

/** One row of `taps` weights for each phase, oldest sample first, each row of sum 1. `cutoff` is in parts of the input's Nyquist. */
function filterBank(phases: number, taps: number, cutoff: number): Float64Array {
  const bank = new Float64Array(phases * taps);
  for (let phase = 0; phase < phases; phase++) {
    const row = bank.subarray(phase * taps, (phase + 1) * taps);
    let sum = 0;
    for (let at = 0; at < taps; at++) {
      const offset = taps / 2 - 1 - at + phase / phases;
      const angle = Math.PI * cutoff * offset;
      const weight = (offset === 0 ? 1 : Math.sin(angle) / angle) * (0.54 + 0.46 * Math.cos((2 * Math.PI * offset) / taps));
      sum += row[at] = weight;
    }
    for (let at = 0; at < taps; at++) row[at] = (row[at] ?? 0) / sum;
  }
  return bank;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
