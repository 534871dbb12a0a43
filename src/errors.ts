/**
 * Every error the element can show: a code, whether a retry helps, a cause.
 * The visitor's sentence belongs to the language files, keyed by the same codes, so a code without words does not compile.
 */

/** `auto`: we try again by ourselves · `user`: a Retry button makes sense · `no`: only the site can mend it. */
export type Retry = 'auto' | 'user' | 'no';

/** The closed list of codes, `area.reason`, with their retry rule. A code is never reused for another meaning. */
export const ERROR_CODES = {
  'config.bad_url': 'no',
  'config.token_endpoint': 'no',
  'config.origin_not_allowed': 'no',
  'config.secret_key_exposed': 'no',
  'config.model': 'no',
  'config.rejected': 'no',
  'policy.insecure_context': 'no',
  'policy.mic_blocked': 'no',
  'policy.webrtc_unavailable': 'no',
  'policy.worklet_blocked': 'no',
  'consent.declined': 'user',
  'mic.not_found': 'user',
  'mic.denied': 'user',
  'mic.dismissed': 'user',
  'mic.system_denied': 'user',
  'mic.in_use': 'user',
  'mic.failed': 'user',
  'mic.lost': 'user',
  'audio.blocked': 'user',
  'token.unreachable': 'user',
  'token.timeout': 'user',
  'token.unavailable': 'user',
  'token.unauthorized': 'user',
  'token.forbidden': 'no',
  'token.redirected': 'no',
  'token.invalid': 'no',
  'token.expired': 'user',
  'limit.rate': 'user',
  'limit.provider': 'user',
  'net.offline': 'user',
  'net.ice_failed': 'user',
  'net.lost': 'user',
  'net.channel_closed': 'user',
  'provider.unavailable': 'user',
  'provider.timeout': 'user',
  'provider.no_session': 'user',
  'provider.rejected': 'no',
  'provider.quota': 'no',
  'provider.bad_answer': 'no',
  'provider.error': 'user',
  'provider.response_failed': 'user',
  'provider.filtered': 'user',
  'protocol.bad_event': 'no',
  'protocol.oversize': 'no',
  'session.busy': 'user',
  'session.expired': 'user',
  'session.stopped': 'user',
  internal: 'user',
} as const satisfies Record<string, Retry>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface VoiceErrorInit {
  /** For the developer, in English; never shown to a visitor, never holds a secret or a provider's raw text. */
  readonly detail?: string;
  readonly cause?: unknown;
  /** When a retry makes sense at the earliest, from `Retry-After`. */
  readonly retryAfterMs?: number;
}

/** What `start()` rejects with, `rv-error` carries and `element.error` holds: one object for all three. */
export class VoiceError extends Error {
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly detail: string;
  readonly retryAfterMs: number | null;

  constructor(code: ErrorCode, {detail = '', cause, retryAfterMs}: VoiceErrorInit = {}) {
    super(detail || code, cause === undefined ? undefined : {cause});
    this.name = 'VoiceError';
    this.code = code;
    this.retry = ERROR_CODES[code];
    this.detail = detail;
    this.retryAfterMs = retryAfterMs ?? null;
  }

  /** Whether the visitor or the element can do something about it. */
  get recoverable(): boolean {
    return this.retry !== 'no';
  }

  /** The place in the documentation that explains the code. */
  get docs(): string {
    return `docs/errors.md#${this.code.replace(/[._]/g, '-')}`;
  }
}

/** Makes a VoiceError of whatever was thrown; what is not ours becomes `internal` with its cause kept. */
export const toVoiceError = (thrown: unknown): VoiceError =>
  thrown instanceof VoiceError ? thrown : new VoiceError('internal', {cause: thrown, detail: 'unexpected exception'});
