/** A listener beside the microphone track. On WebRTC the raw track is what is sent: losing the tap costs the meter, never the call. */
export interface Tap {
    /** Starts or stops `onFrame`. Stopping settles when the last frame, which may be a short one, has been handed over. */
    frames(on: boolean): Promise<void>;
    close(): void;
}
export interface TapOptions {
    readonly context: AudioContext;
    readonly track: MediaStreamTrack;
    readonly workletUrl: string | null;
    /** Root mean square of the last 40 ms, 0..1. */
    readonly onLevel: (rms: number) => void;
    /** What the microphone hears, 40 ms at a time, as the wire wants it: 24 kHz, 16 bits, base64. */
    readonly onFrame?: (base64: string) => void;
}
/** @throws VoiceError `policy.worklet_blocked`. */
export declare function openTap({ context, track, workletUrl, onLevel, onFrame }: TapOptions): Promise<Tap>;
