/** What the script weighs, and how long it holds the page that loads it, beside the least that Lit can do. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Browser} from 'puppeteer-core';
import {build, type Plugin} from 'vite';
import {fromRoot} from '../../build/bundle/root.js';
import {scriptConfig} from '../../build/bundle/script-config.js';
import {measure} from '../../build/bundle/sizes.js';
import {withBrowser, withSite, type BenchSite} from './bench-site.js';
import {alternate, beside, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 25;
const SIZE_LIMIT = 29_000;
const TIME_LIMIT = 2;
/** With Lit, before a visitor comes near: pains.md, P51. */
const LAZY_LIMIT = 15 * 1024;
const SCRIPT = 'realtime-voice.js';
/** What a page with `lazy.js` loads at once. */
const LAZY = ['lazy.js', 'lazy-face.js'];

interface Subject {
  readonly tag: string;
  readonly source: string;
}

/** Built as our own script is, so that only what is in it differs. */
async function litAlone(): Promise<string> {
  const [outDir, entry] = [fromRoot('.cache/bench/lit-alone'), fromRoot('test/bench/in-page/lit-alone.ts')];
  // package.json says of all but our own scripts that they do nothing by themselves.
  const acts: Plugin = {name: 'bench:acts', transform: (code, id) => (id === entry ? {code, map: null, moduleSideEffects: true} : null)};
  await build(scriptConfig({outDir, plugins: [acts]}, entry));
  return readFile(path.join(outDir, SCRIPT), 'utf8');
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: {readonly data?: {readonly url?: string}};
}

/** Milliseconds of the page's own thread, to compile and run the script of a page: by then it was read, on another thread, while it came. */
async function evaluation(browser: Browser, {origin}: BenchSite, {tag}: Subject): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({categories: ['devtools.timeline']});
    await page.goto(`${origin}/load/${tag}`);
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {readonly traceEvents: readonly TraceEvent[]};
    const own = trace.traceEvents.filter(({name, args}) => name === 'EvaluateScript' && args?.data?.url?.includes(`/script/${tag}`));
    if (own.length !== 1) throw new Error(`the trace has ${own.length} evaluations of ${tag}`);
    return (own[0]?.dur ?? NaN) / 1000;
  } finally {
    await page.close();
  }
}

/** Milliseconds from a script's text, read here and now, to the first element that has drawn. */
async function drawing(browser: Browser, {origin}: BenchSite, {tag, source}: Subject): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/empty`);
    // Never the same text twice: what the browser has compiled before, it does not compile again.
    return await page.evaluate(draw, `${source}\n// ${Math.random()}`, tag);
  } finally {
    await page.close();
  }
}

async function draw(source: string, tag: string): Promise<number> {
  const element = document.createElement(tag);
  document.body.append(element);
  const script = document.createElement('script');
  script.textContent = source;
  const start = performance.now();
  document.head.append(script);
  if (!customElements.get(tag)) throw new Error(`${tag} is not defined`);
  await Reflect.get(element, 'updateComplete');
  return performance.now() - start;
}

export async function benchLoad({dist}: BenchOptions): Promise<Figure[]> {
  const ours: Subject = {tag: 'realtime-voice', source: await readFile(path.resolve(fromRoot(), dist, SCRIPT), 'utf8')};
  const lit: Subject = {tag: 'lit-alone', source: await litAlone()};
  const {min, gzip, brotli} = measure(Buffer.from(ours.source));
  const ms = await withSite(dist, (site) =>
    withBrowser((browser) => {
      for (const {tag, source} of [ours, lit]) site.scripts.set(tag, source);
      return alternate(ROUNDS, {
        ours: () => evaluation(browser, site, ours),
        lit: () => evaluation(browser, site, lit),
        oursDrawn: () => drawing(browser, site, ours),
        litDrawn: () => drawing(browser, site, lit),
      });
    }),
  );
  const lazy = await Promise.all(LAZY.map(async (file) => measure(await readFile(path.resolve(fromRoot(), dist, file))).brotli));
  const floor: Figure = {what: 'Lit alone runs', samples: ms.lit, unit: 'ms'};
  return [
    {what: 'the script, as it is', samples: [min], unit: 'bytes'},
    {what: 'the script, gzip -9', samples: [gzip], unit: 'bytes'},
    {what: 'the script, brotli 11', samples: [brotli], unit: 'bytes', limit: SIZE_LIMIT},
    {what: 'lazy.js and what it imports, brotli 11', samples: [lazy.reduce((sum, bytes) => sum + bytes, 0)], unit: 'bytes', limit: LAZY_LIMIT},
    {what: 'Lit alone, brotli 11', samples: [measure(Buffer.from(lit.source)).brotli], unit: 'bytes'},
    {what: 'the script runs', samples: ms.ours, unit: 'ms'},
    floor,
    {what: 'the script beside Lit alone', samples: beside(ms.ours, ms.lit), unit: 'x', limit: TIME_LIMIT, beside: floor},
    {what: "from the script's text to an element drawn", samples: ms.oursDrawn, unit: 'ms'},
    {what: "from Lit's text to an element drawn", samples: ms.litDrawn, unit: 'ms'},
    {what: 'both with an element drawn', samples: beside(ms.oursDrawn, ms.litDrawn), unit: 'x'},
  ];
}
