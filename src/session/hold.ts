import type {Scope} from './scope.js';

export interface HoldEvents {
  held(held: boolean): void;
  /** It has not healed. */
  over(): void;
}

/** Waits for a network that is gone for the moment, and no longer than it may. */
export interface Hold {
  set(reason: 'browser' | 'silence', held: boolean): void;
  /** There is no connection to be held. */
  release(): void;
}

/** What is lost heals by itself for so long. */
const HELD_MS = 15_000;
/** Another network is another address, which ICE does not follow without a new offer: what is not back by then stays away. */
const CHANGED_MS = 5000;
/** A change so long ago may be why: browsers are slow to notice. */
const NOTICED_MS = 10_000;

/**
 * Holds a connection while the browser says `disconnected`, or, of a WebSocket, `offline`, or while nothing at all has arrived for 5 s (quality.ts),
 * whichever begins first;
 * for 15 s, or for 5 s after the browser came `online` again. Silence alone gives nothing up sooner, although the browser still says `connected`:
 * in a cut that heals by itself, Chromium (156) says so for 5.4 to 5.9 s, Firefox (153) for 6.3 to 9.1 s, and a provider that hangs looks the same.
 */
export function createHold({signal, add}: Scope, {held: tell, over}: HoldEvents): Hold {
  const reasons = new Set<string>();
  let changedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function arm(): void {
    clearTimeout(timer);
    const ago = performance.now() - changedAt;
    timer = reasons.size > 0 ? setTimeout(over, Math.round(ago < NOTICED_MS ? Math.max(0, CHANGED_MS - ago) : HELD_MS)) : undefined;
  }
  function change(): void {
    changedAt = performance.now();
    arm();
  }
  function release(): void {
    reasons.clear();
    arm();
  }

  addEventListener('online', change, {signal});
  add(release);
  return {
    release,
    set(reason, held) {
      const before = reasons.size;
      reasons[held ? 'add' : 'delete'](reason);
      // The second reason does not begin it anew, and one that is left does not end it.
      if (Boolean(reasons.size) === Boolean(before)) return;
      arm();
      tell(!before);
    },
  };
}
