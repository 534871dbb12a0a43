import {isObject} from './body.js';
import {withDeadline} from './deadline.js';
import type {LimitScope, Window, Windows} from './limits.js';
import type {Pseudonym} from './pseudonym.js';
import {Refusal} from './refusal.js';
import type {LimitStore} from './store.js';

export interface LimiterSettings {
  readonly windows: Windows;
  readonly store: LimitStore;
  readonly pseudonym: Pseudonym;
}

const STORE_TIMEOUT_MS = 300;
const STORE_RETRY_SECONDS = 5;

/**
 * Counts one start against every limit of a scope. `who` is hashed before the store sees it.
 * @throws Refusal `rate_limited` at a limit; `limiter_unavailable` where the store does not say: what cannot be counted is not given (reliability.md R15).
 */
export async function charge({windows, store, pseudonym}: LimiterSettings, scope: LimitScope, who: string, signal: AbortSignal): Promise<void> {
  if (windows[scope].length === 0) return;
  const id = await pseudonym(`limit.${scope}`, who);
  for (const window of windows[scope]) {
    const waitMs = await take(store, `realtime-voice:${scope}:${window.windowMs}:${id}`, window, signal);
    if (waitMs !== null) throw new Refusal('rate_limited', Math.max(1, Math.ceil(waitMs / 1000)));
  }
}

/** `null` where the start is counted, else the milliseconds until one may be. */
async function take(store: LimitStore, key: string, {limit, windowMs}: Window, parent: AbortSignal): Promise<number | null> {
  const unavailable = () => new Refusal('limiter_unavailable', STORE_RETRY_SECONDS);
  const taken: unknown = await withDeadline({ms: STORE_TIMEOUT_MS, parent, onTimeout: unavailable}, async () => store.take(key, 1, limit, windowMs)).catch(() => {
    throw unavailable();
  });
  // A store is the site's own code: an answer of some other kind must not pass for a yes.
  if (!isObject(taken)) throw unavailable();
  if (taken['ok'] === true) return null;
  const {resetMs} = taken;
  if (taken['ok'] !== false || typeof resetMs !== 'number') throw unavailable();
  return Math.min(windowMs, Math.max(0, resetMs));
}
