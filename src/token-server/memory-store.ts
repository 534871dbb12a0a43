import type {Leased, LimitStore, Taken} from './store.js';

export interface MemoryStoreOptions {
  /** The time, in milliseconds; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** How many keys are remembered; beyond that, those are forgotten that were not asked for longest. Default 10,000. */
  readonly maxKeys?: number | undefined;
}

interface Count {
  readonly used: number;
  readonly endsAt: number;
}

/**
 * A store in this process's memory, the default. Each process (on Workers: each isolate) counts for itself, so several of them let through
 * as many times the limit. Hand one to two handlers, and they share their limits.
 */
export function createMemoryStore({now = () => Date.now(), maxKeys = 10_000}: MemoryStoreOptions = {}): LimitStore {
  const counts = new Map<string, Count>();
  const leases = new Map<string, ReadonlyMap<string, number>>();

  /** A map keeps the order of insertion: what is set anew is the youngest. */
  function remember<T>(map: Map<string, T>, key: string, value: T): void {
    map.delete(key);
    map.set(key, value);
    if (map.size <= maxKeys) return;
    const [oldest] = map.keys();
    if (oldest !== undefined) map.delete(oldest);
  }

  return {
    take: (key, cost, limit, windowMs) => Promise.resolve(takeNow(key, cost, limit, windowMs)),
    lease: (key, id, max, ttlMs) => Promise.resolve(leaseNow(key, id, max, ttlMs)),
    release(key, id) {
      const left = new Map(leases.get(key));
      left.delete(id);
      if (left.size === 0) leases.delete(key);
      else remember(leases, key, left);
      return Promise.resolve();
    },
  };

  function takeNow(key: string, cost: number, limit: number, windowMs: number): Taken {
    const time = now();
    const known = counts.get(key);
    const running = known !== undefined && known.endsAt > time;
    const used = running ? known.used : 0;
    // No window ends later than a new one would: the clock may have been set back since this one began.
    const endsAt = running ? Math.min(known.endsAt, time + windowMs) : time + windowMs;
    const ok = used + cost <= limit;
    const count = {used: ok ? used + cost : used, endsAt};
    remember(counts, key, count);
    return {ok, remaining: Math.max(0, limit - count.used), resetMs: endsAt - time};
  }

  function leaseNow(key: string, id: string, max: number, ttlMs: number): Leased {
    const time = now();
    const held = new Map([...(leases.get(key) ?? [])].filter(([, endsAt]) => endsAt > time));
    const ok = held.has(id) || held.size < max;
    if (ok) held.set(id, time + ttlMs);
    if (held.size > 0) remember(leases, key, held);
    return {ok, active: held.size};
  }
}
