/**
 * The AudioContext of the tap, made inside the gesture (iOS lets one made after an `await` never sound) and at the device's own rate
 * (Firefox cannot join contexts of different rates: bugzilla.mozilla.org/1674892). `null` where the browser has none to give.
 * @param sinkId The speaker, where the browser lets anybody choose; `''` is the system's.
 */
export declare function openContext(sinkId?: string): AudioContext | null;
/** Closes a context when its processors have ended. */
export declare const closeContext: (context: AudioContext) => Promise<void>;
