import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';
import {sleep} from './until.js';

/** What a short-lived key looks like, and a long-lived one. */
export const KEY = /ek_[0-9a-z]{8,}|sk-local-[0-9a-z]+/gi;

const SETTLE_MS = 2500;

/**
 * Looks at a page whose call is over (reliability.md §3.2): no track, peer, channel, context, timer, frame, request or listener
 * is left, no key is anywhere, nothing was thrown, and no policy was violated.
 * @param said what the console has shown
 */
export async function autopsy(page: Page, said: readonly string[]): Promise<void> {
  const end = performance.now() + SETTLE_MS;
  // A context and a peer take a moment to close.
  while (performance.now() < end && (await page.evaluate(() => window.e2e.leftovers().length)) > 0) await sleep(30);
  const {leftovers, errors, violations, everything} = await page.evaluate(async () => {
    const {leftovers, errors, violations, everything} = window.e2e;
    return {leftovers: leftovers(), errors, violations, everything: await everything()};
  });
  assert.deepEqual(leftovers, [], 'what is left after the call');
  assert.deepEqual(errors, [], 'what was thrown');
  assert.deepEqual(violations, [], 'what the security policy blocked');
  assert.deepEqual([...everything.matchAll(KEY), ...said.join('\n').matchAll(KEY)].map(String), [], 'keys in the page');
}
