import * as z from 'zod/mini';
import { RealtimeError } from '../wire/errors.js';
import { refusalOf } from './refusal.js';

/**
 * A value that a schema accepts; `name` is what it is called in a refusal's `param`.
 * @throws RealtimeError as {@link refusalOf}
 */
export function parseWith<T>(schema: z.ZodMiniType<T>, value: unknown, name?: string): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => (name === undefined ? issue : { ...issue, path: [name, ...issue.path] }));
  throw refusalOf(issues, name === undefined ? value : { [name]: value });
}

/**
 * A message's JSON.
 * @throws RealtimeError `invalid_event` when it is none
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RealtimeError('The event is not valid JSON.', 'invalid_event');
  }
}

/** What could be read of a message before its validation: enough to name it in the `error` that refuses it. */
export function clientEventId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('event_id' in value)) return null;
  return typeof value.event_id === 'string' ? value.event_id : null;
}
