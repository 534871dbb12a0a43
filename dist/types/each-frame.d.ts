/** Calls `work` once for each frame that the page paints, until the signal aborts. */
export declare function eachFrame(signal: AbortSignal, work: () => void): void;
