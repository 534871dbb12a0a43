import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fromRoot} from '../../build/bundle/root.js';
import {readWav, writeWav} from '../../demo/local-provider/speech/wav.js';

export interface Recorded {
  readonly file: string;
  remove(): Promise<void>;
}

/** Where speech is: louder than the silence around it. */
const AUDIBLE = 100;
const RATE = 48_000;

/** Writes a WAV of a visitor who says the same sentence over and over without a pause, for about `seconds`. */
export async function talkative(seconds: number): Promise<Recorded> {
  const {rate, pcm} = readWav(await readFile(fromRoot('demo/local-provider/fixtures/visitor-hello.wav')));
  const audible = (sample: number): boolean => Math.abs(sample) > AUDIBLE;
  const sentence = pcm.slice(pcm.findIndex(audible), pcm.findLastIndex(audible));
  const times = Math.ceil((seconds * rate) / sentence.length);
  const all = new Int16Array(times * sentence.length);
  for (let time = 0; time < times; time += 1) all.set(sentence, time * sentence.length);
  return written(rate, all);
}

/** A WAV of four seconds of the same sample: 0 is a microphone that a switch has muted; `loud`, a square wave that fills the scale. */
export const droning = (sound: 'silence' | 'loud'): Promise<Recorded> =>
  written(RATE, Int16Array.from({length: 4 * RATE}, (_, at) => (sound === 'silence' ? 0 : at % 200 < 100 ? 32_767 : -32_768)));

async function written(rate: number, pcm: Int16Array): Promise<Recorded> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'realtime-voice-'));
  const file = path.join(folder, 'visitor.wav');
  await writeFile(file, writeWav({rate, pcm}));
  return {file, remove: () => rm(folder, {recursive: true})};
}
