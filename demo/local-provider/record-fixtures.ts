import { mkdir, rm, writeFile } from 'node:fs/promises';
import { SAMPLE_RATE, concat } from './session/audio.js';
import { STOCK } from './session/reply.js';
import { loadEspeak, type Voice } from './speech/espeak.js';
import { FIXTURES, MANIFEST, NUMBER_WORDS } from './speech/fixtures.js';
import { resample } from './speech/resample.js';
import { writeWav } from './speech/wav.js';

/** Records every phrase of the assistant's, and the visitors of the tests. Needs espeak-ng; run it by hand. */
const VISITOR: Voice = { name: 'en-gb-x-rp', pitch: 75, wordsPerMinute: 165 };
const VISITOR_RATE = 48_000;

/** A visitor is silences (seconds) and sentences. No sentence may hold a pause of 200 ms: it would be two turns. */
const VISITORS: Readonly<Record<string, readonly (number | string)[]>> = {
  'visitor-hello.wav': [0.5, 'good morning to you can you hear me well', 3],
  'visitor-barge-in.wav': [0.5, 'good morning to you can you hear me well', 3.5, 'wait a moment let me speak now', 6],
};

const assistant = await loadEspeak();
const visitor = await loadEspeak(VISITOR);
if (assistant === undefined || visitor === undefined) throw new Error('@echogarden/espeak-ng-emscripten is not installed.');
await rm(FIXTURES, { recursive: true, force: true });
await mkdir(FIXTURES);

const manifest = [];
for (const text of [...Object.values(STOCK), ...NUMBER_WORDS, 'point']) {
  const { pcm, words } = await assistant.synthesize(text);
  const file = `${text.toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}.wav`;
  await writeFile(new URL(file, FIXTURES), writeWav({ rate: SAMPLE_RATE, pcm: trimEnd(pcm, /[.]$/.test(text) ? 250 : 20) }));
  manifest.push({ text, file, words });
}
await writeFile(new URL(MANIFEST, FIXTURES), `${JSON.stringify(manifest, null, 2)}\n`);

for (const [file, script] of Object.entries(VISITORS)) {
  const parts: Int16Array[] = [];
  for (const part of script) {
    if (typeof part === 'number') parts.push(new Int16Array(part * VISITOR_RATE));
    else parts.push(resample(trimEnd((await visitor.synthesize(part)).pcm, 0), SAMPLE_RATE, VISITOR_RATE));
  }
  await writeFile(new URL(file, FIXTURES), writeWav({ rate: VISITOR_RATE, pcm: concat(parts) }));
}

/** Cuts the silence after the last sample that can be heard down to `ms` milliseconds. */
function trimEnd(pcm: Int16Array, ms: number): Int16Array {
  const last = pcm.findLastIndex((sample) => Math.abs(sample) > 100);
  return pcm.slice(0, last + 1 + (ms * SAMPLE_RATE) / 1000);
}
