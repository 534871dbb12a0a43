import type { TokenProvider } from '../call-options.js';
import { VoiceError } from '../errors.js';
/** A short-lived key and what the site's endpoint says of it. Lives in a closure; never in the DOM, an event, a URL or a log. */
export interface Credential {
    readonly value: string;
    readonly provider: 'openai' | 'azure' | null;
    readonly baseUrl: string | null;
    readonly model: string | null;
    /** The whole answer: its shape tells the dialect. */
    readonly answer: unknown;
}
export interface CredentialRequest {
    readonly endpoint: URL | null;
    readonly credentials: RequestCredentials;
    readonly provider: TokenProvider | null;
}
/** Why a site's endpoint did not help; `null` where it did. */
export declare function siteRefusal(response: Response): VoiceError | null;
/** The page's own function: what it throws is a failure of the site's, not a bug of ours. @throws VoiceError `token.unavailable`, or its own. */
export declare function askPage(asked: () => Promise<unknown>, signal: AbortSignal): Promise<unknown>;
/**
 * Asks the page, or `POST`s to the site's token endpoint. Accepts `{value}`, `{client_secret: {value}}`, `{client_secret}`, with hints beside.
 * @throws VoiceError `token.*`, `limit.rate`, `net.offline`, `config.token_endpoint`, `config.secret_key_exposed`.
 */
export declare function fetchCredential({ endpoint, credentials, provider }: CredentialRequest, signal: AbortSignal): Promise<Credential>;
/** When a key ends, in milliseconds since 1970; `null` where its answer does not tell. A session's own `expires_at` is 0 until it runs. */
export declare function expiryOf({ answer }: Credential): number | null;
/** @throws VoiceError `token.invalid` when no key is found, `config.secret_key_exposed` for a long-lived one. */
export declare function parseCredential(answer: unknown): Credential;
