/** Every way the handler can say no, with its HTTP status. The visitor's page reads the status, the site's developer the code. */
export declare const REFUSALS: {
    readonly bad_request: 400;
    readonly origin_not_allowed: 403;
    readonly not_authorized: 403;
    readonly not_human: 403;
    readonly method_not_allowed: 405;
    readonly body_timeout: 408;
    readonly body_too_large: 413;
    readonly unsupported_media_type: 415;
    readonly rate_limited: 429;
    readonly internal: 500;
    readonly limiter_unavailable: 503;
    readonly upstream_auth: 502;
    readonly upstream_invalid: 502;
    readonly upstream_rejected: 502;
    readonly upstream_busy: 503;
    readonly upstream_quota: 503;
    readonly upstream_unavailable: 503;
    readonly upstream_timeout: 504;
};
export type RefusalCode = keyof typeof REFUSALS;
/** Thrown anywhere below the handler. Carries a code and nothing else: no upstream text, no key, no cause. */
export declare class Refusal extends Error {
    readonly code: RefusalCode;
    /** Seconds after which a retry makes sense, or `null`. */
    readonly retryAfter: number | null;
    constructor(code: RefusalCode, retryAfter?: number | null);
    get status(): number;
}
/** A refusal as it is; anything else (a bug, or the site's own hook) becomes `fallback`, and its text stays here. */
export declare const toRefusal: (thrown: unknown, fallback: RefusalCode) => Refusal;
