/**
 * How loud a stream is: an analyser beside it, which nothing is played through. `getSynchronizationSources()` would need no graph,
 * but in Chromium tells a level only when the sender writes one into its packets (RFC 6464), which providers need not do.
 */
export interface Loudness {
    /** Root mean square of the last 20 ms or so, 0..1. */
    rms(): number;
    readonly source: AudioNode;
    close(): void;
}
export declare function openLoudness(context: AudioContext, stream: MediaStream): Loudness;
