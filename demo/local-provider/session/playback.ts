import { FRAME_MS, FRAME_SAMPLES } from './audio.js';

/** What was cut off by {@link Playback.clear}: how much of an item had been heard. */
export type CutOff = Readonly<{ responseId: string; itemId: string; playedMs: number }>;

/** The output audio buffer: what has been generated and not yet been heard. Read in real time, one frame of 20 ms a time. */
export interface Playback {
  /** Milliseconds of assistant audio read so far. */
  readonly saidMs: number;
  /** Whether nothing is being played or waiting to be. */
  readonly idle: boolean;
  /** Adds generated audio of a response's item. */
  add(responseId: string, itemId: string, pcm: Int16Array): void;
  /** Says that a response has no more audio to come. */
  finish(responseId: string): void;
  /** The next 20 ms: speech, or silence. */
  next(): Int16Array;
  /** Throws everything away, and says what of it had begun or was waiting. */
  clear(): readonly CutOff[];
}

interface Track {
  readonly responseId: string;
  readonly itemId: string;
  pcm: Int16Array;
  length: number;
  played: number;
  started: boolean;
  finished: boolean;
}

/** Below this, a beginning waits for more, so that the words run ahead of the voice as they really do. */
const PREBUFFER_SAMPLES = 5 * FRAME_SAMPLES;

/**
 * An empty buffer; the callbacks are `output_audio_buffer.started` and `.stopped` (protocol §4.4).
 * @param leadMs silence between the first of them and the sound
 */
export function createPlayback(
  onStarted: (responseId: string) => void,
  onStopped: (responseId: string) => void,
  leadMs = (): number => 0,
): Playback {
  let queue: readonly Track[] = [];
  let saidMs = 0;
  let lead = 0;
  const silence = new Int16Array(FRAME_SAMPLES);

  const begin = (track: Track): boolean => {
    if (track.started) return true;
    if (track.length < PREBUFFER_SAMPLES && !track.finished) return false;
    track.started = true;
    lead = leadMs();
    onStarted(track.responseId);
    return true;
  };

  return {
    get saidMs() {
      return saidMs;
    },
    get idle() {
      return queue.length === 0;
    },
    add: (responseId, itemId, pcm) => {
      let track = queue.find((each) => each.responseId === responseId && each.itemId === itemId);
      if (track === undefined) {
        track = { responseId, itemId, pcm: new Int16Array(0), length: 0, played: 0, started: false, finished: false };
        queue = [...queue, track];
      }
      append(track, pcm);
    },
    finish: (responseId) => {
      for (const track of queue) if (track.responseId === responseId) track.finished = true;
    },
    next: () => {
      const track = queue[0];
      if (track === undefined || !begin(track)) return silence;
      if (lead > 0) {
        lead -= FRAME_MS;
        return silence;
      }
      const frame = new Int16Array(FRAME_SAMPLES);
      frame.set(track.pcm.subarray(track.played, Math.min(track.length, track.played + FRAME_SAMPLES)));
      // Generation is faster than speech, but if it is late its silence is not what was said.
      if (track.played < track.length) saidMs += FRAME_MS;
      track.played = Math.min(track.length, track.played + FRAME_SAMPLES);
      if (track.finished && track.played >= track.length) {
        queue = queue.slice(1);
        onStopped(track.responseId);
      }
      return frame;
    },
    clear: () => {
      const cutOff = queue.map(({ responseId, itemId, played }) => ({
        responseId,
        itemId,
        playedMs: Math.floor((played / FRAME_SAMPLES) * FRAME_MS),
      }));
      queue = [];
      return cutOff;
    },
  };
}

/** Grows by doubling: a long answer arrives in hundreds of pieces. */
function append(track: Track, pcm: Int16Array): void {
  if (track.length + pcm.length > track.pcm.length) {
    const larger = new Int16Array(Math.max(track.length + pcm.length, 2 * track.pcm.length));
    larger.set(track.pcm.subarray(0, track.length));
    track.pcm = larger;
  }
  track.pcm.set(pcm, track.length);
  track.length += pcm.length;
}
