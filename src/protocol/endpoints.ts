/** Where a session is opened (protocol.md §1). The only place that knows a provider's addresses. Pure. */

export type Provider = 'openai' | 'azure';

export interface CallTarget {
  readonly provider: Provider;
  /** Up to and including `/v1`; `null` is the provider's own. */
  readonly baseUrl: string | null;
  /** Only when the page chooses the model; else the credential carries it. */
  readonly model: string | null;
}

export interface RouteTarget extends CallTarget {
  readonly dialect: 'ga' | 'preview';
  readonly transport: 'webrtc' | 'websocket';
  readonly mode: 'conversation' | 'translation' | 'transcription';
  /** The site's endpoint that takes the offer in our place. */
  readonly proxy?: string | null;
}

/** `headers` are of a `POST`; `protocols` of a WebSocket. */
export interface Route {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly protocols: readonly string[];
}

const OPENAI = 'https://api.openai.com/v1';

/** Hosts that may receive a visitor's voice without the page's script naming them. */
const PROVIDER_HOST = /^(?:api\.openai|[a-z0-9-]+\.(?:openai|services\.ai|realtimeapi-preview\.ai)\.azure)\.com$/;

export const isProviderHost = (url: URL): boolean =>
  url.protocol === 'https:' && url.port === '' && PROVIDER_HOST.test(url.hostname);

/**
 * The base URL as the provider's SDKs write it. A bare Azure resource gets its path; a trailing slash goes; a query stays.
 * @throws TypeError when `baseUrl` is no absolute URL, or Azure is given none.
 */
export function completeBaseUrl(provider: Provider, baseUrl: string | null): URL {
  if (baseUrl === null) {
    if (provider === 'azure') throw new TypeError('azure needs base-url');
    return new URL(OPENAI);
  }
  const url = new URL(baseUrl);
  url.pathname = url.pathname.replace(/\/+$/, '');
  const bare = url.pathname === '' || url.pathname === '/' || url.pathname === '/openai';
  // Azure's preview takes calls at a host of its region, not at the resource.
  if (provider === 'azure' && bare) url.pathname = url.hostname.includes('.realtimeapi-preview.') ? '/v1' : '/openai/v1';
  return url;
}

/** The path after the base, by provider, dialect and transport; what is missing does not exist. A page's WebSocket to Azure would need the long-lived key. */
const PATHS: Readonly<Record<string, string>> = {
  'openai ga webrtc': '/realtime/calls',
  'openai ga websocket': '/realtime',
  'openai preview webrtc': '/realtime',
  'openai preview websocket': '/realtime',
  'azure ga webrtc': '/realtime/calls',
  'azure preview webrtc': '/realtimertc',
};

const SDP = {'content-type': 'application/sdp'};

/**
 * The route of a session. With a proxy every row of WebRTC is the proxy, and no WebSocket exists: it has no offer to hand over.
 * @param key The short-lived one; a proxy is never shown it.
 * @throws RangeError, with a sentence, for a route that does not exist; TypeError for an address that is none.
 */
export function routeOf({provider, dialect, transport, mode, baseUrl, model, proxy}: RouteTarget, key: string): Route {
  const socket = transport === 'websocket';
  if (proxy && !socket) return {url: new URL(proxy).href, headers: SDP, protocols: []};
  const path = PATHS[`${provider} ${dialect} ${transport}`];
  const translates = mode === 'translation';
  if (!path || proxy || (translates && !(provider === 'openai' && dialect === 'ga'))) {
    throw new RangeError(`there is no ${mode} over ${transport} with ${proxy ? 'a session-endpoint' : `a key in the page: ${provider}, ${dialect}`}`);
  }
  const url = completeBaseUrl(provider, baseUrl);
  // An address without a path has `/` for one.
  url.pathname = url.pathname.replace(/\/$/, '') + (translates ? path.replace('time', 'time/translations') : path);
  // A transcription is named by its key, or by the address; it has no model of its own.
  if (mode === 'transcription') {
    if (path === '/realtime') url.searchParams.set('intent', mode);
  } else if (model !== null) url.searchParams.set('model', model);
  if (!socket) return {url: url.href, headers: {authorization: `Bearer ${key}`, ...SDP}, protocols: []};
  url.protocol = url.protocol.replace('http', 'ws');
  // Its mere presence in GA is refused as preview.
  const beta = dialect === 'preview' ? ['openai-beta.realtime-v1'] : [];
  return {url: url.href, headers: {}, protocols: ['realtime', `openai-insecure-api-key.${key}`, ...beta]};
}

/** `POST` of an SDP offer: GA, WebRTC, with an ephemeral key (§1.2). */
export const callRoute = (target: CallTarget, key: string): Route => routeOf({...target, dialect: 'ga', transport: 'webrtc', mode: 'conversation'}, key);
