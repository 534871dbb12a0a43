import * as z from 'zod/mini';
import { SAMPLE_RATE, concat } from '../session/audio.js';
import type { SpokenWord } from '../session/conversation.js';
import { join, type Piece } from './join.js';
import { resample } from './resample.js';
import type { Speech, Spoken } from './speech.js';

const ESPEAK_RATE = 22_050;
const PACKAGE: string = '@echogarden/espeak-ng-emscripten'; // typed as a string: it may not be installed
const REMEMBERED = 64;

/** What this file uses of the package, which has no types of its own. */
interface Worker {
  set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  synthesize(text: string, onChunk: (pcm: unknown, events: unknown) => boolean): void;
}

const loaded = z.object({ default: z.custom<(options: object) => Promise<unknown>>((value) => typeof value === 'function') });
const instance = z.object({ eSpeakNGWorker: z.custom<new () => Worker>((value) => typeof value === 'function') });
const events = z.array(z.object({ type: z.string(), text_position: z.number(), audio_position: z.number() }));

/** How a voice sounds; pitch runs from 0 to 99. */
export interface Voice {
  readonly name: string;
  readonly pitch: number;
  readonly wordsPerMinute: number;
}

/** The assistant's voice. */
export const ASSISTANT: Voice = { name: 'en-us', pitch: 50, wordsPerMinute: 175 };

/** espeak-ng as a {@link Speech}, or undefined if it is not installed. */
export async function loadEspeak(voice: Voice = ASSISTANT): Promise<Speech | undefined> {
  const module: unknown = await import(PACKAGE).catch(() => undefined);
  if (module === undefined) return undefined;
  const silent = (): void => {};
  const started = await loaded.parse(module).default({ print: silent, printErr: silent });
  const worker = new (instance.parse(started).eSpeakNGWorker)();
  worker.set_voice(voice.name, '', 0, 0, 0);
  worker.set_rate(voice.wordsPerMinute);
  worker.set_pitch(voice.pitch);

  const known = new Map<string, Spoken>();
  const speak = (sentence: string): Spoken => {
    const remembered = known.get(sentence);
    if (remembered !== undefined) return remembered;
    const spoken = synthesizeSentence(worker, sentence);
    if (known.size < REMEMBERED) known.set(sentence, spoken);
    return spoken;
  };
  return {
    vocabulary: 'any',
    synthesize: async (text) => {
      const parts: Piece[] = [];
      for (const { 0: sentence, index } of text.matchAll(/[^]+?(?:[.!?]+(?=\s|$)\s*|$)/g)) {
        parts.push({ at: index, spoken: speak(sentence) });
        // A sentence takes some 50 ms, in which no frame is sent: let the pacer run between two of them.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return join(parts);
    },
  };
}

function synthesizeSentence(worker: Worker, sentence: string): Spoken {
  const chunks: Int16Array[] = [];
  const words: SpokenWord[] = [];
  worker.synthesize(sentence, (pcm, details) => {
    if (pcm instanceof ArrayBuffer && pcm.byteLength > 0) chunks.push(new Int16Array(pcm.slice(0)));
    if (pcm instanceof Int16Array && pcm.length > 0) chunks.push(pcm.slice());
    const parsed = z.safeParse(events, details);
    if (!parsed.success) return false;
    for (const { type, text_position, audio_position } of parsed.data) {
      const offset = tokenStart(sentence, text_position - 1);
      if (type === 'word' && offset > (words.at(-1)?.offset ?? -1)) words.push({ offset, ms: audio_position });
    }
    return false;
  });
  return { pcm: resample(concat(chunks), ESPEAK_RATE, SAMPLE_RATE), words };
}

/** espeak-ng reports `1.9` as three words and leaves quotation marks out: what counts is where the written word begins. */
const tokenStart = (text: string, position: number): number => text.slice(0, position + 1).search(/\S*$/);
