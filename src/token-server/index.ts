/**
 * The site's own endpoint, on the web-standard `Request` and `Response`: the same code for Node, Workers, Deno and Bun.
 * One handler serves both of the element's endpoints, told apart by content type:
 *
 * - `token-endpoint`, `application/json`: mints a short-lived key and answers {@link MintedKey}.
 * - `session-endpoint`, `application/sdp`: places the call itself and answers 201 with the SDP, `X-Call-Id` and `Location`; no key
 *   ever reaches the page.
 *
 * A refusal is `{error: {code, requestId}}` with a {@link RefusalCode}. The session is built here and nowhere else; no field of
 * the request's body has any effect on it. How often one may be started is limited unless the site says otherwise: {@link Limits}.
 */
import {report} from './audit.js';
import {bodyKind, decodeUtf8, isObject, parseJson, readBody} from './body.js';
import {placeCall, requireOffer, type PlacedCall} from './call.js';
import {humanToken, requireHuman} from './human.js';
import {charge} from './limiter.js';
import {mintKey} from './mint.js';
import {readOptions, type Settings, type TokenHandlerOptions} from './options.js';
import {listedOrigin, requireListedOrigin} from './origin.js';
import {Refusal, toRefusal} from './refusal.js';
import {json, preflight, refuse, withCommonHeaders} from './responses.js';
import {openVisit, type Visit} from './visit.js';

export type {Audit, AuditRecord} from './audit.js';
export type {Authorize} from './authorize.js';
export type {TrustProxy} from './client-ip.js';
export type {HumanProof, VerifyHuman} from './human.js';
export type {Limits, Rate} from './limits.js';
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
    const visit = openVisit(request, listedOrigin(request, settings.allowedOrigins), settings.clientNetwork(request));
    const response = await answer(visit, settings).catch((thrown: unknown) => {
      const refusal = toRefusal(thrown, 'internal');
      visit.code = refusal.code;
      return withCommonHeaders(refuse(refusal, visit), visit);
    });
    if (settings.audit) await report(settings.audit, settings.pseudonym, visit);
    return response;
  };
}

const answer = async (visit: Visit, settings: Settings): Promise<Response> => withCommonHeaders(await admit(visit, settings), visit);

/**
 * The way through, cheapest check first: what is refused never reaches the provider. The site's own limit is charged last, so that
 * whoever is refused cannot use it up (reliability.md R14).
 */
async function admit(visit: Visit, settings: Settings): Promise<Response> {
  const {request, network} = visit;
  const {limiter, verifyHuman} = settings;
  if (request.method !== 'POST' && request.method !== 'OPTIONS') throw new Refusal('method_not_allowed');
  requireListedOrigin(request, settings.allowedOrigins);
  if (request.method === 'OPTIONS') return preflight();

  visit.kind = bodyKind(request);
  const body = await readBody(request, visit.kind).catch((thrown: unknown) => {
    throw toRefusal(thrown, 'bad_request');
  });
  const token = visit.kind === 'json' ? humanToken(requireJsonObject(body)) : null;
  if (visit.kind === 'sdp') requireOffer(body);

  await charge(limiter, 'ip', network ?? 'unknown', request.signal);
  const visitor = await settings.authorize(request).catch(() => {
    throw new Refusal('not_authorized');
  });
  if (visitor instanceof Response) {
    visit.code = 'not_authorized';
    return visitor;
  }
  visit.userId = visitor.userId;
  if (visitor.userId !== null) await charge(limiter, 'user', visitor.userId, request.signal);
  if (verifyHuman) await requireHuman(verifyHuman, request, {token, ip: network});
  await charge(limiter, 'site', 'all', request.signal);
  return start(visit, settings, body);
}

/** Everything has been agreed to: the provider is asked. */
async function start(visit: Visit, settings: Settings, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  const session = await settings.buildSession(visit.request);
  if (visit.kind === 'json') return json(await mintKey(settings, session, visit));
  const call = await placeCall(settings, body, session, visit);
  visit.callId = call.callId;
  return answerCall(call);
}

/** An empty body will do: nothing in it is needed. */
function requireJsonObject(bytes: Uint8Array): unknown {
  const body = bytes.length === 0 ? {} : parseJson(decodeUtf8(bytes));
  if (!isObject(body)) throw new Refusal('bad_request');
  return body;
}

function answerCall({sdp, callId}: PlacedCall): Response {
  const headers = new Headers({'content-type': 'application/sdp'});
  if (callId !== null) {
    headers.set('x-call-id', callId);
    headers.set('location', `/v1/realtime/calls/${callId}`);
  }
  return new Response(sdp, {status: 201, headers});
}
