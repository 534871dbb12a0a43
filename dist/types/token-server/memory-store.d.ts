import type { LimitStore } from './store.js';
export interface MemoryStoreOptions {
    /** The time, in milliseconds; default `Date.now`. */
    readonly now?: (() => number) | undefined;
    /** How many keys are remembered; beyond that, those are forgotten that were not asked for longest. Default 10,000. */
    readonly maxKeys?: number | undefined;
}
/**
 * A store in this process's memory, the default. Each process (on Workers: each isolate) counts for itself, so several of them let through
 * as many times the limit. Hand one to two handlers, and they share their limits.
 */
export declare function createMemoryStore({ now, maxKeys }?: MemoryStoreOptions): LimitStore;
