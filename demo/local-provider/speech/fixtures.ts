import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { SAMPLE_RATE } from '../session/audio.js';
import { join, type Piece } from './join.js';
import type { Speech, Spoken } from './speech.js';
import { readWav } from './wav.js';

/** Where the recordings are. */
export const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The list of the recordings, written by `record-fixtures`. */
export const MANIFEST = 'phrases.json';

const manifest = z.array(
  z.object({ text: z.string(), file: z.string(), words: z.array(z.object({ offset: z.number(), ms: z.number() })) }),
);

/** Numbers with a recording of their own; larger ones are read out digit by digit. */
export const NUMBER_WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
] as const;

/** How the recordings say a number: `12.4` is twelve point four, `23` is two three. */
export function numberPhrases(number: string): readonly string[] {
  const [whole = '', fraction] = number.split('.');
  const known = NUMBER_WORDS[Number(whole)];
  const before = known === undefined ? digits(whole) : [known];
  return fraction === undefined ? before : [...before, 'point', ...digits(fraction)];
}

const digits = (text: string): string[] => (text.match(/\d/g) ?? []).flatMap((digit) => NUMBER_WORDS[Number(digit)] ?? []);

/** The recordings as a {@link Speech}: it says what can be put together from them, and throws for anything else. */
export async function loadFixtures(): Promise<Speech> {
  const text = await readFile(new URL(MANIFEST, FIXTURES), 'utf8');
  const recordings = await Promise.all(
    manifest.parse(JSON.parse(text)).map(async (entry): Promise<[string, Spoken]> => {
      const { rate, pcm } = readWav(await readFile(new URL(entry.file, FIXTURES)));
      if (rate !== SAMPLE_RATE) throw new Error(`${entry.file} is not at ${SAMPLE_RATE} Hz.`);
      return [entry.text, { pcm, words: entry.words }];
    }),
  );
  const phrases = new Map(recordings.toSorted(([a], [b]) => b.length - a.length));
  return { vocabulary: 'recorded', synthesize: (wanted) => Promise.resolve().then(() => compose(wanted, phrases)) };
}

/** Puts a text together from recordings, the longest that fits first. */
function compose(text: string, phrases: ReadonlyMap<string, Spoken>): Spoken {
  const parts: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const number = /^\d+(?:\.\d+)?/.exec(rest)?.[0];
    const phrase = number ?? [...phrases.keys()].find((each) => rest.startsWith(each));
    if (phrase === undefined) throw new Error(`There is no recording of: ${rest}`);
    const spoken = number === undefined ? phrases.get(phrase) : sayNumber(number, phrases);
    if (spoken === undefined) throw new Error(`There is no recording of: ${phrase}`);
    parts.push({ at, spoken });
    at += phrase.length;
  }
  return join(parts);
}

/** A number is one word of the text, however many it takes to say it. */
function sayNumber(number: string, phrases: ReadonlyMap<string, Spoken>): Spoken | undefined {
  const parts = numberPhrases(number).map((word) => phrases.get(word));
  if (parts.length === 0) return undefined;
  const spoken = parts.flatMap((part) => (part === undefined ? [] : [{ at: 0, spoken: part }]));
  return spoken.length === parts.length ? { pcm: join(spoken).pcm, words: [{ offset: 0, ms: 0 }] } : undefined;
}
