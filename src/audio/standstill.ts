import {pause} from '../waiting.js';

const SECOND_MS = 1000;

/**
 * Settles when a context calls itself running and stands still: a headset that changes its profile can leave one like that, which nothing brings
 * back (livekit/client-sdk-js#1220; standardized-audio-context#960). Can go when browsers say so by its state. Rejects with the signal's reason.
 */
export async function whenStandingStill(context: AudioContext, signal: AbortSignal): Promise<void> {
  for (let before = -1; ; ) {
    await pause(SECOND_MS, signal);
    const {state, currentTime} = context;
    if (state === 'running' && currentTime === before) return;
    before = currentTime;
  }
}
