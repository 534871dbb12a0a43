import { RealtimeError } from '../wire/errors.js';
import { newId } from '../wire/ids.js';
import { FRAME_MS } from './audio.js';
import type { TurnDetection } from './config.js';
import { createVad, type VadSettings } from './vad.js';

/** The visitor began to speak: `startMs` includes the padding before it, as on the wire. */
export type SpeechStarted = Readonly<{ type: 'started'; startMs: number; itemId: string }>;
/** The visitor fell silent: `endMs` includes the silence that was waited for, as on the wire. */
export type SpeechStopped = Readonly<{ type: 'stopped'; endMs: number; itemId: string }>;

/** Audio that became an item. */
export type Committed = Readonly<{ itemId: string; audioMs: number; speechMs: number }>;

/** The input audio buffer of a session: what has been heard and not yet been committed (protocol §4.1, §4.4). */
export interface InputBuffer {
  /** Milliseconds of audio heard in this session. */
  readonly nowMs: number;
  /** Whether the visitor is speaking. */
  readonly speaking: boolean;
  /** Takes one frame of 20 ms; tells of the edge of a turn while turn detection is on. */
  hear(frame: Int16Array): SpeechStarted | SpeechStopped | null;
  /** Empties the buffer into an item. @throws RealtimeError below 100 ms of audio */
  commit(): Committed;
  clear(): void;
  /** The id that the next committed item will have. */
  reserve(): string;
  /** Takes over a session's turn detection; null turns it off. */
  configure(detection: TurnDetection | null): void;
}

const MIN_COMMIT_MS = 100;
/** Semantic detection waits for the end of a thought; this one only waits longer the less eager it is. */
const EAGERNESS_SILENCE_MS = { low: 1500, medium: 800, auto: 800, high: 400 } as const;
const MEASURING: VadSettings = { threshold: 0.5, silenceMs: 200 };

/** How the speech detector is tuned for a kind of turn detection. Without one it still measures how much was speech. */
export function vadSettings(detection: TurnDetection | null): VadSettings {
  if (detection === null) return MEASURING;
  if (detection.type === 'semantic_vad') return { threshold: 0.5, silenceMs: EAGERNESS_SILENCE_MS[detection.eagerness] };
  return { threshold: detection.threshold, silenceMs: Math.max(FRAME_MS, detection.silence_duration_ms) };
}

/** An empty buffer. */
export function createInputBuffer(initial: TurnDetection | null): InputBuffer {
  let detection = initial;
  const vad = createVad(vadSettings(initial));
  let startMs = 0;
  let speechMs = 0;
  let speechSinceMs: number | null = null;
  let itemId: string | null = null;

  const paddingMs = (): number => (detection?.type === 'server_vad' ? detection.prefix_padding_ms : 300);
  const spokenMs = (): number => speechMs + (speechSinceMs === null ? 0 : vad.nowMs - Math.max(speechSinceMs, startMs));
  const empty = (): void => {
    startMs = vad.nowMs;
    speechMs = 0;
    itemId = null;
  };

  return {
    get nowMs() {
      return vad.nowMs;
    },
    get speaking() {
      return vad.speaking;
    },
    configure: (next) => {
      detection = next;
      vad.tune(vadSettings(next));
    },
    clear: empty,
    reserve: () => (itemId ??= newId('item')),
    commit: () => {
      const audioMs = vad.nowMs - startMs;
      if (audioMs < MIN_COMMIT_MS) {
        throw new RealtimeError(
          `Error committing input audio buffer: buffer too small. Expected at least ${MIN_COMMIT_MS}ms of audio, but buffer only has ${audioMs.toFixed(2)}ms of audio.`,
          'input_audio_buffer_commit_empty',
        );
      }
      const committed = { itemId: itemId ?? newId('item'), audioMs, speechMs: spokenMs() };
      empty();
      return committed;
    },
    hear: (frame) => {
      const edge = vad.push(frame);
      if (edge === null) return null;
      if (edge.speaking) {
        speechSinceMs = edge.atMs;
        if (detection === null) return null;
        startMs = Math.max(startMs, edge.atMs - paddingMs());
        itemId = newId('item');
        return { type: 'started', startMs, itemId };
      }
      speechMs += Math.max(0, edge.atMs - Math.max(speechSinceMs ?? edge.atMs, startMs));
      speechSinceMs = null;
      // A turn whose beginning was committed, cleared or not detected has no end to tell of.
      return detection === null || itemId === null ? null : { type: 'stopped', endMs: vad.nowMs, itemId };
    },
  };
}
