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
export declare const isProviderHost: (url: URL) => boolean;
/**
 * The base URL as the provider's SDKs write it. A bare Azure resource gets its path; a trailing slash goes; a query stays.
 * @throws TypeError when `baseUrl` is no absolute URL, or Azure is given none.
 */
export declare function completeBaseUrl(provider: Provider, baseUrl: string | null): URL;
/**
 * The route of a session. With a proxy every row of WebRTC is the proxy, and no WebSocket exists: it has no offer to hand over.
 * @param key The short-lived one; a proxy is never shown it.
 * @throws RangeError, with a sentence, for a route that does not exist; TypeError for an address that is none.
 */
export declare function routeOf({ provider, dialect, transport, mode, baseUrl, model, proxy }: RouteTarget, key: string): Route;
/** `POST` of an SDP offer: GA, WebRTC, with an ephemeral key (§1.2). */
export declare const callRoute: (target: CallTarget, key: string) => Route;
