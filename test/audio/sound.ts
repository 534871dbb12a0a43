import {QUANTUM} from '../../src/audio/worklet/mend.js';

/** `seconds` of a sine, -1..1. */
export const tone = (frequency: number, rate: number, seconds = 1, amplitude = 0.5): Float32Array =>
  Float32Array.from({length: Math.round(rate * seconds)}, (_, at) => amplitude * Math.sin((2 * Math.PI * frequency * at) / rate));

/** The same as 16 bits. */
export const pcm = (samples: Float32Array): Int16Array<ArrayBuffer> => Int16Array.from(samples, (sample) => Math.round(sample * 32767));

/** How much of one frequency a sound holds: the amplitude of that sine (Goertzel, with a Hann window). */
export function amplitudeOf(frequency: number, samples: ArrayLike<number>, rate: number): number {
  const {length} = samples;
  const turn = (2 * Math.PI * frequency) / rate;
  const factor = 2 * Math.cos(turn);
  let [last, before] = [0, 0];
  for (let at = 0; at < length; at++) {
    const window = 1 - Math.cos((2 * Math.PI * (at + 0.5)) / length);
    [last, before] = [(samples[at] ?? 0) * window + factor * last - before, last];
  }
  return (2 / length) * Math.hypot(last - before * Math.cos(turn), before * Math.sin(turn));
}

/** Amplitude as dB below full scale. */
export const decibels = (amplitude: number): number => 20 * Math.log10(Math.max(amplitude, 1e-12));

/** The largest sample, and the largest difference of two neighbours: what a click is. */
export const peakOf = (samples: ArrayLike<number>): number => Array.from(samples).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
export const stepOf = (samples: ArrayLike<number>): number => peakOf(Array.from(samples, (sample, at) => sample - (samples[at - 1] ?? 0)));

/** Cuts a sound into pieces of the given lengths, over and over. */
export function* pieces<T extends Float32Array | Int16Array>(samples: T, lengths: readonly number[]): Generator<T> {
  for (let at = 0, turn = 0; at < samples.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield samples.subarray(at, at + length) as T;
    at += length;
  }
}

export const silence = (rate: number, seconds: number): Float32Array => new Float32Array(Math.round(rate * seconds));

/** White noise of so many dBFS, the same each time. */
export function noise(rate: number, seconds: number, dBFS: number): Float32Array {
  let state = 1;
  const dice = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31 - 0.5;
  const amplitude = 10 ** (dBFS / 20) * Math.SQRT2;
  // Six dice are all but a normal distribution, of variance one half.
  return silence(rate, seconds).map(() => amplitude * (dice() + dice() + dice() + dice() + dice() + dice()));
}

/** One after the other. */
export function joined(...parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Both at once: the second from sample `at` of the first on, so many dB louder. */
export const mixed = (sound: Float32Array, other: Float32Array, at = 0, dB = 0): Float32Array =>
  sound.map((sample, index) => sample + 10 ** (dB / 20) * (other[index - at] ?? 0));

/** The quanta of a sound as they are rendered; a part of one is filled with silence. */
export function* quantaOf(sound: Float32Array): Generator<Float32Array> {
  for (let at = 0; at < sound.length; at += QUANTUM) {
    const quantum = new Float32Array(QUANTUM);
    quantum.set(sound.subarray(at, at + QUANTUM));
    yield quantum;
  }
}
