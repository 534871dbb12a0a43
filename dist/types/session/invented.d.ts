/** A transcription that hears next to nothing writes down what the films end with that it has learned from: words that nobody said (pains.md P24). */
import type { Fact } from '../protocol/vocabulary.js';
export declare const isStock: (text: string) => boolean;
/** Says of each turn whether there was next to nothing of it; of one that nobody has heard begin and end, nothing. */
export declare function createStopwatch(now?: () => number): (fact: Fact) => Fact;
