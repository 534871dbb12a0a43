/** The assistant hears itself: its voice comes back from a loudspeaker, is taken for the visitor's, and cuts it off (pains.md P01). */
import type {Fact} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';

export interface Echo {
  /** Takes a fact in, with the turns after it. */
  fact(fact: Fact, turns: readonly Turn[]): void;
  /** The connection is gone, and with it what was playing. */
  cut(): void;
  /** The microphone is to be shut: the assistant speaks, and has heard itself before. */
  readonly shut: boolean;
  close(): void;
}

export interface EchoHost {
  /** From here on, only one of them is heard at a time. */
  found(): void;
  /** Whether the microphone is to be shut has changed. */
  changed(): void;
}

/** In a row: once may be a visitor who says it again. */
const ENOUGH = 2;
/** What is shorter is in every text. */
const SHORTEST = 6;
const ALIKE = 0.7;
/** The voice is still in the air when the provider, or the player, has come to its end. */
const TAIL_MS = 300;

export function createEcho({found, changed}: EchoHost): Echo {
  /** Whom what the visitor has begun to say cuts off; and then what they have said, by the id of its turn. */
  let cuts: string | null = null;
  const suspects = new Map<string, string>();
  let times = 0;
  let playing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shut = false;

  function sound(on: boolean): void {
    playing = on;
    clearTimeout(timer);
    if (times < ENOUGH) return;
    if (on) shutTo(true);
    else timer = setTimeout(() => shutTo(false), TAIL_MS);
  }

  function shutTo(next: boolean): void {
    shut = next;
    changed();
  }

  function compare(said: string, turns: readonly Turn[]): void {
    const cutOff = suspects.get(said);
    if (cutOff === undefined || times >= ENOUGH) return;
    suspects.delete(said);
    times = isEcho(textOf(said, turns), textOf(cutOff, turns)) ? times + 1 : 0;
    if (times < ENOUGH) return;
    found();
    sound(playing);
  }

  return {
    get shut() {
      return shut;
    },
    fact(fact, turns) {
      switch (fact.type) {
        case 'playback-started':
          return sound(true);
        case 'playback-stopped':
        case 'playback-cleared':
          return sound(false);
        case 'input-speech-started':
          cuts = playing ? (turns.findLast(({role}) => role === 'assistant')?.id ?? null) : null;
          return;
        case 'input-committed':
          if (cuts !== null) suspects.set(fact.itemId, cuts);
          cuts = null;
          return;
        case 'text-done':
          return compare(fact.itemId, turns);
        default:
          return;
      }
    },
    cut: () => sound(false),
    close: () => clearTimeout(timer),
  };
}

const textOf = (id: string, turns: readonly Turn[]): string => turns.find((turn) => turn.id === id)?.text ?? '';

/** Its letters and digits, in threes, which needs no word to be known, in whatever script. */
function threes(text: string): string[] {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length < SHORTEST ? [] : Array.from({length: plain.length - 2}, (_, at) => plain.slice(at, at + 3));
}

/** Whether most of what was heard is in what was said; what is written down of an echo is never all right. */
export function isEcho(heard: string, said: string): boolean {
  const known = new Set(threes(said));
  const pieces = threes(heard);
  return pieces.length > 0 && pieces.filter((piece) => known.has(piece)).length >= ALIKE * pieces.length;
}
