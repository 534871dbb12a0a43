import { type OwnPrices } from '../protocol/prices.js';
import type { TranscriptionUsage } from '../protocol/vocabulary.js';
import type { Usage } from '../shapes.js';
/** Each response counts the whole conversation again as input: that is how it is billed, so that is how it adds up. */
export declare const addUsage: (a: Usage, b: Usage) => Usage;
/** US dollars, or `null` where the model has no known price. Cached tokens are a subset of the input, billed at their own rate. */
export declare function costOf(usage: TranscriptionUsage, model: string | null, own?: OwnPrices): number | null;
/** What a call takes and costs. */
export interface Bill {
    /** Who answers, and who writes the visitor down: each has its own price. `null` leaves the model that was. */
    session(model: string | null, transcriber: string | null): void;
    response(usage: Usage): void;
    transcription(usage: TranscriptionUsage): void;
    /** Tokens of all responses. */
    readonly usage: Usage;
    /** US dollars, transcription included; `null` once something of it has no known price. */
    readonly cost: number | null;
}
export declare function createBill(prices: OwnPrices, now?: () => number): Bill;
