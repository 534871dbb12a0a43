/** Every way the handler can say no, with its HTTP status. The visitor's page reads the status, the site's developer the code. */
export const REFUSALS = {
  bad_request: 400,
  origin_not_allowed: 403,
  not_authorized: 403,
  not_human: 403,
  method_not_allowed: 405,
  body_timeout: 408,
  body_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  limiter_unavailable: 503,
  // Never 401 or 403: to the page those mean that the *visitor* must log in.
  upstream_auth: 502,
  upstream_invalid: 502,
  upstream_rejected: 502,
  upstream_busy: 503,
  upstream_quota: 503,
  upstream_unavailable: 503,
  upstream_timeout: 504,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown anywhere below the handler. Carries a code and nothing else: no upstream text, no key, no cause. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Seconds after which a retry makes sense, or `null`. */
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, retryAfter: number | null = null) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return REFUSALS[this.code];
  }
}

/** A refusal as it is; anything else (a bug, or the site's own hook) becomes `fallback`, and its text stays here. */
export const toRefusal = (thrown: unknown, fallback: RefusalCode): Refusal =>
  thrown instanceof Refusal ? thrown : new Refusal(fallback);
