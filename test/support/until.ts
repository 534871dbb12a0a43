import {setTimeout as sleep} from 'node:timers/promises';

const POLL_MS = 30;

/** Waits until `condition` holds and returns what made it hold; fails, saying what it waited for, after `ms`. */
export async function until<T>(what: string, condition: () => T | Promise<T>, ms = 12_000): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await condition();
    if (value !== null && value !== undefined && value !== false) return value as NonNullable<Exclude<T, false>>;
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain until ${what}`);
    await sleep(POLL_MS);
  }
}

export {sleep};
