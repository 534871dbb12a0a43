import type { LimitScope, Windows } from './limits.js';
import type { Pseudonym } from './pseudonym.js';
import type { LimitStore } from './store.js';
export interface LimiterSettings {
    readonly windows: Windows;
    readonly store: LimitStore;
    readonly pseudonym: Pseudonym;
}
/**
 * Counts one start against every limit of a scope. `who` is hashed before the store sees it.
 * @throws Refusal `rate_limited` at a limit; `limiter_unavailable` where the store does not say: what cannot be counted is not given (reliability.md R15).
 */
export declare function charge({ windows, store, pseudonym }: LimiterSettings, scope: LimitScope, who: string, signal: AbortSignal): Promise<void>;
