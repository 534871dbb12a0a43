/** Waiting with an end: every promise that the outside may never settle goes through here. */

/** Settles like `promise`, unless the signal aborts first: then rejects with the signal's reason. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => undefined);
    return Promise.reject(signal.reason as Error);
  }
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, {once: true});
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Runs `work` with a signal that also aborts after `ms` milliseconds; the timeout rejects with what `late` makes.
 * The timer never outlives the work.
 */
export async function withDeadline<T>(
  ms: number,
  late: () => Error,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(late()), ms);
  const pass = () => deadline.abort(signal.reason);
  if (signal.aborted) pass();
  signal.addEventListener('abort', pass, {once: true});
  try {
    return await abortable(work(deadline.signal), deadline.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', pass);
  }
}

/** Settles after `ms` milliseconds; rejects with the signal's reason, should that abort first, and leaves no timer. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  return abortable(waited, signal).finally(() => clearTimeout(timer));
}
