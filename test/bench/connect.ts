// npm run bench:connect [-- --json FILE] [--dist DIR]: from the click to a call that is ready, beside OpenAI's own client and the least there can be.
import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {withBrowser} from './bench-site.js';
import {openConnectSite, type ConnectSite, type Delays} from './connect-site.js';
import {prepare, watchElement} from './in-page/connect-watch.js';
import {alternate, beside, runBench, type BenchOptions, type Figure} from './report.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const DELAYS: Delays = {credential: 150, signalling: 150, roundTrip: 50};
const MICROPHONE_MS = 100;
const PROMPT_MS = 2000;
/** Longer than a key takes: who means to click does not click at once. */
const HOVER_MS = 500;
/** As long as a finger stays on a button. */
const PRESS_MS = 80;

interface Visit {
  readonly page: 'element' | 'agents' | 'floor';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly permission?: 'granted' | 'prompt';
  readonly microphoneMs?: number;
}

async function open(browser: Browser, {origin}: ConnectSite, {page: name, attributes, permission = 'granted', microphoneMs = MICROPHONE_MS}: Visit): Promise<Page> {
  const page = await browser.newPage({type: 'window'});
  const session = await page.createCDPSession();
  await session.send('Browser.setPermission', {permission: {name: 'microphone'}, setting: permission, origin});
  // tsx wraps functions within functions in a helper that no page has.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(prepare, microphoneMs);
  if (process.env['DEBUG']) page.on('console', (m) => console.log(name, m.text()));
  await page.goto(`${origin}/${name}`);
  if (attributes) await page.evaluate(watchElement, attributes);
  return page;
}

/** Moves onto the button, rests there, clicks, and waits until it is ready. @returns how long that took, in milliseconds since `from` */
async function visit(browser: Browser, site: ConnectSite, visit: Visit, from: 'clicked' | 'allowed' = 'clicked'): Promise<number> {
  const page = await open(browser, site, visit);
  try {
    const button = visit.page === 'element' ? '>>> [part~="start-button"]' : 'button';
    await page.hover(button);
    await sleep(HOVER_MS);
    await page.mouse.down();
    await sleep(PRESS_MS);
    await page.mouse.up();
    await page.waitForFunction(() => window.times.ready !== undefined, {polling: 20, timeout: 20_000});
    const times = await page.evaluate(() => window.times);
    await page.evaluate(() => document.querySelector('realtime-voice')?.stop());
    return (times.ready ?? NaN) - (times[from] ?? NaN);
  } finally {
    await page.close();
    site.rest();
  }
}

async function benchConnect({dist}: BenchOptions): Promise<Figure[]> {
  const site = await openConnectSite(dist, DELAYS);
  const byKey = {'token-endpoint': '/api/realtime/token'};
  const intent = {...byKey, preload: 'intent'};
  try {
    const ms = await withBrowser((browser) => {
      const one = (which: Visit, from?: 'allowed') => () => visit(browser, site, which, from);
      return alternate(ROUNDS, {
        floor: one({page: 'floor'}),
        agents: one({page: 'agents'}),
        granted: one({page: 'element', attributes: byKey}),
        intent: one({page: 'element', attributes: intent}),
        proxied: one({page: 'element', attributes: {'session-endpoint': '/api/realtime/session'}}),
        prompted: one({page: 'element', attributes: intent, permission: 'prompt', microphoneMs: PROMPT_MS}, 'allowed'),
      });
    });
    return [
      {what: 'the least there can be: one exchange, one channel', samples: ms.floor, unit: 'ms'},
      {what: '@openai/agents-realtime', samples: ms.agents, unit: 'ms'},
      {what: 'ours, permission granted', samples: ms.granted, unit: 'ms'},
      {what: 'ours, permission granted, beside agents-realtime', samples: beside(ms.granted, ms.agents), unit: 'x', limit: 0.78},
      {what: 'ours, preload="intent"', samples: ms.intent, unit: 'ms'},
      {what: 'ours, preload="intent", beside agents-realtime', samples: beside(ms.intent, ms.agents), unit: 'x', limit: 0.56},
      {what: 'ours, session-endpoint', samples: ms.proxied, unit: 'ms'},
      {what: 'ours, session-endpoint, beside agents-realtime', samples: beside(ms.proxied, ms.agents), unit: 'x', limit: 0.56},
      {what: 'ours, preload="intent", ready after the prompt is allowed', samples: ms.prompted, unit: 'ms', limit: 20},
    ];
  } finally {
    await site.close();
  }
}

await runBench('connect', {
  connect: {title: `From the click to ready (key ${DELAYS.credential}, signalling ${DELAYS.signalling}, round trip ${DELAYS.roundTrip}, microphone ${MICROPHONE_MS} ms)`, run: benchConnect},
});
