/**
 * Calls `onTick` once for every `periodMs` that passes, correcting itself: a late timer is followed by as many ticks as
 * are due. `onWake` is called once a wake-up, before its ticks, whatever their number.
 * @returns the function that stops it
 */
export function pace(periodMs: number, onTick: () => void, onWake: () => void = () => {}): () => void {
  const start = performance.now();
  let ticks = 0;
  let timer: NodeJS.Timeout | undefined;

  const wake = (): void => {
    timer = setTimeout(wake, Math.max(0, start + (ticks + 1) * periodMs - performance.now()));
    onWake();
    const due = Math.floor((performance.now() - start) / periodMs);
    for (; ticks < due && timer !== undefined; ticks += 1) onTick();
  };
  timer = setTimeout(wake, periodMs);

  return () => {
    clearTimeout(timer);
    timer = undefined;
  };
}
