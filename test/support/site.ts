import {fromRoot} from '../../build/bundle/root.js';
import {startLocalProvider, type HttpFault, type LocalProvider, type LocalProviderOptions} from '../../demo/local-provider/index.js';
import {createDemoServer} from '../../demo/server.js';
import {createApp} from '../../demo/web/app.js';
import {listen} from '../../demo/web/listen.js';
import {createDemoSession} from '../../demo/web/session.js';
import {createTokenHandler, type SessionConfig} from '../../src/token-server/index.js';
import {openRelay, type UdpRelay} from './udp-relay.js';
import {sleep} from './until.js';

/** A page's site and the service behind it. */
export interface Site {
  readonly url: string;
  readonly provider: LocalProvider;
  /** Takes every fault away. */
  mend(): void;
  close(): Promise<void>;
}

/** A site that can be broken. */
export interface BreakableSite extends Site {
  /** What its token endpoint does instead of its work; also how often it was asked. */
  readonly token: {fault: HttpFault | null; asked: number};
  /** What its keys are for; a translation has an endpoint of its own. */
  session: SessionConfig;
  /** The service ends and starts again, at the same address. */
  restart(): Promise<void>;
  /** The path of each request, as the site has received it: also those that a page does not show. */
  readonly requested: string[];
  /** Headers that replace those of each page. */
  headers: Readonly<Record<string, string>>;
  /** Waited for before the answer to a path; where it rejects, there is nothing at that path. */
  before: (path: string) => Promise<void> | undefined;
}

/** The demo, as `npm start` starts it. */
export async function startDemo(): Promise<Site> {
  const demo = await createDemoServer({port: 0, env: {}});
  if (demo.localProvider === undefined) throw new Error('the demo does not talk to the local provider');
  const provider = demo.localProvider;
  return {url: demo.url, provider, mend: () => mendProvider(provider), close: demo.close};
}

/** The same, with a network between the page and the service that can be spoilt. */
export async function startDistantSite(options: LocalProviderOptions = {}): Promise<BreakableSite & {readonly network: UdpRelay}> {
  const network = openRelay();
  const site = await startBreakableSite(options, network.route);
  const {mend, close} = site;
  return Object.assign(site, {
    network,
    mend() {
      mend();
      network.set({});
    },
    async close() {
      await close();
      network.close();
    },
  });
}

/** The demo's pages, token handler and service, with faults before them. @param route What becomes of the service's SDP on its way to the page. */
export async function startBreakableSite(options: LocalProviderOptions = {}, route?: (answer: string) => Promise<string>): Promise<BreakableSite> {
  let provider = await startLocalProvider(options);
  const token: BreakableSite['token'] = {fault: null, asked: 0};
  const server = await listen((request) => respond(request), 0, provider.url);
  const handler = createTokenHandler({
    provider: 'openai',
    apiKey: provider.apiKey,
    baseUrl: `${server.origin}/v1`,
    session: () => site.session,
    allowedOrigins: [server.origin],
    // A test may start as many calls as it likes.
    limits: false,
  });
  const app = createApp({
    handler: (request) => faulty(request),
    pages: {service: 'a test', hint: '', provider: null, nameProvider: false, strictCsp: false},
    dist: fromRoot('dist'),
    localUrl: provider.url,
  });
  const site: BreakableSite = {
    url: server.origin,
    get provider() {
      return provider;
    },
    token,
    session: CONVERSATION,
    requested: [],
    headers: {},
    before: () => undefined,
    mend() {
      mendProvider(provider);
      token.fault = null;
      site.headers = {};
      site.before = () => undefined;
      site.session = CONVERSATION;
    },
    async restart() {
      const {apiKey, url} = provider;
      await provider.close();
      provider = await startLocalProvider({...options, apiKey, port: Number(new URL(url).port)});
    },
    async close() {
      await server.close();
      await provider.close();
    },
  };

  async function faulty(request: Request): Promise<Response> {
    token.asked += 1;
    if (token.fault === null) return handler(request);
    const {status = 200, body = '', contentType = 'application/json', headers, delayMs = 0} = token.fault;
    await sleep(delayMs, undefined, {signal: request.signal}).catch(() => undefined);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, {status, headers: {'content-type': contentType, ...headers}});
  }
  async function respond(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    site.requested.push(pathname);
    const response = await Promise.resolve(site.before(pathname)).then(() => app.fetch(request), () => new Response(null, {status: 404}));
    const type = response.headers.get('content-type') ?? '';
    if (route && type.startsWith('application/sdp')) return rerouted(response, route);
    if (type.startsWith('text/html')) for (const [name, value] of Object.entries(site.headers)) response.headers.set(name, value);
    return response;
  }
  return site;
}

async function rerouted(response: Response, route: (answer: string) => Promise<string>): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(await route(await response.text()), {status: response.status, headers});
}

const CONVERSATION = createDemoSession({model: 'gpt-realtime-2.1', transcription: 'gpt-4o-mini-transcribe'});

function mendProvider({faults}: LocalProvider): void {
  faults.mint = faults.calls = faults.hangup = faults.session = faults.socket = undefined;
}
