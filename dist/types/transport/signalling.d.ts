export interface OfferRequest {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
}
/**
 * Posts an SDP offer and returns the answer. Any 2xx whose body begins with `v=0` is one (protocol.md §1.2).
 * @throws VoiceError `provider.*`, `token.expired`, `limit.provider`, `config.model`, `net.offline`.
 */
export declare function exchangeOffer({ url, headers }: OfferRequest, offer: string, signal: AbortSignal): Promise<string>;
/** The provider's machine code in an error body (protocol.md §9.1); its sentence is never read, and what is no word could carry a secret. */
export declare function providerCode(text: string | null): string | null;
