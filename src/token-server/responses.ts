import type {Refusal} from './refusal.js';
import type {Visit} from './visit.js';

/** What every answer of one request has in common. */
export type ReplyContext = Pick<Visit, 'requestId' | 'origin'>;

const METHODS = 'POST, OPTIONS';

/** On every branch, refusals too: no cache keeps a key, no browser guesses a type, no cache serves one site's answer to another. */
const COMMON: Readonly<Record<string, string>> = {
  'cache-control': 'no-store, private',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Origin, Sec-Fetch-Site, Access-Control-Request-Method, Access-Control-Request-Headers',
};

/** The answer to a CORS preflight of a listed origin. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    },
  });

/** An answer of JSON. */
export const json = (body: unknown, init?: ResponseInit): Response => {
  const headers = new Headers(init?.headers);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), {...init, headers});
};

/** `{error: {code, requestId}}`: fixed words only, whatever went wrong. */
export function refuse(refusal: Refusal, {requestId}: ReplyContext): Response {
  const headers = new Headers();
  if (refusal.code === 'method_not_allowed') headers.set('allow', METHODS);
  if (refusal.retryAfter !== null) headers.set('retry-after', String(refusal.retryAfter));
  return json({error: {code: refusal.code, requestId}}, {status: refusal.status, headers});
}

/** The same answer with the headers that every answer has; they win over what the site's own hook has set. */
export function withCommonHeaders(response: Response, {requestId, origin}: ReplyContext): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(COMMON)) headers.set(name, value);
  headers.set('x-request-id', requestId);
  headers.delete('access-control-allow-origin');
  if (origin !== null) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-expose-headers', 'Location, X-Call-Id, Retry-After, X-Request-Id');
  }
  return new Response(response.body, {status: response.status, statusText: response.statusText, headers});
}
