import {completeBaseUrl, type Provider} from '../protocol/endpoints.js';
import type {Audit} from './audit.js';
import {readAuthorize, type Authorize, type Visitor} from './authorize.js';
import {readTrustProxy, type ClientNetwork, type TrustProxy} from './client-ip.js';
import type {VerifyHuman} from './human.js';
import type {LimiterSettings} from './limiter.js';
import {readLimits, type Limits} from './limits.js';
import {createMemoryStore} from './memory-store.js';
import {readAllowedOrigins} from './origin.js';
import {createOwnSecret, createPseudonym, type Pseudonym} from './pseudonym.js';
import {readSession, type BuildSession, type SessionConfig} from './session.js';
import type {LimitStore} from './store.js';

export interface TokenHandlerOptions {
  readonly provider: Provider;
  /** The long-lived key of the account. It never leaves the server. */
  readonly apiKey?: string | undefined;
  /** Azure without a key: a Microsoft Entra token for each request, from a cache of yours. */
  readonly entraToken?: (() => string | Promise<string>) | undefined;
  /**
   * Up to and including `/v1`, and told to the page; default `https://api.openai.com/v1`. Azure needs
   * `https://RESOURCE.openai.azure.com/openai/v1`, or only the resource's endpoint.
   */
  readonly baseUrl?: string | undefined;
  /** The session, or how to build one for a visitor. Nothing of it is ever taken from the request's body. */
  readonly session: SessionConfig | ((request: Request) => SessionConfig | Promise<SessionConfig>);
  /** The sites that may start a session, exactly as browsers write them: `https://www.example.com`. Your own is no exception. */
  readonly allowedOrigins: readonly string[];
  /** How long a key may be used to *start* a session, 10 to 60; default 30. A running session does not end with it. */
  readonly expiresInSeconds?: number | undefined;
  /**
   * Decides whether this visitor may start a session: return nothing to agree, `{userId}` to agree and to limit this user too, a `Response` to
   * refuse with; whatever else it returns, or throws, becomes a 403. Decide by headers and cookies: the body has been read.
   */
  readonly authorize?: Authorize | undefined;
  /** Whether a person sits before the page: asked before anything is minted. Only `true`, within 3 s, is a yes; all else becomes a 403. */
  readonly verifyHuman?: VerifyHuman | undefined;
  /** How many sessions may be started, by one address, one user, everybody. On by default, see {@link Limits}; `false` for none. */
  readonly limits?: Limits | false | undefined;
  /** Where the limits are counted; default `createMemoryStore()`, for a site of one process. */
  readonly store?: LimitStore | undefined;
  /** Who tells the visitor's address. Default nobody: no header is believed, and all visitors share one address's limit. */
  readonly trustProxy?: TrustProxy | undefined;
  /** Is told of every request once it is answered. */
  readonly audit?: Audit | undefined;
  /** How long the provider may take, in milliseconds; default 8000. */
  readonly timeoutMs?: number | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** How we prove ourselves to the provider. `secret` is what must never appear in an answer. */
export interface Authorization {
  readonly header: 'authorization' | 'api-key';
  readonly value: string;
  readonly secret: string;
}

/** The options, checked and completed. */
export interface Settings {
  readonly provider: Provider;
  readonly baseUrl: URL;
  readonly authorization: () => Promise<Authorization>;
  readonly buildSession: BuildSession;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly expiresInSeconds: number;
  readonly authorize: (request: Request) => Promise<Response | Visitor>;
  readonly verifyHuman: VerifyHuman | null;
  readonly limiter: LimiterSettings;
  readonly clientNetwork: ClientNetwork;
  readonly audit: Audit | null;
  readonly pseudonym: Pseudonym;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/**
 * Checks the options once, when the site starts, rather than at the first visitor.
 * @throws TypeError or RangeError with a sentence for the developer; never with the key.
 */
export function readOptions(options: TokenHandlerOptions): Settings {
  const {provider, apiKey, authorize, limits, store = createMemoryStore(), expiresInSeconds = 30, timeoutMs = 8000} = options;
  if (provider !== 'openai' && provider !== 'azure') {
    throw new TypeError('createTokenHandler: provider must be "openai" or "azure"');
  }
  const ownSecret = createOwnSecret();
  const baseUrl = readBaseUrl(provider, options.baseUrl);
  return {
    provider,
    baseUrl,
    authorization: readAuthorization(options),
    buildSession: readSession(options.session),
    allowedOrigins: readAllowedOrigins(options.allowedOrigins),
    expiresInSeconds: requireRange('expiresInSeconds', expiresInSeconds, 10, 60),
    authorize: readAuthorize(authorize),
    verifyHuman: requireFunction('verifyHuman', options.verifyHuman),
    // The processes of a site must come to the same names; with Entra, all that they surely share is no secret.
    limiter: {windows: readLimits(limits), store: requireStore(store), pseudonym: createPseudonym(() => apiKey?.trim() || baseUrl.href)},
    clientNetwork: readTrustProxy(options.trustProxy),
    audit: requireFunction('audit', options.audit),
    pseudonym: createPseudonym(() => apiKey?.trim() || ownSecret()),
    timeoutMs: requireRange('timeoutMs', timeoutMs, 1, 60_000),
    // Called through a closure: workers refuse a `fetch` whose `this` is not the global object.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  };
}

/** What is no hook (`true`, a promise) is found out now, not at the first visitor. */
function requireFunction<T>(name: string, hook: T | undefined): T | null {
  if (hook === undefined) return null;
  if (typeof hook === 'function') return hook;
  throw new TypeError(`createTokenHandler: ${name} must be a function`);
}

function requireStore(store: LimitStore): LimitStore {
  if (typeof store?.take === 'function') return store;
  throw new TypeError('createTokenHandler: store must have take, lease and release, as createMemoryStore() has');
}

function readAuthorization({provider, apiKey, entraToken}: TokenHandlerOptions): () => Promise<Authorization> {
  if (entraToken) {
    if (provider !== 'azure') throw new TypeError('createTokenHandler: entraToken is for provider "azure" only');
    if (apiKey) throw new TypeError('createTokenHandler: give either apiKey or entraToken, not both');
    return async () => bearer(await entraToken());
  }
  const key = apiKey?.trim() ?? '';
  if (key === '') throw new TypeError('createTokenHandler: apiKey is missing. Is the environment variable that holds it set on the server?');
  if (key.startsWith('ek_')) {
    throw new TypeError('createTokenHandler: apiKey is an ephemeral key (ek_…), which cannot mint others. Use the long-lived key of your account');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError('createTokenHandler: apiKey holds characters that no key has (spaces, line breaks, quotes?)');
  const authorization: Authorization = provider === 'azure' ? {header: 'api-key', value: key, secret: key} : bearer(key);
  return () => Promise.resolve(authorization);
}

const bearer = (secret: string): Authorization => ({header: 'authorization', value: `Bearer ${secret}`, secret});

function readBaseUrl(provider: Provider, value: string | undefined): URL {
  const baseUrl = value?.trim() ? value.trim() : null;
  if (baseUrl === null && provider === 'azure') {
    throw new TypeError('createTokenHandler: provider "azure" needs baseUrl, such as "https://RESOURCE.openai.azure.com/openai/v1"');
  }
  if (baseUrl !== null && !URL.canParse(baseUrl)) throw new TypeError('createTokenHandler: baseUrl is no absolute URL');
  const url = completeBaseUrl(provider, baseUrl);
  if (url.username || url.password) throw new TypeError('createTokenHandler: baseUrl must not hold a user name or password');
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!secure) throw new TypeError('createTokenHandler: baseUrl must begin with https:// (http:// only on localhost): the key travels there');
  return url;
}

const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';

function requireRange(name: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new RangeError(`createTokenHandler: ${name} must be a whole number from ${min} to ${max}`);
}
