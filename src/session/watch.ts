import type {ConnectionStats} from '../shapes.js';
import {pause} from '../waiting.js';
import type {Line} from './line.js';
import {UNSEEN, look} from './quality.js';

export interface WatchEvents {
  /** The level of the connection is another. */
  quality(stats: ConnectionStats): void;
  /** Nothing arrives any more, or something does again. */
  silent(silent: boolean): void;
}

/** Looks at a call's connections, one after the other, once a second. */
export interface Watch {
  /** The last look; `null` before the first. */
  readonly stats: ConnectionStats | null;
  /** Looks at this one, until the signal aborts. */
  begin(line: Pick<Line, 'stats'>, signal: AbortSignal): void;
}

const SECOND_MS = 1000;

export function createWatch(on: WatchEvents): Watch {
  let quality = UNSEEN;

  async function follow(line: Pick<Line, 'stats'>, signal: AbortSignal): Promise<void> {
    // What the visitor was told of the one before stays until this one has been better for long enough.
    quality = {...quality, counters: null};
    for (;;) {
      await pause(SECOND_MS, signal);
      const counters = await line.stats();
      signal.throwIfAborted();
      const {stats} = quality;
      quality = look(quality, counters, performance.now());
      on.silent(quality.silent);
      if (quality.stats && quality.stats.level !== (stats?.level ?? 'good')) on.quality(quality.stats);
    }
  }

  return {
    get stats() {
      return quality.stats;
    },
    begin: (line, signal) => void follow(line, signal).catch(() => undefined),
  };
}
