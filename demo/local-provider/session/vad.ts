import { FRAME_MS, levelDb } from './audio.js';

/** A change of the speech detector. `atMs` is where the speech itself began or ended, before any padding or waiting. */
export type SpeechEdge = Readonly<{ speaking: boolean; atMs: number }>;

/** What the detector is tuned by; the names are those of `turn_detection` (protocol §3). */
export interface VadSettings {
  /** 0 to 1; higher wants louder speech. 0.5 means 9 dB over the noise and never below -50 dBFS. */
  readonly threshold: number;
  /** How much quiet ends a turn, in milliseconds. */
  readonly silenceMs: number;
}

/** An energy detector of speech, fed with frames of 20 ms. */
export interface Vad {
  readonly speaking: boolean;
  /** Milliseconds of audio pushed so far. */
  readonly nowMs: number;
  push(frame: Int16Array): SpeechEdge | null;
  tune(settings: VadSettings): void;
}

const SETTLE_MS = 100; // a codec's first frames are not to be trusted
const ONSET_MS = 60;
const FLOOR_FRAMES = 1500 / FRAME_MS;

/**
 * The noise floor is the minimum of the last 1.5 s of smoothed frame energies, so that a room that gets louder is
 * followed within that time. 60 ms over the floor start a turn, `silenceMs` under it end one (testlab §6).
 */
export function createVad(initial: VadSettings): Vad {
  let { threshold, silenceMs } = initial;
  let speaking = false;
  let nowMs = 0;
  let changingMs = 0;
  let smoothDb: number | null = null;
  const recent: number[] = [];

  return {
    get speaking() {
      return speaking;
    },
    get nowMs() {
      return nowMs;
    },
    tune(settings) {
      ({ threshold, silenceMs } = settings);
    },
    push(frame) {
      const db = levelDb(frame);
      nowMs += FRAME_MS;
      smoothDb = smoothDb === null ? db : smoothDb + 0.3 * (db - smoothDb);
      recent.push(smoothDb);
      if (recent.length > FLOOR_FRAMES) recent.shift();

      const loudness = Math.max(-62 + 24 * threshold, Math.min(...recent) + 5 + 8 * threshold);
      const loud = nowMs > SETTLE_MS && db > loudness;
      if (loud === speaking) {
        changingMs = 0;
        return null;
      }
      changingMs += FRAME_MS;
      if (changingMs < (speaking ? silenceMs : ONSET_MS)) return null;

      const atMs = nowMs - changingMs;
      changingMs = 0;
      speaking = loud;
      return { speaking, atMs };
    },
  };
}
