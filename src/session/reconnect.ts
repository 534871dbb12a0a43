/** When to try again, how often, and when to stop trying (reliability.md §3.1). Pure. */
import type {ErrorCode} from '../errors.js';

const TRIES = 5;
const WALL_MS = 30_000;
const LONGEST_RETRY_AFTER_MS = 60_000;
const REBUILDS = 3;
const STABLE_MS = 30_000;

/**
 * Milliseconds until the next try, or `null`: the visitor decides. Full jitter, so that a provider that comes back is not
 * met by everybody at once.
 * @param attempt Tries made so far.
 * @param elapsed Milliseconds since the connection was lost.
 * @param random 0..1.
 * @param retryAfterMs What the server asked for; it wins over our own schedule.
 */
export function reconnectDelay(attempt: number, elapsed: number, random: number, retryAfterMs: number | null = null): number | null {
  if (attempt >= TRIES) return null;
  if (retryAfterMs !== null) return retryAfterMs <= LONGEST_RETRY_AFTER_MS ? Math.max(1000, retryAfterMs) + random * 1000 : null;
  const delay = 250 + random * (Math.min(8000, 500 * 2 ** attempt) - 250);
  return elapsed + delay > WALL_MS ? null : delay;
}

/** How often in a row each failure is worth another try. What is not listed would fail again, or needs the visitor. */
const RETRIES: Partial<Record<ErrorCode, number>> = {
  'net.lost': TRIES,
  'net.channel_closed': TRIES,
  'net.offline': TRIES,
  'net.ice_failed': 1,
  'token.unreachable': 3,
  'token.unavailable': 3,
  'token.timeout': 1,
  // The provider's 401: one more key.
  'token.expired': 1,
  'provider.unavailable': 3,
  'provider.timeout': 1,
  'provider.no_session': 1,
  'limit.rate': 1,
  'limit.provider': 1,
  'session.expired': 1,
};

/** @param before How often the same error has been retried since the connection was lost. */
export const isWorthRetrying = (code: ErrorCode, before: number): boolean => before < (RETRIES[code] ?? 0);

/**
 * How many rebuilds a call has had with this one, or `null` when it has had enough. A call that then held for half a minute begins anew.
 * @param stableMs How long the connection that was just lost had held.
 */
export function countRebuild(before: number, stableMs: number): number | null {
  const count = stableMs >= STABLE_MS ? 1 : before + 1;
  return count > REBUILDS ? null : count;
}
