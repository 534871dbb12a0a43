import type { SpokenWord } from '../session/conversation.js';
import { loadEspeak } from './espeak.js';
import { loadFixtures } from './fixtures.js';

/** A text as it is spoken: 24 kHz mono, and where each of its words begins. */
export interface Spoken {
  readonly pcm: Int16Array;
  readonly words: readonly SpokenWord[];
}

/** A voice. */
export interface Speech {
  /** `recorded` voices can say the recorded phrases and numbers only. */
  readonly vocabulary: 'any' | 'recorded';
  /** @throws Error from a recorded voice, for a text it has no recordings of */
  synthesize(text: string): Promise<Spoken>;
}

/**
 * The synthesiser where it is installed, else the recordings. espeak-ng is GPL-3: it is an optional development
 * dependency, loaded at run time, and no part of this program (testlab §6).
 */
export async function loadSpeech(choice: 'auto' | 'fixtures'): Promise<Speech> {
  const espeak = choice === 'auto' ? await loadEspeak() : undefined;
  return espeak ?? loadFixtures();
}
