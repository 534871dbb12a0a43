import { FRAME_MS, createFramer, dbPower, levelDb, powerDb } from './session/audio.js';
import { createVad } from './session/vad.js';

/** A stretch of speech in what was heard; its end is open while it lasts. */
export interface HeardSegment {
  readonly startMs: number;
  readonly endMs: number;
  /** Mean level of the stretch, in dB below full scale. */
  readonly rmsDb: number;
}

/** What has been heard of a visitor, measured apart from the session's own turn detection. */
export interface Heard {
  /** Milliseconds of audio that arrived; gaps in the stream do not count. */
  readonly ms: number;
  /** Milliseconds of it that were speech. */
  readonly speechMs: number;
  /** Stretches of speech, 300 ms of quiet apart. */
  readonly segments: readonly HeardSegment[];
  /** Mean level of the last `lastMs` milliseconds, in dB below full scale; -100 is silence. */
  rmsDb(lastMs: number): number;
}

/** Nothing heard yet; `hear` takes 24 kHz mono of any piece length. */
export function createHeard(): { readonly heard: Heard; hear: (pcm: Int16Array) => void } {
  const levels: number[] = [];
  const vad = createVad({ threshold: 0.5, silenceMs: 300 });
  const ended: HeardSegment[] = [];
  let since: number | null = null;

  const meanDb = (fromMs: number, toMs: number): number => {
    const frames = levels.slice(Math.max(0, Math.floor(fromMs / FRAME_MS)), Math.ceil(toMs / FRAME_MS));
    return powerDb(frames.reduce((sum, db) => sum + dbPower(db), 0) / Math.max(1, frames.length));
  };
  const segment = (startMs: number, endMs: number): HeardSegment => ({ startMs, endMs, rmsDb: meanDb(startMs, endMs) });
  const segments = (): readonly HeardSegment[] => (since === null ? [...ended] : [...ended, segment(since, vad.nowMs)]);

  const hear = createFramer((frame) => {
    levels.push(levelDb(frame));
    const edge = vad.push(frame);
    if (edge === null) return;
    if (!edge.speaking && since !== null) ended.push(segment(since, edge.atMs));
    since = edge.speaking ? edge.atMs : null;
  });
  const heard: Heard = {
    get ms() {
      return vad.nowMs;
    },
    get speechMs() {
      return segments().reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    },
    get segments() {
      return segments();
    },
    rmsDb: (lastMs) => meanDb(vad.nowMs - lastMs, vad.nowMs),
  };
  return { heard, hear };
}
