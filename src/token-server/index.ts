/**
 * The site's own endpoint, on the web-standard `Request` and `Response`: the same code for Node, Workers, Deno and Bun.
 * One handler serves both of the element's endpoints, told apart by content type:
 *
 * - `token-endpoint`, `application/json`: mints a short-lived key and answers {@link MintedKey}.
 * - `session-endpoint`, `application/sdp`: places the call itself and answers 201 with the SDP, `X-Call-Id` and `Location`; no key
 *   ever reaches the page.
 *
 * A refusal is `{error: {code, requestId}}` with a {@link RefusalCode}. The session is built here and nowhere else; no field of
 * the request's body has any effect on it.
 */
import {bodyKind, decodeUtf8, isObject, parseJson, readBody} from './body.js';
import {placeCall, requireOffer, type PlacedCall} from './call.js';
import {mintKey} from './mint.js';
import {readOptions, type Settings, type TokenHandlerOptions} from './options.js';
import {listedOrigin, requireListedOrigin} from './origin.js';
import {Refusal, toRefusal} from './refusal.js';
import {json, preflight, refuse, withCommonHeaders} from './responses.js';

export {createMemoryStore, type MemoryStoreOptions} from './memory-store.js';
export type {MintedKey} from './mint.js';
export type {TokenHandlerOptions} from './options.js';
export type {RefusalCode} from './refusal.js';
export type {SessionConfig} from './session.js';
export type {Leased, LimitStore, Taken} from './store.js';

/** Answers every request, whatever it is; never rejects. */
export type TokenHandler = (request: Request) => Promise<Response>;

/**
 * ```ts
 * const handler = createTokenHandler({
 *   provider: 'openai',
 *   apiKey: process.env.OPENAI_API_KEY,
 *   session: {model: 'gpt-realtime', instructions: 'You are a friendly assistant.'},
 *   allowedOrigins: ['https://www.example.com'],
 * });
 * ```
 * @throws TypeError or RangeError, in a sentence, when the options cannot work or are not safe.
 */
export function createTokenHandler(options: TokenHandlerOptions): TokenHandler {
  const settings = readOptions(options);
  return async (request) => {
    const context = {requestId: crypto.randomUUID(), origin: listedOrigin(request, settings.allowedOrigins)};
    try {
      return withCommonHeaders(await answer(request, settings), context);
    } catch (thrown) {
      return withCommonHeaders(refuse(toRefusal(thrown, 'internal'), context), context);
    }
  };
}

/** The way through, cheapest check first: what is refused never reaches the provider. */
async function answer(request: Request, settings: Settings): Promise<Response> {
  if (request.method !== 'POST' && request.method !== 'OPTIONS') throw new Refusal('method_not_allowed');
  requireListedOrigin(request, settings.allowedOrigins);
  if (request.method === 'OPTIONS') return preflight();

  const kind = bodyKind(request);
  const body = await readBody(request, kind).catch((thrown: unknown) => {
    throw toRefusal(thrown, 'bad_request');
  });
  if (kind === 'sdp') requireOffer(body);
  else requireJsonObject(body);

  const refused = await settings.authorize(request).catch(() => {
    throw new Refusal('not_authorized');
  });
  if (refused) return refused;

  const session = await settings.buildSession(request);
  if (kind === 'json') return json(await mintKey(settings, session, request.signal));
  return answerCall(await placeCall(settings, body, session, request.signal));
}

/** An empty body will do: nothing in it is used. */
function requireJsonObject(bytes: Uint8Array): void {
  if (bytes.length > 0 && !isObject(parseJson(decodeUtf8(bytes)))) throw new Refusal('bad_request');
}

function answerCall({sdp, callId}: PlacedCall): Response {
  const headers = new Headers({'content-type': 'application/sdp'});
  if (callId !== null) {
    headers.set('x-call-id', callId);
    headers.set('location', `/v1/realtime/calls/${callId}`);
  }
  return new Response(sdp, {status: 201, headers});
}
