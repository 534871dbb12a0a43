import type { SessionProvider } from '../call-options.js';
export interface SessionAnswer {
    readonly sdp: string;
    /** The provider's name of the call, for hanging up from the server; `null` where nobody told. */
    readonly callId: string | null;
}
export interface SessionRequest {
    readonly endpoint: URL | null;
    readonly credentials: RequestCredentials;
    readonly provider: SessionProvider | null;
}
/**
 * Hands our offer to the site, which places the call with its own key: none ever reaches the page. Takes SDP with the call's id in
 * `X-Call-Id` or `Location`, or JSON `{sdp, callId}`.
 * @throws VoiceError `token.*`, `limit.rate`, `config.token_endpoint`, `provider.bad_answer`, `net.offline`.
 */
export declare function exchangeThrough({ endpoint, credentials, provider }: SessionRequest, offer: string, signal: AbortSignal): Promise<SessionAnswer>;
