export interface Heard {
    /** The greatest amplitude, 0..1; what is amplified on the way may be a little over. */
    readonly peak: number;
    /** The share of samples that stand at the end of the scale, in the worst of the windows. */
    readonly clipped: number;
}
/** Listens to a track for a second and a half, through an analyser: no worklet, so that no page's policy is in the way. */
export declare function hear(context: AudioContext, track: MediaStreamTrack, signal: AbortSignal): Promise<Heard>;
