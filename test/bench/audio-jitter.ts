/**
 * What `jitterBufferTarget` is worth: one answer over a spoilt network, to three peers at once that ask for different targets. A part of
 * `bench:audio`; docs/decisions/0017 says what came of it.
 */
import type {Page} from 'puppeteer-core';
import {startDistantSite} from '../support/site.js';
import {sleep} from '../support/until.js';
import type {Conditions, UdpRelay} from '../support/udp-relay.js';
import {withBrowser} from './bench-site.js';
import type {Figure, Part} from './report.js';

/** Milliseconds; `null` leaves it to the browser. */
const TARGETS = [null, 100, 200] as const;

/** What is wrong with the network, all the time and from time to time. */
interface Weather extends Conditions {
  readonly stallMs?: number;
  readonly everyMs?: number;
}

const WEATHERS: Readonly<Record<string, Weather>> = {
  '25 ms, jitter of 20 ms, 1 % lost': {delayMs: 25, jitterMs: 20, loss: 0.01},
  'jitter of 400 ms': {delayMs: 25, jitterMs: 400},
  '10 % lost': {delayMs: 25, loss: 0.1},
  'jitter of 100 ms, 10 % lost': {delayMs: 25, jitterMs: 100, loss: 0.1},
  'a stall of 150 ms every 10 s': {delayMs: 25, stallMs: 150, everyMs: 10_000},
  'a stall of 300 ms every 5 s': {delayMs: 25, stallMs: 300, everyMs: 5000},
};

const SETTLE_MS = 4000;
const ROUNDS = 3;
const ROUND_MS = 20_000;

/** Of one peer's voice, since it began. */
interface Counts {
  readonly samples: number;
  readonly concealed: number;
  readonly bufferedMs: number;
  readonly emitted: number;
}

/** Opens a peer for each target, and has the same read to all of them for as long as the page is there. */
async function openPeers(page: Page): Promise<void> {
  await page.evaluate(async (targets) => {
    const text = 'The tide comes in twice a day, and twice a day it leaves the harbour dry, with all its boats lying on their sides. '.repeat(3);
    const receivers: RTCRtpReceiver[] = [];
    for (const target of targets) {
      const peer = new RTCPeerConnection();
      const {receiver} = peer.addTransceiver('audio', {direction: 'recvonly'});
      Object.assign(receiver, {jitterBufferTarget: target});
      const channel = peer.createDataChannel('oai-events');
      const ask = (): void => channel.send(JSON.stringify({type: 'response.create', response: {instructions: `Say "${text}"`}}));
      channel.onmessage = ({data}: MessageEvent<string>) => {
        if (/"session.created"|"output_audio_buffer.stopped"/.test(data)) ask();
      };
      await peer.setLocalDescription();
      const {value} = (await (await fetch('/api/realtime/token', {method: 'POST', headers: {'content-type': 'application/json'}, body: '{}'})).json()) as {value: string};
      const headers = {authorization: `Bearer ${value}`, 'content-type': 'application/sdp'};
      const answer = await fetch('/v1/realtime/calls', {method: 'POST', headers, body: peer.localDescription?.sdp ?? ''});
      await peer.setRemoteDescription({type: 'answer', sdp: await answer.text()});
      const audio = new Audio();
      audio.srcObject = new MediaStream([receiver.track]);
      await audio.play();
      while (peer.connectionState !== 'connected') await new Promise((resolve) => setTimeout(resolve, 50));
      receivers.push(receiver);
    }
    Object.assign(window, {receivers});
  }, TARGETS);
}

const count = (page: Page): Promise<Counts[]> =>
  page.evaluate(async () => {
    const {receivers} = window as unknown as {receivers: RTCRtpReceiver[]};
    return Promise.all(
      receivers.map(async (receiver) => {
        let seen: Record<string, number> = {};
        (await receiver.getStats()).forEach((entry: Record<string, number> & {type: unknown}) => {
          if (entry.type === 'inbound-rtp') seen = entry;
        });
        const {totalSamplesReceived: samples = 0, concealedSamples = 0, silentConcealedSamples = 0, jitterBufferDelay = 0, jitterBufferEmittedCount: emitted = 0} = seen;
        return {samples, concealed: concealedSamples - silentConcealedSamples, bufferedMs: 1000 * jitterBufferDelay, emitted};
      }),
    );
  });

function spoil(network: UdpRelay, {stallMs = 0, everyMs = 0, ...conditions}: Weather): () => void {
  network.set(conditions);
  if (everyMs === 0) return () => undefined;
  const timer = setInterval(() => network.stall(stallMs, 'down'), everyMs);
  return () => clearInterval(timer);
}

async function benchWeather(page: Page, network: UdpRelay, name: string, weather: Weather): Promise<Figure[]> {
  const clear = spoil(network, weather);
  await sleep(SETTLE_MS);
  const rounds = [await count(page)];
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(ROUND_MS);
    rounds.push(await count(page));
  }
  clear();
  return TARGETS.flatMap((target, at) => {
    const grown = (part: keyof Counts, whole: keyof Counts): number[] =>
      rounds.slice(1).map((now, round) => ((now[at]?.[part] ?? NaN) - (rounds[round]?.[at]?.[part] ?? NaN)) / ((now[at]?.[whole] ?? NaN) - (rounds[round]?.[at]?.[whole] ?? NaN)));
    const who = `${name}, ${target === null ? 'no target' : `target ${target} ms`}`;
    return [
      {what: `${who}: made up`, samples: grown('concealed', 'samples').map((share) => 100 * share), unit: '% of voice'},
      {what: `${who}: kept back`, samples: grown('bufferedMs', 'emitted'), unit: 'ms'},
    ];
  });
}

async function benchJitter(): Promise<Figure[]> {
  const site = await startDistantSite();
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage();
      // tsx wraps functions within functions in a helper that no page has.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.goto(`${site.url}/bare`);
      await openPeers(page);
      // What a start under load has left in the buffers is gone by then.
      await sleep(ROUND_MS);
      const figures: Figure[] = [];
      for (const [name, weather] of Object.entries(WEATHERS)) figures.push(...(await benchWeather(page, site.network, name, weather)));
      return figures;
    });
  } finally {
    await site.close();
  }
}

export const audioJitter: Part = {title: 'The jitter buffer over a spoilt network', run: benchJitter};
