/** What the tap takes of each quantum, in a browser that renders at once, beside a processor that only passes on; and what it leaves to be collected. */
import type {Browser, Page} from 'puppeteer-core';
import {fromRoot} from '../../build/bundle/root.js';
import {bundleWorklet} from '../../build/bundle/worklet-plugin.js';
import {CAPTURE_PROCESSOR, type CaptureCommand} from '../../src/audio/worklet/messages.js';
import {bytesOf, loadWorklet} from '../support/worklet-scope.js';
import {withBrowser, withSite} from './bench-site.js';
import {alternate, beside, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 15;
/** A minute, after ten seconds in which the engine compiles what is used. */
const SECONDS = 70;
const WARM = 10;
const RATE = 48_000;
const QUANTUM = 128;
const US_LIMIT = 10;
const MESSAGES_LIMIT = 50;

const PASS = 'pass';
const PASSING = `registerProcessor('${PASS}', class extends AudioWorkletProcessor {
  process(inputs, outputs) { if (inputs[0][0]) outputs[0][0].set(inputs[0][0]); return true; }
});`;

interface Work {
  readonly processor: string;
  /** Told before the rendering, and when it is warm. */
  readonly first?: readonly CaptureCommand[];
  readonly then?: CaptureCommand;
  /** Whether our own voice sounds, too. */
  readonly voice?: boolean;
}

const WORKS = {
  pass: {processor: PASS},
  levels: {processor: CAPTURE_PROCESSOR},
  // As in a call, which keeps until it is heard, and remembers from then on.
  frames: {processor: CAPTURE_PROCESSOR, first: [{type: 'keep'}, {type: 'frames', on: true}], voice: true},
  keep: {processor: CAPTURE_PROCESSOR, first: [{type: 'keep'}], voice: true},
  late: {processor: CAPTURE_PROCESSOR, first: [{type: 'keep'}], then: {type: 'play'}, voice: true},
} as const satisfies Record<string, Work>;

interface Rendered {
  readonly us: number;
  readonly messages: number;
}

/** In the page. The sound is a voice that never pauses: four syllables a second. */
async function render(scripts: readonly string[], {processor, first, then, voice}: Work, rate: number, seconds: number, warm: number): Promise<Rendered> {
  const context = new OfflineAudioContext(1, rate * seconds, rate);
  for (const script of scripts) {
    const url = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
    await context.audioWorklet.addModule(url);
    URL.revokeObjectURL(url);
  }
  const node = new AudioWorkletNode(context, processor, {numberOfInputs: 2, numberOfOutputs: 2, outputChannelCount: [1, 1], channelCount: 1, channelCountMode: 'explicit'});
  const buffer = new AudioBuffer({length: 2 * rate, sampleRate: rate});
  buffer.getChannelData(0).forEach((_, at, samples) => (samples[at] = ((at / rate) % 0.25 < 0.04 ? 0.003 : 0.3) * Math.sin((2 * Math.PI * 300 * at) / rate)));
  for (const input of voice ? [0, 1] : [0]) {
    const source = new AudioBufferSourceNode(context, {buffer, loop: true});
    source.connect(node, 0, input);
    source.start();
  }
  node.connect(context.destination);
  let messages = 0;
  node.port.onmessage = () => messages++;
  // The port is another way than the rendering. No function with a name: the page would not know what esbuild makes of it.
  for (const command of first ?? []) node.port.postMessage(command);
  await new Promise((resolve) => setTimeout(resolve, 50));
  let since = performance.now();
  void context.suspend(warm).then(async () => {
    messages = 0;
    if (then) node.port.postMessage(then);
    await new Promise((resolve) => setTimeout(resolve, 50));
    since = performance.now();
    await context.resume();
  });
  await context.startRendering();
  const ms = performance.now() - since;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {us: (ms * 1000) / (((seconds - warm) * rate) / 128), messages: messages / (seconds - warm)};
}

async function withPage<T>(browser: Browser, origin: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/empty`);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Whole bytes of the heap that each quantum leaves behind, of the same text in Node. */
async function allocated(...commands: readonly CaptureCommand[]): Promise<number> {
  const capture = (await loadWorklet(RATE)).capture();
  for (const data of commands) capture.port.onmessage?.({data});
  const quanta = Array.from({length: 750}, (_, index) =>
    Float32Array.from({length: QUANTUM}, (__, at) => (((index * QUANTUM + at) / RATE) % 0.25 < 0.04 ? 0.003 : 0.3) * Math.sin((2 * Math.PI * 300 * (index * QUANTUM + at)) / RATE)),
  );
  const inputs = quanta.map((quantum) => [[quantum], [quantum]]);
  const outputs = [[new Float32Array(QUANTUM)], [new Float32Array(QUANTUM)]];
  let at = 0;
  return Math.round(bytesOf(() => void capture.process(inputs[at++ % inputs.length] ?? [], outputs)));
}

export async function benchWorklet({dist}: BenchOptions): Promise<Figure[]> {
  const scripts = [PASSING, await bundleWorklet(fromRoot('src/audio/worklet/capture.worklet.ts'))];
  const messages = new Map<string, number>();
  const us = await withSite(dist, ({origin}) =>
    withBrowser((browser) => {
      const run = (name: keyof typeof WORKS) => () =>
        withPage(browser, origin, async (page) => {
          const rendered = await page.evaluate(render, scripts, WORKS[name], RATE, SECONDS, WARM);
          messages.set(name, rendered.messages);
          return rendered.us;
        });
      return alternate(ROUNDS, {pass: run('pass'), levels: run('levels'), frames: run('frames'), keep: run('keep'), late: run('late')});
    }),
  );
  const floor: Figure = {what: 'a processor that only passes on', samples: us.pass, unit: 'us'};
  const time = (what: string, samples: readonly number[]): Figure => ({what, samples, unit: 'us', limit: US_LIMIT, beside: floor});
  const count = (what: string, name: string): Figure => ({what, samples: [messages.get(name) ?? NaN], unit: 'messages/s', limit: MESSAGES_LIMIT});
  return [
    floor,
    time('levels and onsets', us.levels),
    time('levels, onsets beside our own voice, and frames', us.frames),
    time('levels, onsets beside our own voice, and keeping', us.keep),
    time('levels, onsets beside our own voice, keeping, and giving it late', us.late),
    {what: 'frames beside passing on', samples: beside(us.frames, us.pass), unit: 'x'},
    {what: 'left to be collected, with levels and onsets', samples: [await allocated()], unit: 'bytes', limit: 0},
    {what: 'left to be collected, with keeping', samples: [await allocated({type: 'keep'})], unit: 'bytes', limit: 0},
    {what: 'left to be collected, with frames: those alone', samples: [await allocated({type: 'frames', on: true})], unit: 'bytes'},
    count('said, with levels', 'levels'),
    count('said, with frames', 'frames'),
    count('said, while it keeps', 'keep'),
  ];
}
