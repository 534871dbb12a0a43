import {readFile} from 'node:fs/promises';
import {FIXTURES} from '../../demo/local-provider/speech/fixtures.js';
import {readWav} from '../../demo/local-provider/speech/wav.js';
import {createResampler} from '../../src/audio/worklet/resampler.js';

/** A recording of the local provider's (its file, less the ending), -1..1, at any rate. */
export async function speech(name: string, rate: number): Promise<Float32Array> {
  const recording = readWav(await readFile(new URL(`${name}.wav`, FIXTURES)));
  return resampled(Float32Array.from(recording.pcm, (sample) => sample / 32_768), recording.rate, rate);
}

export function resampled(sound: Float32Array, from: number, to: number): Float32Array {
  const output = new Float32Array(Math.ceil((sound.length * to) / from) + 1);
  return output.subarray(0, createResampler(from, to).run(sound, sound.length, output));
}

export const HELLO = 'hello';
/** One sentence of 2.2 s, and one of 3.5 s; neither has a pause. */
export const SHORT = 'type-to-me-and-i-will-answer-your-words';
export const LONG = 'i-can-hear-that-you-speak-and-for-how-long-but-not-what-you-say';
