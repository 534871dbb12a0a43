const HALF_TAPS = 16;

/**
 * Changes the sample rate of 16-bit audio by a windowed sinc (32 taps, Hann), band-limited to the lower of the two
 * rates. The rates' ratio is reduced first, so that the filter is computed once for each of its phases
 * (22 050 to 24 000 Hz has 160 of them).
 */
export function resample(pcm: Int16Array, from: number, to: number): Int16Array {
  if (from === to || pcm.length === 0) return pcm;
  const divisor = greatestCommonDivisor(from, to);
  const phases = to / divisor;
  const step = from / divisor;
  const filters = Array.from({ length: phases }, (_, phase) => sincFilter(phase / phases, Math.min(1, to / from)));

  const out = new Int16Array(Math.floor((pcm.length * to) / from));
  for (let at = 0; at < out.length; at += 1) {
    const position = at * step;
    const first = Math.floor(position / phases) - HALF_TAPS + 1;
    const filter = filters[position % phases] ?? [];
    let sum = 0;
    filter.forEach((weight, tap) => {
      sum += weight * (pcm[first + tap] ?? 0);
    });
    out[at] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return out;
}

/** The weights of the 32 samples around a point that lies `fraction` of a sample after the sixteenth of them. */
function sincFilter(fraction: number, cutoff: number): readonly number[] {
  const weights = Array.from({ length: 2 * HALF_TAPS }, (_, tap) => {
    const distance = tap - HALF_TAPS + 1 - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / HALF_TAPS);
    return sinc(distance * cutoff) * window;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum); // exact unity gain in every phase, or a hum appears
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
