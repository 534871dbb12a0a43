/** Calls `work` once for each frame that the page paints, until the signal aborts. */
export function eachFrame(signal: AbortSignal, work: () => void): void {
  const frame = () => {
    if (signal.aborted) return;
    work();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
