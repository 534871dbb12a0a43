/** A clock that stands still until it is told, in place of the real timers and of `Date.now`. Time can pass without them, as in a throttled tab. */
export interface Clock {
  now(): number;
  /** Timers that have not fired. */
  readonly timers: number;
  /** Time passes, and each timer fires when it is due. */
  advance(ms: number): void;
  /** Time passes, and the timers that were due fire only at the end of it. */
  sleep(ms: number): void;
  restore(): void;
}

export function installClock(start = 1_000_000): Clock {
  const {setTimeout: realSet, clearTimeout: realClear} = globalThis;
  const realNow = Date.now;
  const timers = new Map<number, {at: number; run: () => void}>();
  let time = start;
  let ids = 0;

  const fake = (run: () => void, ms = 0) => {
    if (!Number.isInteger(ms) && ms !== Infinity) throw new Error(`${ms} ms: a browser cuts the fraction off, and is early`);
    // As a browser does: what is out of range fires at once.
    timers.set(++ids, {at: time + (ms > 2 ** 31 - 1 ? 0 : ms), run});
    return ids;
  };
  Object.assign(globalThis, {setTimeout: fake, clearTimeout: (id: number) => timers.delete(id)});
  Date.now = () => time;

  function fire(until: number, setTime: boolean): void {
    for (;;) {
      const [next] = [...timers].filter(([, {at}]) => at <= until).sort(([, a], [, b]) => a.at - b.at);
      if (!next) return;
      const [id, {at, run}] = next;
      timers.delete(id);
      if (setTime) time = Math.max(time, at);
      run();
    }
  }

  return {
    now: () => time,
    get timers() {
      return timers.size;
    },
    advance(ms) {
      const end = time + ms;
      fire(end, true);
      time = end;
    },
    sleep(ms) {
      time += ms;
      fire(time, false);
    },
    restore() {
      Object.assign(globalThis, {setTimeout: realSet, clearTimeout: realClear});
      Date.now = realNow;
    },
  };
}

/** Lets everything that needs no time happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
