/** What a provider refuses by a machine code, wherever it says so: in an HTTP body, an error event, a close reason (protocol.md §9). */
import {VoiceError, type ErrorCode} from './errors.js';

const PREVIEW = 'beta_api_shape_disabled';

/** What ends a call. All other codes are only reported. */
export const FATAL: ReadonlyMap<string | null, ErrorCode> = new Map([
  [PREVIEW, 'config.dialect'],
  ['model_not_found', 'config.model'],
  ['DeploymentNotFound', 'config.model'],
  ['insufficient_quota', 'provider.quota'],
  ['billing_hard_limit_reached', 'provider.quota'],
  ['account_deactivated', 'provider.rejected'],
  ['invalid_api_key', 'token.expired'],
]);

/** The provider's reason, for the developer; with what has to be changed, where it does not say that. */
export const explained = (reason: string): string =>
  reason.includes(PREVIEW) ? `${reason}: mint the key at /v1/realtime/client_secrets, and leave dialect at "auto" or "ga"` : reason;

/** An error event that ends the call; `null` for all others. */
export function fatalError(code: string | null): VoiceError | null {
  const known = FATAL.get(code);
  return known ? new VoiceError(known, {detail: explained(`the provider said ${code}`)}) : null;
}
