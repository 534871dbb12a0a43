/** The pages that a bench looks at, their token endpoint, and the way of an offer to the page that plays the provider. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {launch, type Browser, type Page} from 'puppeteer-core';
import {fromRoot} from '../../build/bundle/root.js';
import {listen} from '../../demo/web/listen.js';
import {chromiumArgs, chromiumPath} from '../support/browser.js';
import type {} from './in-page/call.js';

export interface BenchSite {
  readonly origin: string;
  /** Who answers an offer. */
  answer: (offer: string) => Promise<string>;
  /** What `/lines/NAME` gives, one event a line. */
  readonly lines: Map<string, () => Iterable<string>>;
  /** What `/script/NAME` gives, and the page `/load/NAME` loads. */
  readonly scripts: Map<string, string>;
  close(): Promise<void>;
}

const page = (body: string): Response => new Response(`<!doctype html><html lang="en"><head><title>bench</title></head><body>${body}</body></html>`, {headers: {'content-type': 'text/html'}});
const script = (text: string): Response => new Response(text, {headers: {'content-type': 'text/javascript', 'cache-control': 'no-store'}});

/** A script of `in-page`. */
export async function bundledPage(name: string): Promise<string> {
  const {outputFiles} = await build({entryPoints: [fromRoot('test/bench/in-page', `${name}.ts`)], bundle: true, write: false, format: 'iife', target: 'es2022'});
  return outputFiles[0]?.text ?? '';
}

function linesOf(lines: Iterable<string> | undefined): Response {
  const text = [...(lines ?? [])].join('\n');
  return new Response(text, {headers: {'content-type': 'text/plain'}});
}

/** @param socketsTo Where the provider's WebSockets lead. */
export async function openBenchSite(dist: string, socketsTo: string | null = null): Promise<BenchSite> {
  const server = await listen((request) => respond(request), 0, socketsTo);
  const site: BenchSite = {origin: server.origin, answer: () => Promise.reject(new Error('no provider')), lines: new Map(), scripts: new Map(), close: server.close};

  async function respond(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    const [, first = '', last = ''] = pathname.split('/');
    if (first === '') return page('<script src="/watch.js"></script><script src="/dist/realtime-voice.js"></script><realtime-voice token-endpoint="/token" base-url="/v1"></realtime-voice>');
    if (first === 'provider') return page('<script src="/provider.js"></script>');
    if (first === 'empty') return page('');
    if (first === 'load') return page(`<script src="/script/${last}?${Math.random()}"></script>`);
    if (first === 'script') return script(site.scripts.get(last) ?? '');
    if (first === 'token') return Response.json({value: 'ek_bench0123456789', expires_at: Math.floor(Date.now() / 1000) + 600});
    if (first === 'v1') return new Response(await site.answer(await request.text()), {status: 201, headers: {'content-type': 'application/sdp'}});
    if (first === 'lines') return linesOf(site.lines.get(last)?.());
    if (first === 'dist') return script(await readFile(path.resolve(fromRoot(), dist, path.basename(last)), 'utf8'));
    return first === 'watch.js' || first === 'provider.js' ? script(await bundledPage(path.basename(first, '.js'))) : new Response('', {status: 404});
  }
  return site;
}

/** A browser that is closed when the work with it is done, or has failed. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>, flags: readonly string[] = []): Promise<T> {
  const args = [...chromiumArgs(), '--disable-features=WebRtcHideLocalIpsWithMdns', ...flags];
  const browser = await launch({executablePath: await chromiumPath(), args, protocolTimeout: 280_000});
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

export async function withSite<T>(dist: string, work: (site: BenchSite) => Promise<T>, socketsTo: string | null = null): Promise<T> {
  const site = await openBenchSite(dist, socketsTo);
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

/** The element's page with a script of `in-page` beside it, which answers the call itself; closed when the work is done. */
export async function withCallPage<T>(browser: Browser, site: BenchSite, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  // A window of its own, because a page that is hidden draws no frame.
  const page = await browser.newPage({type: 'window'});
  try {
    await page.goto(site.origin);
    await page.addScriptTag({content: await bundledPage(name)});
    site.answer = (offer) => page.evaluate((sdp) => window.call.answer(sdp), offer);
    return await work(page);
  } finally {
    await page.close();
  }
}
