import { FRAME_SAMPLES, SAMPLE_RATE, samplesIn } from '../../../../demo/local-provider/session/audio.js';

/** A tone with the loudness of speech: 24 kHz. */
export const tone = (ms: number, amplitude = 8000): Int16Array =>
  Int16Array.from({ length: samplesIn(ms) }, (_, at) => amplitude * Math.sin((2 * Math.PI * 220 * at) / SAMPLE_RATE));

/** Digital silence. */
export const silence = (ms: number): Int16Array => new Int16Array(samplesIn(ms));

/** White noise that is the same every time; `rms` in samples. */
export function noise(ms: number, rms: number): Int16Array {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31 - 0.5;
  };
  return Int16Array.from({ length: samplesIn(ms) }, () => next() * Math.sqrt(12) * rms);
}

/** One sound on top of the other, from the beginning. */
export const mix = (a: Int16Array, b: Int16Array): Int16Array => a.map((sample, at) => sample + (b[at] ?? 0));

/** The whole frames of a sound. */
export const frames = (pcm: Int16Array): readonly Int16Array[] =>
  Array.from({ length: Math.floor(pcm.length / FRAME_SAMPLES) }, (_, at) =>
    pcm.subarray(at * FRAME_SAMPLES, (at + 1) * FRAME_SAMPLES),
  );
