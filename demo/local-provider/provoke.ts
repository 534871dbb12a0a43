import { RealtimeError } from './wire/errors.js';

/** The status with which an error of a code is answered over HTTP (protocol §9.4); 400 for the others. */
const STATUS: Readonly<Record<string, number>> = {
  invalid_api_key: 401,
  account_deactivated: 403,
  model_not_found: 404,
  insufficient_quota: 429,
  billing_hard_limit_reached: 429,
  rate_limit_exceeded: 429,
  server_error: 500,
};

const messageOf = (code: string): string => `Asked for: ${code}.`;
const typeOf = (code: string): string => (code === 'server_error' ? 'server_error' : 'invalid_request_error');

/** The error that a key asks for: `sk-error-CODE` or `ek_error_CODE`, wherever a key is wanted. */
export function provokedByKey(key: string): RealtimeError | undefined {
  const code = /^(?:sk-error-|ek_error_)(\w+)$/.exec(key)?.[1];
  return code === undefined ? undefined : new RealtimeError(messageOf(code), code, null, STATUS[code] ?? 400, typeOf(code));
}

/** What a typed text asks for: an `error` event, or a response that ends badly. */
export type Provoked = Readonly<
  | { as: 'error'; error: RealtimeError }
  | { as: 'failed'; error: Readonly<{ type: string; code: string; message: string }> }
  | { as: 'incomplete'; reason: 'content_filter' | 'max_output_tokens' }
>;

/** `error CODE`, `fail CODE`, `incomplete content_filter` or `incomplete max_output_tokens`. */
export function provokedByText(text: string): Provoked | undefined {
  const [, verb = '', code = ''] = /^\s*(error|fail|incomplete)\s+([a-z]\w*_\w+)\s*$/i.exec(text) ?? [];
  if (verb === '') return undefined;
  if (verb.toLowerCase() === 'error') return { as: 'error', error: new RealtimeError(messageOf(code), code, null, 400, typeOf(code)) };
  if (verb.toLowerCase() === 'fail') return { as: 'failed', error: { type: typeOf(code), code, message: messageOf(code) } };
  return { as: 'incomplete', reason: code === 'max_output_tokens' ? 'max_output_tokens' : 'content_filter' };
}
