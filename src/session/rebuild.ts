import {toVoiceError, type ErrorCode, type VoiceError} from '../errors.js';
import {abortable, pause} from '../waiting.js';
import {isWorthRetrying, reconnectDelay} from './reconnect.js';

export interface RebuildHost<Made> {
  readonly signal: AbortSignal;
  dial(): Promise<Made>;
  trying(attempt: number, delayMs: number): void;
}

/** Tries again, as often and as patiently as each failure deserves. @throws the VoiceError that ends it, or the signal's reason. */
export async function rebuild<Made>(why: VoiceError, {signal, dial, trying}: RebuildHost<Made>): Promise<Made> {
  const since = performance.now();
  const failures = new Map<ErrorCode, number>();
  let error = why;
  for (let attempt = 0; ; attempt++) {
    const before = failures.get(error.code) ?? 0;
    const delay = isWorthRetrying(error.code, before) ? reconnectDelay(attempt, performance.now() - since, Math.random(), error.retryAfterMs) : null;
    // That the network went away is what the visitor noticed; what the last try met is a detail, unless it says what to do.
    if (delay === null) throw isWorthRetrying(error.code, 0) ? why : error;
    failures.set(error.code, before + 1);
    // What it is told may be what ends the call.
    const delayMs = Math.ceil(delay);
    trying(attempt + 1, delayMs);
    signal.throwIfAborted();
    await soonestOnline(delayMs, signal);
    try {
      return await dial();
    } catch (thrown) {
      signal.throwIfAborted();
      error = toVoiceError(thrown);
    }
  }
}

/** A network that has just come back is not waited for any longer. */
async function soonestOnline(ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const stop = () => over.abort(signal.reason);
  signal.addEventListener('abort', stop, {once: true});
  const online = new Promise<void>((resolve) => addEventListener('online', () => resolve(), {once: true, signal: over.signal}));
  try {
    await Promise.race([pause(ms, over.signal), abortable(online, over.signal)]);
  } finally {
    over.abort(signal.reason);
    signal.removeEventListener('abort', stop);
  }
}
