/** A site and the provider behind it, both as far away as the bench says: pages for the element, for its peer and for the least there can be. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {build} from 'esbuild';
import {fromRoot} from '../../build/bundle/root.js';
import {startLocalProvider, type LocalProvider} from '../../demo/local-provider/index.js';
import {listen} from '../../demo/web/listen.js';
import {createTokenHandler, type TokenHandler} from '../../src/token-server/index.js';
import {openRelay, type Relay} from './connect-relay.js';

/** Milliseconds. */
export interface Delays {
  readonly credential: number;
  readonly signalling: number;
  readonly roundTrip: number;
}

export interface ConnectSite {
  readonly origin: string;
  readonly provider: LocalProvider;
  /** Ends what a page has left. */
  rest(): void;
  close(): Promise<void>;
}

const PAGES: Readonly<Record<string, string>> = {
  element: '<script src="/dist/realtime-voice.js"></script><realtime-voice></realtime-voice>',
  agents: '<button type="button">Start</button><script src="/in-page/connect-agents.js"></script>',
  floor: '<button type="button">Start</button><script src="/in-page/connect-floor.js"></script>',
};
const page = (body: string): Response => new Response(`<!doctype html><html lang="en"><head><title>bench</title></head><body>${body}</body></html>`, {headers: {'content-type': 'text/html'}});
const script = (text: string): Response => new Response(text, {headers: {'content-type': 'text/javascript'}});

async function bundled(name: string): Promise<string> {
  const {outputFiles} = await build({entryPoints: [fromRoot('test/bench/in-page', name.replace(/js$/, 'ts'))], bundle: true, write: false, format: 'iife', target: 'es2022', platform: 'browser', conditions: ['browser']});
  return outputFiles[0]?.text ?? '';
}

/** Work that takes so long, unless it takes longer by itself. */
async function taking<T>(ms: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, sleep(ms)]);
  return result;
}

export async function openConnectSite(dist: string, {credential, signalling, roundTrip}: Delays): Promise<ConnectSite> {
  const provider = await startLocalProvider({speech: 'fixtures'});
  const server = await listen((request) => respond(request), 0);
  const handlerAt = (baseUrl: string): TokenHandler =>
    createTokenHandler({
      provider: 'openai',
      apiKey: provider.apiKey,
      baseUrl: `${server.origin}${baseUrl}`,
      allowedOrigins: [server.origin],
      limits: false,
      session: {type: 'realtime', model: 'gpt-realtime-2.1', instructions: 'Be kind.'},
    });
  const tokens = handlerAt('/v1');
  const calls = handlerAt('/near/v1');
  const scripts = new Map<string, Promise<string>>();
  const relays: Relay[] = [];

  const forward = async (path: string, {method, headers}: Request, body: ArrayBuffer): Promise<Response> => fetch(`${provider.url}${path}`, {method, headers, body});

  async function exchange(request: Request): Promise<Response> {
    const response = await forward('/v1/realtime/calls', request, await request.arrayBuffer());
    const answer = await response.text();
    if (!response.ok) return new Response(answer, {status: response.status});
    const relay = await openRelay(answer, roundTrip / 2);
    relays.push(relay);
    return new Response(relay.sdp, {status: 201, headers: {'content-type': 'application/sdp', location: response.headers.get('location') ?? ''}});
  }

  async function respond(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    switch (pathname) {
      case '/api/realtime/token':
        return taking(credential, tokens(request));
      // The site's own server is near: of the ways that a call through it takes, the one to the provider is long.
      case '/api/realtime/session':
        return taking(signalling, calls(request));
      case '/v1/realtime/calls':
        return taking(signalling, exchange(request));
      case '/near/v1/realtime/calls':
        return exchange(request);
      case '/v1/realtime/client_secrets':
        return forward(pathname, request, await request.arrayBuffer());
    }
    return fileFor(pathname);
  }

  async function fileFor(pathname: string): Promise<Response> {
    const [, first = '', last = ''] = pathname.split('/');
    if (first === 'dist') return script(await readFile(path.resolve(fromRoot(), dist, path.basename(last)), 'utf8'));
    if (first !== 'in-page') return first in PAGES ? page(PAGES[first] ?? '') : new Response('', {status: 404});
    const text = scripts.get(last) ?? bundled(last);
    scripts.set(last, text);
    return script(await text);
  }

  const rest = (): void => {
    for (const relay of relays.splice(0)) relay.close();
  };
  return {
    origin: server.origin,
    provider,
    rest,
    async close() {
      rest();
      await server.close();
      await provider.close();
    },
  };
}
