/** What a page sent to show that a person sits before it. */
export interface HumanProof {
    /**
     * The field `turnstile` of a JSON body, at most 2048 characters, or `null`. The session endpoint's body is SDP: there a cookie or a header of the
     * request has to carry it.
     */
    readonly token: string | null;
    /** The visitor's network as `trustProxy` tells it (IPv6: its /64), or `null`. */
    readonly ip: string | null;
}
export type VerifyHuman = (request: Request, proof: HumanProof) => boolean | Promise<boolean>;
/**
 * Only `true`, within 3 s, is a yes.
 * @throws Refusal `not_human`
 */
export declare function requireHuman(verify: VerifyHuman, request: Request, proof: HumanProof): Promise<void>;
/** The page's proof in a JSON body, or `null`. */
export declare function humanToken(body: unknown): string | null;
