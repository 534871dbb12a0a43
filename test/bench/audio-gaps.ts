/** A minute of speech over a WebSocket whose network is late: how often it breaks off, in what leaves the element for the speakers. */
import type {Browser} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {bundledPage, withBrowser, withSite, type BenchSite} from './bench-site.js';
import type {Gaps} from './in-page/gaps.js';
import {openJitteryProvider, type Speech} from './jittery-provider.js';
import type {BenchOptions, Figure} from './report.js';

const SECONDS = 60;
const JITTER_MS = 80;
/** At once, in pages of their own, each with other chances. */
const ROUNDS = 3;
const SEED = 1;
/** Pieces as short as a packet, as the local provider's, and longer than the player waits for at first. */
const PIECES_MS = [20, 100] as const;

async function listen(browser: Browser, {origin}: BenchSite): Promise<Gaps> {
  const page = await browser.newPage({type: 'window'});
  try {
    await page.goto(origin);
    await page.addScriptTag({content: await bundledPage('gaps')});
    await page.evaluate(async () => {
      const element = document.querySelector('realtime-voice');
      element?.setAttribute('transport', 'websocket');
      // They are listened to side by side.
      if (element) element.concurrent = true;
      await element?.start();
    });
    const told = await page.waitForFunction(() => window.gaps.result(), {polling: 500, timeout: 3000 * SECONDS});
    const heard = await told.jsonValue();
    // A bench that has not heard all of it has measured nothing.
    if (heard === null || heard.seconds < 0.98 * SECONDS) throw new Error(`${heard?.seconds ?? 0} s of ${SECONDS} were heard`);
    return heard;
  } finally {
    await page.close();
  }
}

async function gapsOf(dist: string, speech: Speech): Promise<Gaps[]> {
  const provider = await openJitteryProvider(speech, SEED);
  try {
    return await withSite(dist, (site) => withBrowser((browser) => Promise.all(Array.from({length: ROUNDS}, () => listen(browser, site)))), provider.url);
  } finally {
    await provider.close();
  }
}

export async function benchGaps({dist}: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pieceMs of PIECES_MS) {
    const heard = await gapsOf(dist, {seconds: SECONDS, pieceMs, jitterMs: JITTER_MS});
    const name = `${SECONDS} s in pieces of ${pieceMs} ms, ${JITTER_MS} ms jitter`;
    figures.push({what: `${name}: gaps`, samples: heard.map(({gaps}) => gaps.length), unit: 'gaps', limit: 0}, {what: `${name}: silence in them`, samples: heard.map(({gaps}) => gaps.reduce((sum, gap) => sum + gap, 0)), unit: 'ms'});
  }
  return figures;
}
