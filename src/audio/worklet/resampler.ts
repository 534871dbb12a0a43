/** Changes the sample rate of a mono stream. What comes out does not depend on how the stream was cut. Allocates nothing after it is made. */
export interface Resampler {
  /** Takes a piece of the stream, and hands on every sample that it makes possible. */
  write(input: Float32Array, take: (sample: number) => void): void;
  /** The same from the other end: fills `output`, and asks for as much of the stream as that needs. */
  read(output: Float32Array, next: () => number): void;
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

  function keep(sample: number): void {
    // A broken driver can deliver NaN, and one would silence the whole filter.
    history[oldest] = history[oldest + taps] = Number.isFinite(sample) ? sample : 0;
    if (++oldest === taps) oldest = 0;
    ahead -= up;
  }

  function make(): number {
    let row = Math.floor((ahead * phases) / up) * taps;
    ahead += down;
    // Two sums: each addition would wait for the one before. The indices are in range by construction.
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
    write(input, take) {
      for (const sample of input) {
        keep(sample);
        while (ahead < up) take(make());
      }
    },
    read(output, next) {
      for (let at = 0; at < output.length; at++) {
        while (ahead >= up) keep(next());
        output[at] = make();
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
