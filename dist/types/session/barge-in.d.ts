import type { Playback } from '../audio/playback.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { Scope } from './scope.js';
/**
 * The visitor speaks over the answer: it is softer at once, silent when the provider says so too, and as it was where that says nothing,
 * because it was only a cough.
 */
export interface BargeIn {
    /** The microphone has heard somebody begin to speak, or end. */
    onset(speaking: boolean): void;
    /** Is told of each fact. */
    hears(fact: Fact): void;
}
export declare function createBargeIn(output: Pick<Playback, 'duck' | 'silence' | 'restore'>, { add }: Pick<Scope, 'add'>): BargeIn;
