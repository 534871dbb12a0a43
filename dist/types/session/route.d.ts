import { type Provider, type Route, type RouteTarget } from '../protocol/endpoints.js';
import type { Dialect } from '../protocol/vocabulary.js';
import type { Credential, CredentialRequest } from '../transport/credential.js';
import type { SessionRequest } from '../transport/session-endpoint.js';
import type { SessionSettings } from './settings.js';
export interface Target {
    readonly endpoint: URL | null;
    /** The site places the call itself: no key comes into the page. */
    readonly proxied: boolean;
}
/** @throws VoiceError `policy.insecure_context`, `config.*`, `net.offline`. */
export declare function checked({ tokenEndpoint, sessionEndpoint, tokenProvider, sessionProvider, baseUrl }: SessionSettings): Target;
/** Whom the key is asked of. */
export declare const requestFor: ({ credentials, tokenProvider }: SessionSettings, { endpoint }: Target) => CredentialRequest;
/** Whom a call is asked of, where the site places it. */
export declare const sessionRequestFor: ({ credentials, sessionProvider }: SessionSettings, { endpoint }: Target) => SessionRequest;
export interface Bound {
    readonly provider: Provider;
    readonly dialect: Dialect;
    readonly mode: RouteTarget['mode'];
    readonly baseUrl: string | null;
    /** @throws VoiceError `config.no_route` where there is no such connection, `config.bad_url`. */
    route(transport: 'webrtc' | 'websocket'): Route;
}
/** What the site's endpoint answers is checked like what the page says. */
export declare function bind(settings: SessionSettings, credential: Credential): Bound;
/** Where the site placed the call: nothing is known but what the page says. */
export declare const proxied: ({ provider, dialect, mode, baseUrl }: SessionSettings) => Bound;
