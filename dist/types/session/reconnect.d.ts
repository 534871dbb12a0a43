/** When to try again, how often, and when to stop trying (reliability.md §3.1). Pure. */
import type { ErrorCode } from '../errors.js';
/**
 * Milliseconds until the next try, or `null`: the visitor decides. Full jitter, so that a provider that comes back is not
 * met by everybody at once.
 * @param attempt Tries made so far.
 * @param elapsed Milliseconds since the connection was lost.
 * @param random 0..1.
 * @param retryAfterMs What the server asked for; it wins over our own schedule.
 */
export declare function reconnectDelay(attempt: number, elapsed: number, random: number, retryAfterMs?: number | null): number | null;
/** @param before How often the same error has been retried since the connection was lost. */
export declare const isWorthRetrying: (code: ErrorCode, before: number) => boolean;
/**
 * How many rebuilds a call has had with this one, or `null` when it has had enough. A call that then held for half a minute begins anew.
 * @param stableMs How long the connection that was just lost had held.
 */
export declare function countRebuild(before: number, stableMs: number): number | null;
