import type {SessionProvider} from '../call-options.js';
import {VoiceError} from '../errors.js';
import * as z from '../schema.js';
import {askPage, siteRefusal} from './credential.js';
import {post} from './http.js';
import {parseJson} from './json.js';

export interface SessionAnswer {
  readonly sdp: string;
  /** The provider's name of the call, for hanging up from the server; `null` where nobody told. */
  readonly callId: string | null;
}

export interface SessionRequest {
  readonly endpoint: URL | null;
  readonly credentials: RequestCredentials;
  readonly provider: SessionProvider | null;
}

/**
 * Hands our offer to the site, which places the call with its own key: none ever reaches the page. Takes SDP with the call's id in
 * `X-Call-Id` or `Location`, or JSON `{sdp, callId}`.
 * @throws VoiceError `token.*`, `limit.rate`, `config.token_endpoint`, `provider.bad_answer`, `net.offline`.
 */
export async function exchangeThrough({endpoint, credentials, provider}: SessionRequest, offer: string, signal: AbortSignal): Promise<SessionAnswer> {
  if (provider) return answerOf(await askPage(() => provider(offer, {signal}), signal), null);
  const init: RequestInit = {headers: {'content-type': 'application/sdp', accept: 'application/sdp'}, body: offer, credentials, redirect: 'manual', cache: 'no-store'};
  const {response, text} = await post('token.unreachable', endpoint?.href ?? '', init, signal);
  const refused = siteRefusal(response);
  if (refused) throw refused;
  const {headers} = response;
  return answerOf(text?.startsWith('v=0') ? {sdp: text} : parseJson(text), headers.get('x-call-id') ?? headers.get('location'));
}

function answerOf(answer: unknown, place: string | null): SessionAnswer {
  const text = z.nullish(z.string());
  const data = z.read(z.object({sdp: z.string(), callId: text, call_id: text}), answer);
  if (!data?.sdp.startsWith('v=0')) throw new VoiceError('provider.bad_answer', {detail: 'the session endpoint answered no SDP'});
  // An id alone, the end of a path, or `?call_id=`.
  const id = /(?:^|[/=])([\w-]{1,128})$/.exec(data.callId ?? data.call_id ?? place ?? '')?.[1];
  return {sdp: data.sdp, callId: id ?? null};
}
