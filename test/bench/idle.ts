/** What the element costs a page before anybody clicks: what wakes it, how long it holds the main thread, and what jumps when its script comes. */
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {sleep} from '../support/until.js';
import {bundledPage, withBrowser, withSite, type BenchSite} from './bench-site.js';
import type {Idle} from './in-page/idle.js';
import {alternate, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 5;
/** Until a page that has loaded is at rest. */
const SETTLE_MS = 1500;
const IDLE_MS = 4000;
const BUSY_LIMIT = 1;

type Subject = 'empty' | 'inline' | 'floating';

const TEXT = '<p>The shop opens at nine on weekdays and at ten on Saturdays, and it closes when the last guest has left.</p>';
/** As the README says, so that nothing jumps. */
const STYLE = 'realtime-voice:not([variant]) { display: block; min-block-size: 373px; } realtime-voice[variant]:not(:defined) { display: none; }';
const ELEMENT = {empty: '', inline: '<realtime-voice token-endpoint="/token"></realtime-voice>', floating: '<realtime-voice variant="floating" token-endpoint="/token"></realtime-voice>'} satisfies Record<Subject, string>;

interface Rest extends Idle {
  /** Milliseconds of the main thread, each second. */
  readonly busy: number;
}

async function busySeconds(devtools: CDPSession): Promise<number> {
  const {metrics} = await devtools.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN;
}

/** An article that is there, and then the script. */
async function load(page: Page, {origin}: BenchSite, subject: Subject): Promise<void> {
  await page.goto(`${origin}/empty`);
  await page.setContent(`<!doctype html><html lang="en"><head><title>bench</title><style>${STYLE}</style></head><body>${TEXT}${ELEMENT[subject]}${TEXT}</body></html>`);
  await sleep(300);
  if (subject === 'empty') return;
  await page.addScriptTag({url: `${origin}/dist/realtime-voice.js`});
  await page.evaluate(() => document.querySelector('realtime-voice')?.updateComplete);
}

async function rest(browser: Browser, site: BenchSite, script: string, subject: Subject): Promise<Rest> {
  const page = await browser.newPage({type: 'window'});
  try {
    await page.evaluateOnNewDocument(script);
    await load(page, site, subject);
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    await sleep(SETTLE_MS);
    await page.evaluate(() => window.idle());
    const [before, start] = [await busySeconds(devtools), performance.now()];
    await sleep(IDLE_MS);
    const busy = ((await busySeconds(devtools)) - before) / ((performance.now() - start) / 1_000_000);
    return {...(await page.evaluate(() => window.idle())), busy};
  } finally {
    await page.close();
  }
}

export async function benchIdle({dist}: BenchOptions): Promise<Figure[]> {
  const script = await bundledPage('idle');
  const seen = {empty: [] as Rest[], inline: [] as Rest[], floating: [] as Rest[]};
  const busy = await withSite(dist, (site) =>
    withBrowser((browser) => {
      const run = (subject: Subject) => async () => {
        const one = await rest(browser, site, script, subject);
        seen[subject].push(one);
        return one.busy;
      };
      return alternate(ROUNDS, {empty: run('empty'), inline: run('inline'), floating: run('floating')});
    }),
  );
  const floor: Figure = {what: 'an empty page: main thread', samples: busy.empty, unit: 'ms/s'};
  const of = (subject: 'inline' | 'floating'): Figure[] => {
    const count = (what: string, field: keyof Idle, unit: string): Figure => ({what: `${subject}: ${what}`, samples: seen[subject].map((one) => one[field]), unit, limit: 0});
    return [
      count(`animation frames asked for in ${IDLE_MS / 1000} s`, 'frames', 'frames'),
      count(`timers set in ${IDLE_MS / 1000} s`, 'timers', 'timers'),
      count('timers and frames that wait', 'waiting', 'waiting'),
      count('animations that run', 'animations', 'animations'),
      {what: `${subject}: main thread, more than of an empty page`, samples: busy[subject].map((ms, round) => ms - (busy.empty[round] ?? NaN)), unit: 'ms/s', limit: BUSY_LIMIT, beside: floor},
      count('layout shift', 'shift', 'score'),
    ];
  };
  return [floor, ...of('inline'), ...of('floating')];
}
