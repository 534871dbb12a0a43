/** Times each turn, from the end of the visitor's speech to the answer's sound. */
export interface TurnTimer {
  /** The microphone's level, as often as it is known. */
  heard(rms: number): void;
  /** The provider decided that the visitor stopped speaking. */
  spoke(): void;
  /** The answer begins to sound; `null` when it answers no speech (a greeting, a typed turn). */
  answered(): {readonly turn: number; readonly responseMs: number} | null;
}

/** About -46 dBFS: speech at a desk is above, a quiet room is below. */
const VOICE = 0.005;

export function createTurnTimer(now: () => number = () => performance.now()): TurnTimer {
  let voiceAt: number | null = null;
  let endedAt: number | null = null;
  let turns = 0;

  return {
    heard(rms) {
      if (rms > VOICE) voiceAt = now();
    },
    spoke() {
      // The provider waits for silence before it says so: the last sound is when the visitor really stopped.
      endedAt = voiceAt ?? now();
    },
    answered() {
      if (endedAt === null) return null;
      const responseMs = Math.round(now() - endedAt);
      endedAt = voiceAt = null;
      return {turn: ++turns, responseMs};
    },
  };
}
