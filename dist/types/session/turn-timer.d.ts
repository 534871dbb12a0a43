/** Times each turn, from the end of the visitor's speech to the answer's sound. */
export interface TurnTimer {
    /** The microphone's level, as often as it is known. */
    heard(rms: number): void;
    /** The provider decided that the visitor stopped speaking. */
    spoke(): void;
    /** The answer begins to sound; `null` when it answers no speech (a greeting, a typed turn). */
    answered(): {
        readonly turn: number;
        readonly responseMs: number;
    } | null;
}
export declare function createTurnTimer(now?: () => number): TurnTimer;
