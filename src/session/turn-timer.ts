/** Times each turn, from the end of the visitor's speech to the answer's first sound. */
export interface TurnTimer {
  /** The microphone's level, as often as it is known. */
  heard(rms: number): void;
  /** The assistant's, where it does not tell by itself when it sounds: once a frame. */
  sounds(rms: number): void;
  /** The provider decided that the visitor stopped speaking. @param playing An answer still is: it is not the one that is waited for. */
  spoke(playing: boolean): void;
  /** An answer is about to sound, does, or has begun to: a provider may be early or late. */
  started(): void;
  stopped(): void;
}

export interface TurnLatency {
  readonly turn: number;
  readonly responseMs: number;
}

/** About -46 dBFS: speech at a desk is above, a quiet room and the noise of a codec are below. */
const VOICE = 0.005;
/** A page that draws no frame, because it is hidden, hears no sound: then the provider's word has to do. */
const LISTENING_MS = 250;

/** @param tell Once for each turn that was spoken and answered aloud. */
export function createTurnTimer(tell: (latency: TurnLatency) => void, now: () => number = () => performance.now()): TurnTimer {
  let voiceAt: number | null = null;
  let endedAt: number | null = null;
  let startedAt: number | null = null;
  let listenedAt = -Infinity;
  /** The one before may still sound; then it has been silent, and what sounds next is the answer. */
  let playing = false;
  let silent = false;
  let turns = 0;

  function answered(at: number): void {
    if (endedAt === null) return;
    const responseMs = Math.round(at - endedAt);
    endedAt = voiceAt = startedAt = null;
    tell({turn: ++turns, responseMs});
  }

  return {
    heard(rms) {
      if (rms > VOICE) voiceAt = now();
    },
    sounds(rms) {
      listenedAt = now();
      if (rms <= VOICE) silent = true;
      else if (silent && !playing) answered(listenedAt);
    },
    spoke(still) {
      // The provider waits for silence before it says so: the last sound is when the visitor really stopped.
      endedAt = voiceAt ?? now();
      startedAt = null;
      silent = false;
      playing = still;
    },
    started() {
      playing = false;
      startedAt = now();
      if (startedAt - listenedAt > LISTENING_MS) answered(startedAt);
    },
    stopped() {
      playing = false;
      if (startedAt !== null) answered(startedAt);
    },
  };
}
