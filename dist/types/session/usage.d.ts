import type { Usage } from '../shapes.js';
export declare const NO_USAGE: Usage;
/** Each response counts the whole conversation again as input: that is how it is billed, so that is how it adds up. */
export declare const addUsage: (a: Usage, b: Usage) => Usage;
/** US dollars, or `null` where the model has no known price. Cached tokens are a subset of the input, billed at their own rate. */
export declare function costOf(usage: Usage, model: string | null): number | null;
