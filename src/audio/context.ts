import {processorsEnded} from './end-processor.js';
import {resume} from './interruptions.js';

/**
 * The AudioContext of the tap, made inside the gesture (iOS lets one made after an `await` never sound) and at the device's own rate
 * (Firefox cannot join contexts of different rates: bugzilla.mozilla.org/1674892). `null` where the browser has none to give.
 * @param sinkId The speaker, where the browser lets anybody choose; `''` is the system's.
 */
export function openContext(sinkId = ''): AudioContext | null {
  try {
    const context = new AudioContext({latencyHint: 'interactive', ...(sinkId && {sinkId})});
    resume(context);
    return context;
  } catch {
    return null;
  }
}

/** Closes a context when its processors have ended. */
export const closeContext = (context: AudioContext): Promise<void> => processorsEnded(context).then(() => context.close());
