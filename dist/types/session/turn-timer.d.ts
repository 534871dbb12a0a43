/** Times each turn, from the end of the visitor's speech to the answer's first sound. */
export interface TurnTimer {
    /** The microphone's level, as often as it is known. */
    heard(rms: number): void;
    /** The assistant's, where it does not tell by itself when it sounds: once a frame. */
    sounds(rms: number): void;
    /** The provider decided that the visitor stopped speaking. @param playing An answer still is: it is not the one that is waited for. */
    spoke(playing: boolean): void;
    /** An answer is about to sound, does, or has begun to: a provider may be early or late. */
    started(): void;
    stopped(): void;
}
export interface TurnLatency {
    readonly turn: number;
    readonly responseMs: number;
}
/** @param tell Once for each turn that was spoken and answered aloud. */
export declare function createTurnTimer(tell: (latency: TurnLatency) => void, now?: () => number): TurnTimer;
