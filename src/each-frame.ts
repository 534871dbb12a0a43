/** Calls `work` once for each frame that the page paints, until the signal aborts. */
export function eachFrame(signal: AbortSignal, work: () => void): void {
  let next = requestAnimationFrame(frame);
  function frame(): void {
    work();
    if (!signal.aborted) next = requestAnimationFrame(frame);
  }
  // A hidden page paints none, and would keep the last one for ever.
  signal.addEventListener('abort', () => cancelAnimationFrame(next));
}
