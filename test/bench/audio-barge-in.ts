/** How soon an answer is softer when the visitor speaks over it, beside the provider's word: the built element, in a call. A part of `bench:audio`. */
import type {Browser, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {enterRoom} from '../support/in-page/room.js';
import {startDistantSite} from '../support/site.js';
import {sleep} from '../support/until.js';
import {withBrowser} from './bench-site.js';
import {watchOnsets} from './in-page/onsets.js';
import {quantile, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 20;
const ONE_WAY_MS = 25;
/** So long at a time, and as long nothing. */
const BUSY_MS = 60;
const SOUND_MS = 600;

interface Round {
  readonly softerMs: number;
  readonly toldMs: number;
}

async function interrupt(page: Page): Promise<Round> {
  await page.evaluate(() => document.querySelector('realtime-voice')?.sendText('story'));
  await page.waitForFunction(() => document.querySelector('realtime-voice')?.state === 'speaking', {polling: 20});
  await sleep(1000);
  await page.evaluate((ms) => {
    Object.assign(window.onsets, {heardAt: 0, softerAt: 0, toldAt: 0});
    window.room.sound(ms);
  }, SOUND_MS);
  const complete = page.waitForFunction(() => window.onsets.heardAt * window.onsets.softerAt * window.onsets.toldAt > 0, {polling: 20, timeout: 10_000});
  await complete.catch(async (cause: unknown) => {
    throw new Error(`only ${JSON.stringify(await page.evaluate(() => window.onsets))}`, {cause});
  });
  const {heardAt, softerAt, toldAt} = await page.evaluate(() => window.onsets);
  await sleep(SOUND_MS + 1500);
  await page.evaluate(() => document.querySelector('realtime-voice')?.interrupt());
  await sleep(500);
  return {softerMs: softerAt - heardAt, toldMs: toldAt - heardAt};
}

async function call(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({type: 'window'});
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(watchOnsets);
  await page.evaluateOnNewDocument(enterRoom);
  await page.goto(`${url}/bare`);
  await page.click('>>> [part~="start-button"]');
  await page.waitForFunction(() => document.querySelector('realtime-voice')?.state === 'listening', {polling: 20});
  return page;
}

/** The page of a site that has much to do: half of the time, in tasks of so many milliseconds. */
function keepBusy(ms: number): void {
  const work = (): void => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    setTimeout(work, ms);
  };
  work();
}

export async function benchBargeIn({dist}: BenchOptions): Promise<Figure[]> {
  if (dist !== 'dist') throw new Error('the demo has the dist of this tree alone');
  const site = await startDistantSite();
  site.network.set({delayMs: ONE_WAY_MS});
  try {
    return await withBrowser(async (browser) => {
      const figures: Figure[] = [];
      const page = await call(browser, site.url);
      for (const [how, limit] of [['idle', 60], ['half busy', 105]] as const) {
        if (how === 'half busy') await page.evaluate(keepBusy, BUSY_MS);
        const rounds: Round[] = [];
        while (rounds.length < ROUNDS) rounds.push(await interrupt(page));
        const softer = rounds.map(({softerMs}) => softerMs);
        figures.push(
          {what: `the page is ${how}`, samples: softer, unit: 'ms'},
          {what: `the page is ${how}, p95`, samples: [quantile(softer, 0.95)], unit: 'ms', limit},
          {what: `the page is ${how}: the provider's word`, samples: rounds.map(({toldMs}) => toldMs), unit: 'ms'},
        );
      }
      return figures;
    });
  } finally {
    await site.close();
  }
}
