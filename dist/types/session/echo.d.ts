/** The assistant hears itself: its voice comes back from a loudspeaker, is taken for the visitor's, and cuts it off (pains.md P01). */
import type { Fact } from '../protocol/vocabulary.js';
import type { Turn } from '../shapes.js';
export interface Echo {
    /** Takes a fact in, with the turns after it. */
    fact(fact: Fact, turns: readonly Turn[]): void;
    /** The connection is gone, and with it what was playing. */
    cut(): void;
    /** The microphone is to be shut: the assistant speaks, and has heard itself before. */
    readonly shut: boolean;
    close(): void;
}
export interface EchoHost {
    /** From here on, only one of them is heard at a time. */
    found(): void;
    /** Whether the microphone is to be shut has changed. */
    changed(): void;
}
export declare function createEcho({ found, changed }: EchoHost): Echo;
/** Whether most of what was heard is in what was said; what is written down of an echo is never all right. */
export declare function isEcho(heard: string, said: string): boolean;
