import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fromRoot} from '../../build/bundle/root.js';
import type {Call} from '../../demo/local-provider/index.js';
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

const DRONES = {silence: () => 0, loud: (at: number) => (at % 200 < 100 ? 32_767 : -32_768), direct: () => 16_384};

/** A WAV of four seconds: 'silence' is a microphone that a switch has muted; 'loud', a square wave that fills the scale; 'direct' current. */
export const droning = (sound: keyof typeof DRONES): Promise<Recorded> => written(RATE, Int16Array.from({length: 4 * RATE}, (_, at) => DRONES[sound](at)));

async function written(rate: number, pcm: Int16Array): Promise<Recorded> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'realtime-voice-'));
  const file = path.join(folder, 'visitor.wav');
  await writeFile(file, writeWav({rate, pcm}));
  return {file, remove: () => rm(folder, {recursive: true})};
}

/** Words that are told apart by how long they are, in milliseconds, with half a second between them. */
export const WORDS_MS: readonly number[] = [200, 380, 560, 740];
const BETWEEN_MS = 500;

/** A visitor who says these words, so many times over, from 100 ms after the microphone has opened. */
export async function wordy(times = 1): Promise<Recorded> {
  const {rate, pcm} = readWav(await readFile(fromRoot('demo/local-provider/fixtures/i-can-hear-that-you-speak-and-for-how-long-but-not-what-you-say.wav')));
  const samples = (ms: number): number => Math.round((ms / 1000) * rate);
  const first = pcm.findIndex((sample) => Math.abs(sample) > 2000);
  const parts = [new Int16Array(samples(100))];
  for (let time = 0; time < times; time++) for (const ms of WORDS_MS) parts.push(pcm.slice(first, first + samples(ms)), new Int16Array(samples(BETWEEN_MS)));
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return written(rate, whole);
}

const FRAME_MS = 20;
const LOUD_DB = -42;
const GAP_MS = 80;

/** How long each word is that has been heard and is over, in milliseconds: stretches of sound that are 80 ms apart. */
export function heardWords({ms, rmsDb}: Pick<Call['heard'], 'ms' | 'rmsDb'>): number[] {
  const power = (lastMs: number): number => lastMs * 10 ** (rmsDb(lastMs) / 10);
  const words: number[] = [];
  let quiet = GAP_MS;
  for (let left = ms; left > 0; left -= FRAME_MS) {
    const loud = 10 * Math.log10((power(left) - power(left - FRAME_MS)) / FRAME_MS + 1e-10) > LOUD_DB;
    if (loud && quiet >= GAP_MS) words.push(0);
    if (loud) words.push((words.pop() ?? 0) + FRAME_MS + (quiet < GAP_MS ? quiet : 0));
    quiet = loud ? 0 : quiet + FRAME_MS;
  }
  if (quiet < GAP_MS) words.pop();
  return words;
}
