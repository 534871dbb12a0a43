/**
 * How much of an answer that was cut off was heard. No event tells words (protocol.md §6): they are reckoned from how long it sounded,
 * beside the length of its audio where that comes here, else by how fast this voice speaks.
 */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';

export interface Ear {
  /** Takes a fact in, with the turns before it. @returns what it means for the transcript. */
  take(fact: Fact, turns: readonly Turn[]): readonly Fact[];
  /** The voice broke off. @returns as `take`. */
  cut(turns: readonly Turn[]): readonly Fact[];
}

/** What had come of an answer, and how long it had sounded, when it was cut off. */
interface Cut {
  readonly characters: number;
  readonly audioMs: number;
  readonly playedMs: number;
}

/** Characters a second of English speech, until the voice has been measured; and what no voice is slower or faster than. */
const PACE = 15;
const SLOWEST = 3;
const FASTEST = 40;
/** Base64 of 24 kHz, 16 bits. */
const CHARACTERS_A_MS = 64;

/** Answers at once: nobody means more. */
const MOST = 100;

const textOf = (id: string, turns: readonly Turn[]): string => turns.findLast((turn) => turn.id === id)?.text ?? '';

/** The whole words of the first so many characters; where a script has no spaces, the whole letters. */
const wholeWords = (text: string, characters: number): number => text.slice(0, characters + 1).replace(/\s\S{0,30}$|.\p{M}{0,8}$/su, '').length;

export function createEar(now: () => number = () => performance.now()): Ear {
  /** The answers that have come since a voice was last heard to its end, with the milliseconds of their audio. */
  const voiced = new Map<string, number>();
  /** Of the voice that broke off last. */
  let cuts = new Map<string, Cut>();
  let playing: number | null = null;
  /** Until a voice has begun to sound, that none sounds says nothing: not every provider tells. */
  let sounded = false;
  let pace = PACE;

  const playedMs = () => (playing === null ? 0 : now() - playing);

  function cutOff(itemId: string, audioEndMs: number | null, turns: readonly Turn[]): Fact {
    const text = textOf(itemId, turns);
    const {characters, audioMs, playedMs} = cuts.get(itemId) ?? {characters: text.length, audioMs: voiced.get(itemId) ?? 0, playedMs: 0};
    const ms = audioEndMs ?? playedMs;
    const at = Math.round(audioMs > 0 ? (characters * ms) / audioMs : (pace * ms) / 1000);
    // What came after the cut was never heard.
    return {type: 'item-truncated', itemId, audioEndMs, heard: at >= text.length ? text.length : wholeWords(text, Math.min(at, characters))};
  }

  function stop(): void {
    voiced.clear();
    playing = null;
  }

  function cut(turns: readonly Turn[]): readonly Fact[] {
    const ids = sounded ? [...voiced.keys()] : [];
    cuts = new Map(ids.map((id) => [id, {characters: textOf(id, turns).length, audioMs: voiced.get(id) ?? 0, playedMs: playedMs()}]));
    stop();
    return ids.map((id) => cutOff(id, null, turns));
  }

  function learn(turns: readonly Turn[]): void {
    const characters = [...voiced.keys()].reduce((all, id) => all + textOf(id, turns).length, 0);
    if (playedMs() > 1000) pace = Math.min(FASTEST, Math.max(SLOWEST, (characters * 1000) / playedMs()));
    stop();
  }

  /** A response that ends before it sounded was not heard at all. */
  function end({status, itemIds}: FactOf<'response-done'>, turns: readonly Turn[]): readonly Fact[] {
    if (status === 'completed' || playing !== null) return [];
    const silent = itemIds.filter((id) => voiced.delete(id));
    return sounded && status === 'cancelled' ? silent.map((id) => cutOff(id, 0, turns)) : [];
  }

  return {
    take(fact, turns) {
      const {type} = fact;
      // What the provider says comes after this, and is better.
      if (type === 'playback-cleared') return [fact, ...cut(turns)];
      if (type === 'item-truncated') return [cutOff(fact.itemId, fact.audioEndMs, turns)];
      if (type === 'response-done') return [fact, ...end(fact, turns)];
      if (type === 'playback-stopped') learn(turns);
      if (type === 'playback-started') {
        sounded = true;
        playing = now();
      }
      const more = type === 'output-audio' ? fact.audio.length / CHARACTERS_A_MS : 0;
      const voice = type === 'output-audio' || ((type === 'text-delta' || type === 'text-done') && fact.role === 'assistant' && fact.source === 'voice');
      // The rest of what was cut off is no part of the next answer.
      if (voice && voiced.size < MOST && !cuts.has(fact.itemId)) voiced.set(fact.itemId, (voiced.get(fact.itemId) ?? 0) + more);
      return [fact];
    },
    cut,
  };
}
