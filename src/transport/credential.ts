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
}

export interface CredentialRequest {
  readonly endpoint: URL;
  readonly credentials: RequestCredentials;
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {401: 'token.unauthorized', 403: 'token.forbidden', 429: 'limit.rate'};

/**
 * `POST`s to the site's token endpoint. Accepts `{value}`, `{client_secret: {value}}`, `{client_secret}`, with hints beside.
 * @throws VoiceError `token.*`, `limit.rate`, `net.offline`, `config.token_endpoint`, `config.secret_key_exposed`.
 */
export async function fetchCredential({endpoint, credentials}: CredentialRequest, signal: AbortSignal): Promise<Credential> {
  const headers = {'content-type': 'application/json', accept: 'application/json'};
  const init: RequestInit = {headers, body: '{}', credentials, redirect: 'manual', cache: 'no-store'};
  const {response, text} = await post('token.unreachable', endpoint.href, init, signal);
  const {ok, status, type} = response;
  if (type === 'opaqueredirect') throw new VoiceError('token.redirected');
  if (!ok) throw refusal(BY_STATUS[status] ?? (status >= 500 ? 'token.unavailable' : 'config.token_endpoint'), response);
  return parseCredential(parseJson(text));
}

/** @throws VoiceError `token.invalid` when no key is found, `config.secret_key_exposed` for a long-lived one. */
export function parseCredential(answer: unknown): Credential {
  const text = z.nullish(z.string());
  const data = z.read(z.object({value: text, client_secret: z.nullish(z.unknown()), provider: text, base_url: text, model: text}), answer);
  const secret = data?.client_secret;
  const nested = z.read(z.object({value: text}), secret)?.value;
  const value = data?.value ?? nested ?? (typeof secret === 'string' ? secret : null);
  if (!data || !value) throw new VoiceError('token.invalid', {detail: 'the token endpoint must answer {"value": "ek_…"}'});
  if (looksLikeSecretKey(value)) throw secretKeyExposed("the token endpoint's answer");
  const {provider, base_url, model} = data;
  return {value, provider: provider === 'azure' || provider === 'openai' ? provider : null, baseUrl: base_url ?? null, model: model ?? null};
}
