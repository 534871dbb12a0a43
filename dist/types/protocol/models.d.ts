/**
 * The models, as of 2026-11-20 (protocol.md §0, §3, §8, §10). Dates are OpenAI's; Azure keeps its own, some weeks apart.
 * A model that is not here is no mistake: nothing is known of it, and nothing is refused.
 */
import { type Prices } from './prices.js';
export interface Model {
    readonly price: Prices;
    /** Tokens that it can hold. */
    readonly context: number;
    /** Tokens that one response can have. */
    readonly maxOutput: number;
    readonly voices: readonly string[];
    readonly inputs: readonly ('text' | 'audio' | 'image')[];
}
export interface Retirement {
    /** The day on which it was or will be shut down, ISO 8601. */
    readonly date: string;
    readonly replacement: string;
    readonly retired: boolean;
}
/** What is known of a model; `null` for one that is not known. */
export declare function modelOf(name: string): Model | null;
/** When a model goes or went, and what to use instead; `null` where no day has been announced. @param now Epoch milliseconds. */
export declare function retirementOf(name: string, now: number): Retirement | null;
