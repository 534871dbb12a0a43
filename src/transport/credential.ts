import type {TokenProvider} from '../call-options.js';
import {VoiceError, type ErrorCode} from '../errors.js';
import {looksLikeSecretKey, secretKeyExposed} from '../origins.js';
import * as z from '../schema.js';
import {post, refusal} from './http.js';
import {parseJson} from './json.js';

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

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {401: 'token.unauthorized', 403: 'token.forbidden', 429: 'limit.rate'};

/** Why a site's endpoint did not help; `null` where it did. */
export function siteRefusal(response: Response): VoiceError | null {
  const {ok, status, type} = response;
  if (type === 'opaqueredirect') return new VoiceError('token.redirected');
  return ok ? null : refusal(BY_STATUS[status] ?? (status >= 500 ? 'token.unavailable' : 'config.token_endpoint'), response);
}

/** The page's own function: what it throws is a failure of the site's, not a bug of ours. @throws VoiceError `token.unavailable`, or its own. */
export async function askPage(asked: () => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  try {
    return await asked();
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw cause instanceof VoiceError ? cause : new VoiceError('token.unavailable', {cause, detail: "the page's own provider threw"});
  }
}

/**
 * Asks the page, or `POST`s to the site's token endpoint. Accepts `{value}`, `{client_secret: {value}}`, `{client_secret}`, with hints beside.
 * @throws VoiceError `token.*`, `limit.rate`, `net.offline`, `config.token_endpoint`, `config.secret_key_exposed`.
 */
export async function fetchCredential({endpoint, credentials, provider}: CredentialRequest, signal: AbortSignal): Promise<Credential> {
  if (provider) return parseCredential(await askPage(() => provider({signal}), signal));
  const headers = {'content-type': 'application/json', accept: 'application/json'};
  const init: RequestInit = {headers, body: '{}', credentials, redirect: 'manual', cache: 'no-store'};
  const {response, text} = await post('token.unreachable', endpoint?.href ?? '', init, signal);
  const refused = siteRefusal(response);
  if (refused) throw refused;
  return parseCredential(parseJson(text));
}

/** When a key ends, in milliseconds since 1970; `null` where its answer does not tell. A session's own `expires_at` is 0 until it runs. */
export function expiryOf({answer}: Credential): number | null {
  const timed = (value: unknown) => z.read(z.object({expires_at: z.number()}), value)?.expires_at;
  const seconds = timed(answer) || timed(z.read(z.object({client_secret: z.unknown()}), answer)?.client_secret);
  return seconds ? seconds * 1000 : null;
}

/** @throws VoiceError `token.invalid` when no key is found, `config.secret_key_exposed` for a long-lived one. */
export function parseCredential(answer: unknown): Credential {
  const text = z.nullish(z.string());
  const unknown = z.nullish(z.unknown());
  const data = z.read(z.object({value: text, client_secret: unknown, provider: text, base_url: text, model: text, session: unknown}), answer);
  const secret = data?.client_secret;
  const nested = z.read(z.object({value: text}), secret)?.value;
  const value = data?.value ?? nested ?? (typeof secret === 'string' ? secret : null);
  if (!data || !value) throw new VoiceError('token.invalid', {detail: 'the token endpoint must answer {"value": "ek_…"}'});
  if (looksLikeSecretKey(value)) throw secretKeyExposed("the token endpoint's answer");
  const {provider, base_url} = data;
  // The provider's own answer, passed on whole, names the model inside the session.
  const model = data.model ?? z.read(z.object({model: text}), data.session)?.model ?? null;
  return {value, provider: provider === 'azure' || provider === 'openai' ? provider : null, baseUrl: base_url ?? null, model, answer};
}
