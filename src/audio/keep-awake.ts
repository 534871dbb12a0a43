/** Keeps the screen on until the signal aborts: one that locks takes the microphone away on iOS. Where the browser cannot, or the battery is low, it does not. */
export function keepAwake(signal: AbortSignal): void {
  const {wakeLock} = navigator as {wakeLock?: WakeLock};
  let lock: WakeLockSentinel | null = null;
  const release = (): void => void lock?.release().catch(() => undefined);

  async function take(): Promise<void> {
    if (document.hidden || signal.aborted) return;
    release();
    lock = (await wakeLock?.request('screen')) ?? null;
    if (signal.aborted) release();
  }

  const tryTo = (): void => void take().catch(() => undefined);
  tryTo();
  // The browser takes it back from a page that is hidden.
  document.addEventListener('visibilitychange', tryTo, {signal});
  signal.addEventListener('abort', release, {once: true});
}
