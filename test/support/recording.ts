import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fromRoot} from '../../build/bundle/root.js';
import {readWav, writeWav} from '../../demo/local-provider/speech/wav.js';

/** Where speech is: louder than the silence around it. */
const AUDIBLE = 100;

/** Writes a WAV of a visitor who says the same sentence over and over without a pause, for about `seconds`. */
export async function talkative(seconds: number): Promise<{file: string; remove: () => Promise<void>}> {
  const {rate, pcm} = readWav(await readFile(fromRoot('demo/local-provider/fixtures/visitor-hello.wav')));
  const audible = (sample: number): boolean => Math.abs(sample) > AUDIBLE;
  const sentence = pcm.slice(pcm.findIndex(audible), pcm.findLastIndex(audible));
  const times = Math.ceil((seconds * rate) / sentence.length);
  const all = new Int16Array(times * sentence.length);
  for (let time = 0; time < times; time += 1) all.set(sentence, time * sentence.length);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'realtime-voice-'));
  const file = path.join(folder, 'talkative.wav');
  await writeFile(file, writeWav({rate, pcm: all}));
  return {file, remove: () => rm(folder, {recursive: true})};
}
