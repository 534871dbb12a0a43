/**
 * Settles when a context calls itself running and stands still: a headset that changes its profile can leave one like that, which nothing brings
 * back (livekit/client-sdk-js#1220; standardized-audio-context#960). Can go when browsers say so by its state. Rejects with the signal's reason.
 */
export declare function whenStandingStill(context: AudioContext, signal: AbortSignal): Promise<void>;
