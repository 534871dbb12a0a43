/** Where a call goes: what the page says, checked before anything is asked of the visitor, and what the site's endpoint adds. */
import {VoiceError} from '../errors.js';
import {destination} from '../origins.js';
import {dialectOfCredential} from '../protocol/dialect.js';
import {isProviderHost, routeOf, type Provider, type Route, type RouteTarget} from '../protocol/endpoints.js';
import type {Dialect} from '../protocol/vocabulary.js';
import type {Credential, CredentialRequest} from '../transport/credential.js';
import type {SessionRequest} from '../transport/session-endpoint.js';
import type {SessionSettings} from './settings.js';

export interface Target {
  readonly endpoint: URL | null;
  /** The site places the call itself: no key comes into the page. */
  readonly proxied: boolean;
}

/** @throws VoiceError `policy.insecure_context`, `config.*`, `net.offline`. */
export function checked({tokenEndpoint, sessionEndpoint, tokenProvider, sessionProvider, baseUrl}: SessionSettings): Target {
  if (!isSecureContext) throw new VoiceError('policy.insecure_context', {detail: 'the page needs https: (or localhost)'});
  const proxied = Boolean(sessionProvider ?? sessionEndpoint);
  const address = proxied ? sessionEndpoint : tokenEndpoint;
  if (address === null && !sessionProvider && !tokenProvider) throw new VoiceError('config.token_endpoint', {detail: 'token-endpoint is not set'});
  const endpoint = address === null ? null : destination(address, proxied ? 'session-endpoint' : 'token-endpoint');
  if (baseUrl !== null) destination(baseUrl, 'base-url', isProviderHost);
  if (!navigator.onLine) throw new VoiceError('net.offline');
  return {endpoint, proxied};
}

/** Whom the key is asked of. */
export const requestFor = ({credentials, tokenProvider}: SessionSettings, {endpoint}: Target): CredentialRequest => ({endpoint, credentials, provider: tokenProvider});

/** Whom a call is asked of, where the site places it. */
export const sessionRequestFor = ({credentials, sessionProvider}: SessionSettings, {endpoint}: Target): SessionRequest => ({endpoint, credentials, provider: sessionProvider});

export interface Bound {
  readonly provider: Provider;
  readonly dialect: Dialect;
  readonly mode: RouteTarget['mode'];
  readonly baseUrl: string | null;
  /** @throws VoiceError `config.no_route` where there is no such connection, `config.bad_url`. */
  route(transport: 'webrtc' | 'websocket'): Route;
}

/** What the site's endpoint answers is checked like what the page says. */
export function bind(settings: SessionSettings, credential: Credential): Bound {
  const provider = credential.provider ?? settings.provider;
  const told = credential.baseUrl ?? settings.baseUrl;
  const baseUrl = told && destination(told, 'base-url', isProviderHost).href;
  if (provider === 'azure' && !baseUrl) throw new VoiceError('config.bad_url', {detail: 'provider="azure" needs base-url'});
  const dialect = settings.dialect === 'auto' ? dialectOfCredential(credential.answer, provider, baseUrl) : settings.dialect;
  // Elsewhere an ordinary conversation translates.
  const mode = settings.mode === 'translation' && (provider !== 'openai' || dialect !== 'ga') ? 'conversation' : settings.mode;
  return {
    provider,
    dialect,
    mode,
    baseUrl,
    route(transport) {
      // The address of a socket, and in the preview of an offer too, must name the model.
      const model = settings.model ?? (transport === 'websocket' || dialect === 'preview' ? credential.model : null);
      try {
        return routeOf({provider, dialect, transport, mode, baseUrl, model}, credential.value);
      } catch (cause) {
        if (cause instanceof RangeError) throw new VoiceError('config.no_route', {detail: cause.message});
        throw cause;
      }
    },
  };
}

/** Where the site placed the call: nothing is known but what the page says. */
export const proxied = ({provider, dialect, mode, baseUrl}: SessionSettings): Bound => ({
  provider,
  dialect: dialect === 'preview' ? dialect : 'ga',
  mode,
  baseUrl,
  route() {
    throw new VoiceError('config.no_route');
  },
});
