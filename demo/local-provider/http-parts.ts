import type { Context, MiddlewareHandler } from 'hono';
import { bearerOf, type Keyring } from './auth.js';
import { pause, type Faults, type HttpFault } from './faults.js';
import type { Plan } from './plan.js';
import { RealtimeError } from './wire/errors.js';

/** What the routes need of the provider. */
export interface Backend {
  readonly keyring: Keyring;
  readonly faults: Faults;
  /** Whether the preview dialect is spoken, and not refused. */
  readonly preview: boolean;
  /** Aborted when the provider closes. */
  readonly closing: AbortSignal;
  /** Answers an offer. @throws RealtimeError 400 */
  call(offer: string, plan: Plan, filtered: boolean): Promise<Readonly<{ id: string; answer: string }>>;
  /** Ends a call; false if there is none. */
  hangUp(id: string): Promise<boolean>;
}

const SUCCESS = { mint: 200, calls: 201, hangup: 200 } as const;

/** A route that misbehaves while its fault is set. Neither a client that has gone nor the provider's end is kept waiting. */
export const faulty =
  ({ faults, closing }: Backend, route: keyof typeof SUCCESS): MiddlewareHandler =>
  async (c, next) => {
    const set: HttpFault | undefined = faults[route];
    if (set === undefined || set.times === 0) return next();
    if (set.times !== undefined) set.times -= 1;
    const { status = SUCCESS[route], body, contentType, headers, delayMs } = { ...set };
    if (!(await pause(delayMs, [closing, c.req.raw.signal]))) return c.body(null, 503);
    if (set.status === undefined && body === undefined && contentType === undefined) return next();
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? defaultBody(status));
    return new Response(text, { status, headers: { 'Content-Type': contentType ?? 'application/json', ...headers } });
  };

const defaultBody = (status: number): unknown =>
  status < 400 ? {} : { error: { message: `Fault: ${status}.`, type: status < 500 ? 'invalid_request_error' : 'server_error', param: null, code: null } };

const AZURE_PATH = /^\/openai\/|^\/v1\/realtimertc$/;

/** A request's key: a bearer's or, on Azure's paths, its `api-key` (protocol §1.1). */
export const keyOf = (c: Context): string | undefined =>
  (AZURE_PATH.test(c.req.path) ? c.req.header('api-key') : undefined) ?? bearerOf(c.req.header('Authorization'));

/** A JSON body; an empty one is an empty object. @throws RealtimeError 400 */
export async function jsonBody(text: Promise<string>): Promise<unknown> {
  const body = await text;
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new RealtimeError('We could not parse the JSON body of your request.', 'invalid_json');
  }
}

/** The offer of a request. @throws RealtimeError 400 if it comes as something else */
export async function sdpBody(c: Context): Promise<string> {
  const type = c.req.header('Content-Type') ?? '';
  if (type.startsWith('application/sdp')) return c.req.text();
  throw new RealtimeError(`Unsupported content type: '${type}'. This endpoint accepts 'application/sdp' and 'multipart/form-data'.`, 'unsupported_content_type');
}

/** Starts the call of an offer: 201, the SDP and, where the call has an address, its `Location`. */
export async function answerOffer(
  c: Context,
  backend: Backend,
  { offer, plan, path }: Readonly<{ offer: string; plan: Plan; path?: string }>,
): Promise<Response> {
  const call = await backend.call(offer, plan, c.req.query('webrtcfilter') === 'on');
  return c.body(call.answer, 201, {
    'Content-Type': 'application/sdp',
    ...(path === undefined ? {} : { Location: `${path}/${call.id}` }),
  });
}
