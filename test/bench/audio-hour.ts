/** What an hour of talk leaves in the page: the element as it is built, a real data channel, and a provider that says all of it as fast as it goes. */
import type {CDPSession, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {withBrowser, withSite, type BenchSite} from './bench-site.js';
import {conversation} from './conversation.js';
import {openPages} from './flood.js';
import type {} from './in-page/provider.js';
import type {BenchOptions, Figure} from './report.js';

/** A question and its answer each: 1,200 turns. */
const EXCHANGES = 600;
/** Of an answer; three more are the question's. */
const DELTAS = 45;
/** Of the first five minutes. */
const FIRST = EXCHANGES / 12;
/** A browser for each. */
const ROUNDS = 3;
const MEGABYTE = 1_000_000;
const NODES_LIMIT = 1000;

interface Kept {
  /** Bytes of the heap, after everything else was collected. */
  readonly heap: number;
  readonly nodes: number;
}

async function kept(devtools: CDPSession): Promise<Kept> {
  // What the first finds unreachable may have held more.
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  const {usedSize} = await devtools.send('Runtime.getHeapUsage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  return {heap: usedSize, nodes: metrics.find(({name}) => name === 'Nodes')?.value ?? NaN};
}

/** Has the provider say it, and waits until the visitor's page has drawn the end of it. */
async function talk({visitor, provider}: {visitor: Page; provider: Page}, site: BenchSite, lines: readonly string[], exchanges: number): Promise<void> {
  site.lines.set('talk', () => lines);
  await provider.evaluate((address) => window.provider.flood(address), '/lines/talk');
  await visitor.waitForFunction(
    (id) => {
      const last = document.querySelector('realtime-voice')?.transcript.at(-1);
      return last?.id === id && last.final;
    },
    {polling: 200, timeout: 120_000},
    `item_a${exchanges - 1}`,
  );
  // A frame to draw it in, and the work that is left for later.
  await visitor.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
}

interface Hour {
  readonly early: Kept;
  readonly late: Kept;
}

const hour = (dist: string, [created = '', ...events]: readonly string[]): Promise<Hour> =>
  withSite(dist, (site) =>
    withBrowser(async (browser) => {
      const first = events.slice(0, (events.length / EXCHANGES) * FIRST);
      const pages = await openPages(browser, site);
      const devtools = await pages.visitor.createCDPSession();
      await devtools.send('Performance.enable');
      const greeted = pages.provider.evaluate((text) => window.provider.greet(text), created);
      await pages.visitor.evaluate(async () => {
        await document.querySelector('realtime-voice')?.start();
      });
      await greeted;
      await talk(pages, site, first, FIRST);
      const early = await kept(devtools);
      await talk(pages, site, events.slice(first.length), EXCHANGES);
      const late = await kept(devtools);
      const turns = await pages.visitor.evaluate(() => document.querySelector('realtime-voice')?.transcript.length ?? 0);
      if (turns !== 2 * EXCHANGES) throw new Error(`the transcript has ${turns} turns of ${2 * EXCHANGES}`);
      return {early, late};
    }),
  );

export async function benchHour({dist}: BenchOptions): Promise<Figure[]> {
  const lines = [...conversation({turns: EXCHANGES, deltas: DELTAS})];
  const deltas = lines.filter((line) => /"type":"[^"]*transcript(?:ion)?\.delta"/.test(line)).length;
  const hours: Hour[] = [];
  for (let round = 0; round < ROUNDS; round++) hours.push(await hour(dist, lines));
  const begun: Figure = {what: 'heap after 5 minutes', samples: hours.map(({early}) => early.heap / MEGABYTE), unit: 'MB'};
  const name = `an hour of ${(2 * EXCHANGES).toLocaleString('en')} turns and ${deltas.toLocaleString('en')} deltas`;
  return [
    begun,
    {what: `heap kept after ${name}, more than that`, samples: hours.map(({early, late}) => (late.heap - early.heap) / MEGABYTE), unit: 'MB', limit: 1, beside: begun},
    {what: 'nodes of the page after the hour', samples: hours.map(({late}) => late.nodes), unit: 'nodes', limit: NODES_LIMIT},
  ];
}
