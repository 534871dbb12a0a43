/** Where a session is opened (protocol.md §1). The only place that knows a provider's addresses. */

export type Provider = 'openai' | 'azure';

export interface CallTarget {
  readonly provider: Provider;
  /** Up to and including `/v1`; `null` is the provider's own. */
  readonly baseUrl: string | null;
  /** Only when the page chooses the model; else the credential carries it. */
  readonly model: string | null;
}

export interface Route {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const OPENAI = 'https://api.openai.com/v1';

/** Hosts that may receive a visitor's voice without the page's script naming them. */
const PROVIDER_HOST = /^(?:api\.openai|[a-z0-9-]+\.(?:openai|services\.ai)\.azure)\.com$/;

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
  if (provider === 'azure' && bare) url.pathname = '/openai/v1';
  return url;
}

/** `POST` of an SDP offer: GA, WebRTC, with an ephemeral key (§1.2). */
export function callRoute({provider, baseUrl, model}: CallTarget, key: string): Route {
  const url = completeBaseUrl(provider, baseUrl);
  // An address without a path has `/` for one.
  url.pathname = `${url.pathname.replace(/\/$/, '')}/realtime/calls`;
  if (model !== null) url.searchParams.set('model', model);
  return {url: url.href, headers: {authorization: `Bearer ${key}`, 'content-type': 'application/sdp'}};
}
