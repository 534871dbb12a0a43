export interface Deadline {
  readonly ms: number;
  /** Ends the work too: the visitor has gone. */
  readonly parent: AbortSignal;
  /** What the work is rejected with when time is up. */
  readonly onTimeout: () => Error;
}

/**
 * Runs `work` under a time limit. Its signal is aborted at the limit or with the parent, and the returned promise rejects at
 * once, even when the work does not listen to the signal.
 */
export async function withDeadline<T>({ms, parent, onTimeout}: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const {signal} = controller;
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(toError(signal.reason)), {once: true});
  });
  const follow = () => controller.abort(parent.reason);
  const timer = setTimeout(() => controller.abort(onTimeout()), ms);
  parent.addEventListener('abort', follow, {once: true});
  try {
    if (parent.aborted) throw toError(parent.reason);
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', follow);
  }
}

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error('aborted', {cause: reason}));
