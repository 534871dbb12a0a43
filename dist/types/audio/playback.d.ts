/**
 * The assistant's voice, in an `<audio>` element made inside the gesture. Never through Web Audio: that takes the voice away from
 * Chrome's echo canceller (crbug.com/687574), and the assistant would hear and interrupt itself.
 */
export interface Playback {
    play(stream: MediaStream): void;
    /** Tries again after the browser refused to sound; call it inside a gesture. */
    hear(): void;
    setVolume(volume: number): void;
    /** Softer by 12 dB, at once, or as before. */
    duck(ducked: boolean): void;
    /** `''` is the system's speaker. Rejects as `setSinkId` does, where the browser has it. */
    setSink(deviceId: string): Promise<void>;
    /** Silences what is playing now, at once, until `restore()`. */
    silence(): void;
    restore(): void;
    close(): void;
}
/** -12 dB. */
export declare const DUCKED = 0.25;
export declare function openPlayback(volume: number, onBlocked: (blocked: boolean) => void): Playback;
