import type {OnsetDetector} from './onset.js';

/** Remembers where what the visitor has said, and whom it was given to has not taken in yet, began. All positions are quanta. Allocates nothing. */
export interface Uncommitted {
  /** -1 where all was taken in, or nothing was said. */
  readonly since: number;
  /** There is another quantum. `given`: all before it was given. */
  push(written: number, given: boolean): void;
  /** What was given, up to `read` of `written`, was taken in. */
  committed(read: number, written: number): void;
  /** Nothing before `written` is remembered. */
  forget(written: number): void;
}

/** An onset is known so long after it, at most. */
const LEAD_SECONDS = 0.3;
/** What is softer for so long stands between two words. */
const GAP_SECONDS = 0.16;
/** What was begun so shortly before a commit is told of was not in it. */
const ON_ITS_WAY_SECONDS = 0.5;
/** The most patient detector commits by then what was speech to it (`semantic_vad`, `eagerness: low`). */
const SPEECH_SECONDS = 8;

/** `quanta` counts those of a time in seconds. */
export function createUncommitted(quanta: (seconds: number) => number, room: Pick<OnsetDetector, 'loudness' | 'hush' | 'speaking'>): Uncommitted {
  const [lead, gap, onItsWay, speech] = [quanta(LEAD_SECONDS), quanta(GAP_SECONDS), quanta(ON_ITS_WAY_SECONDS), quanta(SPEECH_SECONDS)];
  /** Where the last words began, and where they ended so far; and before what nothing is remembered. */
  let begun = 0;
  let ended = 0;
  let oldest = 0;
  let speaking = false;

  const uncommitted = {
    since: -1,
    push(written: number, given: boolean) {
      if (room.speaking && room.loudness >= room.hush) {
        if (!speaking || written - ended > gap) begun = Math.max(oldest, written - (speaking ? gap / 2 : lead));
        if (uncommitted.since < 0) uncommitted.since = begun;
        ended = written;
      } else if (given && written - ended > speech) uncommitted.since = -1;
      speaking = room.speaking;
    },
    committed(read: number, written: number) {
      if (read < written) uncommitted.since = read;
      else uncommitted.since = written - ended < gap / 2 ? Math.max(begun, written - onItsWay) : -1;
    },
    forget(written: number) {
      oldest = begun = written;
      uncommitted.since = -1;
    },
  };
  return uncommitted;
}
