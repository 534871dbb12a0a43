/**
 * The assistant's voice, in an `<audio>` element made inside the gesture. Never through Web Audio: that takes the voice away from
 * Chrome's echo canceller (crbug.com/687574), and the assistant would hear and interrupt itself.
 */
export interface Playback {
    play(stream: MediaStream): void;
    /** Tries again after the browser refused to sound; call it inside a gesture. */
    hear(): void;
    setVolume(volume: number): void;
    /** Silences what is playing now, at once, until `restore()`. */
    silence(): void;
    restore(): void;
    close(): void;
}
export declare function openPlayback(volume: number, onBlocked: (blocked: boolean) => void): Playback;
