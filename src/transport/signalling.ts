import {VoiceError, type ErrorCode} from '../errors.js';
import {FATAL} from '../refusals.js';
import * as z from '../schema.js';
import {post, refusal} from './http.js';
import {parseJson} from './json.js';

export interface OfferRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Posts an SDP offer and returns the answer. Any 2xx whose body begins with `v=0` is one (protocol.md §1.2).
 * @throws VoiceError `provider.*`, `token.expired`, `limit.provider`, `config.model`, `net.offline`.
 */
export async function exchangeOffer({url, headers}: OfferRequest, offer: string, signal: AbortSignal): Promise<string> {
  const init: RequestInit = {headers, body: offer, redirect: 'error', credentials: 'omit'};
  const {response, text} = await post('provider.unavailable', url, init, signal);
  if (!response.ok) {
    const reason = providerCode(text);
    throw refusal(codeFor(response.status, reason), response, reason);
  }
  if (!text?.startsWith('v=0')) throw new VoiceError('provider.bad_answer', {detail: 'no SDP'});
  return text;
}

/** The provider's machine code in an error body (protocol.md §9.1); its sentence is never read, and what is no word could carry a secret. */
export function providerCode(text: string | null): string | null {
  const data = z.read(z.object({error: z.object({code: z.nullish(z.string())})}), parseJson(text));
  const code = data?.error.code ?? '';
  return /^[a-z_]{1,64}$/i.test(code) ? code : null;
}

function codeFor(status: number, reason: string | null): ErrorCode {
  const known = FATAL.get(reason);
  if (known) return known;
  if (status === 401) return 'token.expired';
  if (status === 429) return 'limit.provider';
  return status >= 500 ? 'provider.unavailable' : 'provider.rejected';
}
