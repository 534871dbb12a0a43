import {QUANTUM} from './mend.js';
import {SOFTEST, type OnsetDetector} from './onset.js';
import {createSeam} from './seam.js';
import {createUncommitted} from './uncommitted.js';

/**
 * Keeps what the visitor says while nobody can hear it, and gives it afterwards: all of it, once, in order. It catches up by what it
 * skips: the middle of each silence that is longer than 160 ms. Whoever never pauses stays as late as they were; no sound is made faster.
 *
 * It remembers what is said also while somebody hears it: that one may be gone before having taken it in.
 */
export interface Preroll {
  /** From here on it keeps. What it keeps already stays. `again`: what was not committed, too: from where that was begun, or as far back as it remembers. */
  keep(again?: boolean): void;
  /** What was given up to now was taken in, and will not be needed again. */
  committed(): void;
  /** Forgets what it has kept, and remembers, and goes on. */
  drop(): void;
  /** Keeps no more: what is said is heard as it comes. */
  stop(): void;
  readonly keeping: boolean;
  /** Whether anything that it keeps may be speech: 40 ms that are louder than -50 dBFS, or less that are the last. */
  readonly spoken: boolean;
  /** Takes a quantum. Of more than 20 s the oldest is forgotten. */
  write(samples: Float32Array): void;
  /** Gives the next quantum, where one is left. */
  read(output: Float32Array): boolean;
  /** Whether the last that it gave was the last that it took, as it was; so it is where it keeps nothing. */
  readonly abreast: boolean;
  /** Whether, besides, the last 160 ms were silence. */
  readonly resting: boolean;
}

const SECONDS = 20;
/** What is shorter is no word. */
const WORD_SECONDS = 0.04;
/** What is left of a silence on either side: a voice begins and ends softly. */
const MARGIN_SECONDS = 0.08;

/** `rate` in Hz. `room` tells of each quantum how loud it is, and what is silence by now. */
export function createPreroll(rate: number, room: Pick<OnsetDetector, 'loudness' | 'hush' | 'speaking'>): Preroll {
  const quanta = (seconds: number): number => Math.ceil((seconds * rate) / QUANTUM);
  const capacity = quanta(SECONDS);
  const margin = quanta(MARGIN_SECONDS);
  const word = quanta(WORD_SECONDS);
  const uncommitted = createUncommitted(quanta, room);
  // As it came, and not in 16 bits: what is played is what was heard, and copying costs nothing. 3.8 MB at 48 kHz.
  const sound = new Float32Array(capacity * QUANTUM);
  const loudnesses = new Float32Array(capacity);
  let seam = createSeam();
  let [keeping, spoken] = [false, false];
  let loud = 0;
  /** How many quanta have been taken, and given or skipped; the next that is to be looked at, and how many before it were silence. */
  let [written, read, seen, hushed] = [0, 0, 0, 0];

  const abreast = (): boolean => !keeping || (read === written && !seam.fading);

  function forget(): void {
    read = seen = written;
    // As if silence had gone before: of one at the beginning only its end is given.
    hushed = margin;
    loud = 0;
    spoken = false;
  }

  return {
    get keeping() {
      return keeping;
    },
    get spoken() {
      return spoken || loud > 0;
    },
    get abreast() {
      return abreast();
    },
    get resting() {
      return abreast() && (!keeping || hushed > 2 * margin);
    },
    keep(again) {
      if (read === written) forget();
      keeping = true;
      seam = createSeam();
      if (!again || uncommitted.since < 0) return;
      read = seen = Math.max(written - capacity, Math.min(read, uncommitted.since));
      hushed = margin;
      spoken = true;
    },
    committed: () => uncommitted.committed(read, written),
    drop() {
      forget();
      uncommitted.forget(written);
      seam.cut();
    },
    stop() {
      forget();
      keeping = false;
    },
    write(samples) {
      const at = written++ % capacity;
      sound.set(samples, at * QUANTUM);
      loudnesses[at] = room.loudness;
      uncommitted.push(written, abreast());
      if (!keeping) return void (read = seen = written);
      loud = room.loudness > SOFTEST ? loud + 1 : 0;
      spoken ||= loud >= word;
      if (written - read > capacity) seen = Math.max(seen, ++read);
    },
    read(output) {
      if (!keeping || read === written) return false;
      const next = read;
      for (;;) {
        // Looks as far ahead as a silence has to go on, and skips what is in the middle of one, but never the newest.
        for (; seen < written && seen <= read + margin; seen++) hushed = (loudnesses[seen % capacity] ?? 0) < room.hush ? hushed + 1 : 0;
        if (hushed <= 2 * margin || read === written - 1) break;
        read++;
      }
      if (read > next) seam.cut();
      const from = (read++ % capacity) * QUANTUM;
      for (let at = 0; at < QUANTUM; at++) output[at] = sound[from + at] ?? 0;
      seam.pass(output, 0, QUANTUM);
      return true;
    },
  };
}
