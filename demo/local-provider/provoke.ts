import { errorOf, knownError } from './wire/codes.js';
import type { RealtimeError } from './wire/errors.js';

/** The error that a key asks for: `sk-error-CODE` or `ek_error_CODE`, wherever a key is wanted. */
export function provokedByKey(key: string): RealtimeError | undefined {
  const code = /^(?:sk-error-|ek_error_)(\w+)$/.exec(key)?.[1];
  return code === undefined ? undefined : errorOf(code);
}

/** How a response fails: `status_details.error`. */
export type Failure = Readonly<{ type: string; code: string; message: string }>;

/** What a typed text asks for: an `error` event, or a response that ends badly. */
export type Provoked = Readonly<
  | { as: 'error'; error: RealtimeError }
  | { as: 'failed'; error: Failure }
  | { as: 'incomplete'; reason: 'content_filter' | 'max_output_tokens' }
>;

/**
 * `error CODE` is an `error` event and `fail CODE` a failed response, whatever the code; `fail with CODE` is what the
 * service makes of that code. `incomplete content_filter` and `incomplete max_output_tokens` end a response so.
 */
export function provokedByText(text: string): Provoked | undefined {
  const [, verb = '', code = ''] = /^\s*(error|fail with|fail|incomplete)\s+([a-z]\w*_\w+|null|OpperationNotSupported)\s*$/i.exec(text) ?? [];
  if (verb === '') return undefined;
  if (verb.toLowerCase() === 'incomplete') return { as: 'incomplete', reason: code === 'max_output_tokens' ? 'max_output_tokens' : 'content_filter' };
  const error = errorOf(code);
  const fails = verb.toLowerCase() === 'fail' || (verb.toLowerCase() === 'fail with' && knownError(code).endsResponse === true);
  return fails ? { as: 'failed', error: { type: error.body.type, code, message: error.body.message } } : { as: 'error', error };
}
