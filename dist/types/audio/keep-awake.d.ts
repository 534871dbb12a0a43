/** Keeps the screen on until the signal aborts: one that locks takes the microphone away on iOS. Where the browser cannot, or the battery is low, it does not. */
export declare function keepAwake(signal: AbortSignal): void;
