/**
 * How much of an answer that was cut off was heard. No event tells words (protocol.md §6): they are reckoned from how long it sounded,
 * beside the length of its audio where that comes here, else by how fast this voice speaks.
 */
import type { Fact } from '../protocol/vocabulary.js';
import type { Turn } from '../shapes.js';
export interface Ear {
    /** Takes a fact in, with the turns before it. @returns what it means for the transcript. */
    take(fact: Fact, turns: readonly Turn[]): readonly Fact[];
    /** The voice broke off. @returns as `take`. */
    cut(turns: readonly Turn[]): readonly Fact[];
}
export declare function createEar(now?: () => number): Ear;
