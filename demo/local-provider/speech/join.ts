import { concat, durationMs } from '../session/audio.js';
import type { SpokenWord } from '../session/conversation.js';
import type { Spoken } from './speech.js';

/** A piece of a text that is spoken, and where in the text it stands. */
export type Piece = Readonly<{ at: number; spoken: Spoken }>;

/** Puts the pieces of one text together, in their order. */
export function join(parts: readonly Piece[]): Spoken {
  let ms = 0;
  const words: SpokenWord[] = [];
  for (const { at, spoken } of parts) {
    for (const word of spoken.words) words.push({ offset: at + word.offset, ms: Math.round(ms + word.ms) });
    ms += durationMs(spoken.pcm);
  }
  return { pcm: concat(parts.map(({ spoken }) => spoken.pcm)), words };
}
