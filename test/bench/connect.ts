// npm run bench:connect [-- --json FILE] [--dist DIR]: from the click to a call that is ready, beside OpenAI's own client and the least there can be.
import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {heardWords} from '../support/recording.js';
import {withBrowser} from './bench-site.js';
import {openConnectSite, type ConnectSite, type Delays} from './connect-site.js';
import {prepare, prepareSpeech, watchElement, type Times} from './in-page/connect-watch.js';
import {alternate, beside, runBench, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 15;
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
  await page.goto(`${origin}/${name}`);
  if (attributes) await page.evaluate(watchElement, attributes);
  return page;
}

/** Moves onto the button, rests there, clicks, and waits until all is there. */
async function visit(browser: Browser, site: ConnectSite, visit: Visit): Promise<Times> {
  const page = await open(browser, site, visit);
  try {
    const button = visit.page === 'element' ? '>>> [part~="start-button"]' : 'button';
    await page.hover(button);
    await sleep(HOVER_MS);
    await page.mouse.down();
    await sleep(PRESS_MS);
    await page.mouse.up();
    const last: keyof Times = visit.page === 'element' ? 'started' : 'ready';
    await page.waitForFunction((name) => window.times[name] > 0, {polling: 20, timeout: 20_000}, last);
    const times = await page.evaluate(() => window.times);
    await page.evaluate(() => document.querySelector('realtime-voice')?.stop());
    return times;
  } finally {
    await page.close();
    site.rest();
  }
}

async function benchConnect({dist}: BenchOptions): Promise<Figure[]> {
  const site = await openConnectSite(dist, DELAYS);
  const granted: Visit = {page: 'element', attributes: {'token-endpoint': '/api/realtime/token'}};
  const intent: Visit = {page: 'element', attributes: {...granted.attributes, preload: 'intent'}};
  const proxied: Visit = {page: 'element', attributes: {'session-endpoint': '/api/realtime/session'}};
  /** Of each, in milliseconds since the click. */
  const started = new Map<Visit, number[]>();
  try {
    const ms = await withBrowser((browser) => {
      const one = (which: Visit, from: 'clicked' | 'allowed' = 'clicked') => async () => {
        const times = await visit(browser, site, which);
        started.set(which, [...(started.get(which) ?? []), times.started - times.clicked]);
        return times.ready - times[from];
      };
      return alternate(ROUNDS, {
        floor: one({page: 'floor'}),
        agents: one({page: 'agents'}),
        granted: one(granted),
        intent: one(intent),
        proxied: one(proxied),
        prompted: one({...intent, permission: 'prompt', microphoneMs: PROMPT_MS}, 'allowed'),
      });
    });
    const floor: Figure = {what: 'the least there can be: one exchange, one channel', samples: ms.floor, unit: 'ms'};
    const agents: Figure = {what: '@openai/agents-realtime', samples: ms.agents, unit: 'ms'};
    const ours = (what: string, which: Visit, samples: readonly number[], limit: number): Figure[] => [
      {what: `ours, ${what}`, samples, unit: 'ms'},
      {what: `ours, ${what}, beside agents-realtime`, samples: beside(samples, ms.agents), unit: 'x', limit, beside: agents},
      {what: `ours, ${what}, until rv-session-start`, samples: started.get(which) ?? [], unit: 'ms'},
    ];
    return [
      floor,
      agents,
      ...ours('permission granted', granted, ms.granted, 0.78),
      ...ours('preload="intent"', intent, ms.intent, 0.56),
      ...ours('session-endpoint', proxied, ms.proxied, 0.56),
      {what: 'ours, preload="intent", ready after the prompt is allowed', samples: ms.prompted, unit: 'ms', limit: 20},
    ];
  } finally {
    await site.close();
  }
}

/** Long enough that no client connects later. */
const WORDS = 10;
const WORD_MS = 200;
const SPEECH_ROUNDS = 5;

/** How much is lost of what the visitor says from 100 ms after the microphone has opened, in milliseconds. */
async function lost(browser: Browser, site: ConnectSite, {page: name, attributes}: Visit): Promise<number> {
  const page = await browser.newPage({type: 'window'});
  try {
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(prepareSpeech, MICROPHONE_MS, WORDS);
    await page.goto(`${site.origin}/${name}`);
    if (attributes) await page.evaluate(watchElement, attributes);
    await page.click(name === 'element' ? '>>> [part~="start-button"]' : 'button');
    await page.waitForFunction(() => window.times.ready > 0, {polling: 20, timeout: 20_000});
    const call = site.provider.calls.at(-1);
    if (!call) throw new Error('there is no call');
    await sleep(6000);
    return WORDS * WORD_MS - heardWords(call.heard).reduce((sum, ms) => sum + Math.min(ms, WORD_MS), 0);
  } finally {
    await page.close();
    site.rest();
  }
}

async function benchLost({dist}: BenchOptions): Promise<Figure[]> {
  const site = await openConnectSite(dist, DELAYS);
  try {
    const ms = await withBrowser((browser) =>
      alternate(SPEECH_ROUNDS, {
        agents: () => lost(browser, site, {page: 'agents'}),
        webrtc: () => lost(browser, site, {page: 'element', attributes: {'token-endpoint': '/api/realtime/token'}}),
        configured: () => lost(browser, site, {page: 'element', attributes: {'token-endpoint': '/api/realtime/token', instructions: 'Be brief.'}}),
      }),
    );
    return [
      {what: '@openai/agents-realtime', samples: ms.agents, unit: 'ms'},
      {what: 'ours', samples: ms.webrtc, unit: 'ms', limit: 0},
      {what: 'ours, with a session that is configured', samples: ms.configured, unit: 'ms', limit: 0},
    ];
  } finally {
    await site.close();
  }
}

await runBench('connect', {
  lost: {title: 'Speech that is lost: it begins 100 ms after the microphone has opened', run: benchLost},
  connect: {title: `From the click to ready (key ${DELAYS.credential}, signalling ${DELAYS.signalling}, round trip ${DELAYS.roundTrip}, microphone ${MICROPHONE_MS} ms)`, run: benchConnect},
});
