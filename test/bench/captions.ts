/** How long after its first sound an answer can be read: the built element, in a call. A part of `bench:ui`. */
import type {Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {startDistantSite} from '../support/site.js';
import {withBrowser} from './bench-site.js';
import {quantile, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 10;
/** What is read later is no caption of what is heard (reliability.md §6). */
const LIMIT_MS = 2000;

/** Milliseconds from the first sound to the first frame with words; less than 0, where the words come first. */
async function answer(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const element = document.querySelector('realtime-voice');
    if (!element) throw new Error('no element');
    const answers = () => [...(element.shadowRoot?.querySelectorAll('[part~="message-agent"]') ?? [])];
    const before = answers().length;
    // The ones before may lose what was not heard of them.
    const written = () => Boolean(answers()[before]?.querySelector('[part~="message-text"]')?.textContent.trim());
    let [heardAt, readAt] = [0, 0];
    element.sendText('Say it.');
    while (heardAt === 0 || readAt === 0) {
      const at = await new Promise<number>(requestAnimationFrame);
      if (heardAt === 0 && element.outputLevel > 0) heardAt = at;
      if (readAt === 0 && written()) readAt = at;
    }
    element.interrupt();
    while (element.state !== 'listening' || element.outputLevel > 0) await new Promise(requestAnimationFrame);
    return readAt - heardAt;
  });
}

export async function benchCaptions({dist}: BenchOptions): Promise<Figure[]> {
  if (dist !== 'dist') throw new Error('the demo has the dist of this tree alone');
  const site = await startDistantSite();
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage({type: 'window'});
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.goto(`${site.url}/bare`);
      await page.evaluate(() => document.querySelector('realtime-voice')?.setAttribute('muted', ''));
      await page.click('>>> [part~="start-button"]');
      await page.waitForFunction(() => document.querySelector('realtime-voice')?.state === 'listening', {polling: 20});
      const samples: number[] = [];
      while (samples.length < ROUNDS) samples.push(await answer(page));
      return [
        {what: 'an answer is read, after its first sound', samples, unit: 'ms'},
        {what: 'an answer is read, after its first sound, p95', samples: [quantile(samples, 0.95)], unit: 'ms', limit: LIMIT_MS},
      ];
    });
  } finally {
    await site.close();
  }
}
