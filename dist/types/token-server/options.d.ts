import { type Provider } from '../protocol/endpoints.js';
import type { Audit } from './audit.js';
import { type Authorize, type Visitor } from './authorize.js';
import { type ClientNetwork, type TrustProxy } from './client-ip.js';
import type { VerifyHuman } from './human.js';
import type { LimiterSettings } from './limiter.js';
import { type Limits } from './limits.js';
import { type Pseudonym } from './pseudonym.js';
import { type BuildSession, type SessionConfig } from './session.js';
import type { LimitStore } from './store.js';
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
export declare function readOptions(options: TokenHandlerOptions): Settings;
