/** Timers that end together. */
export interface Timers {
  /** Calls `task` once after `ms` milliseconds, unless it is undone before. @returns the function that undoes it */
  after(ms: number, task: () => void): () => void;
  /** Undoes all of them, for good. */
  close(): void;
}

/** No timers yet. */
export function createTimers(): Timers {
  const pending = new Set<NodeJS.Timeout>();
  let closed = false;
  return {
    after: (ms, task) => {
      if (closed) return () => {};
      const timer = setTimeout(() => {
        pending.delete(timer);
        task();
      }, ms);
      pending.add(timer);
      return () => {
        clearTimeout(timer);
        pending.delete(timer);
      };
    },
    close: () => {
      closed = true;
      for (const timer of pending) clearTimeout(timer);
      pending.clear();
    },
  };
}
