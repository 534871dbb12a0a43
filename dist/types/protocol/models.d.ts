/**
 * The models, as of 2026-11-20 (protocol.md §0, §3, §8, §10). Apart from what they cost and when they go: the script needs no more than that.
 * A model that is not here is no mistake: nothing is known of it, and nothing is refused.
 */
import { type Prices } from './prices.js';
export { retirementOf, type Retirement } from './retirement.js';
export interface Model {
    readonly price: Prices;
    /** Tokens that it can hold. */
    readonly context: number;
    /** Tokens that one response can have. */
    readonly maxOutput: number;
    readonly voices: readonly string[];
    readonly inputs: readonly ('text' | 'audio' | 'image')[];
}
/** What is known of a model; `null` for one that is not known. */
export declare function modelOf(name: string): Model | null;
