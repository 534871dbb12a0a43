/** Which dialect the other side speaks: told by the shape of what it says, never by a model's name (protocol.md §0). */
import {isProviderHost, type Provider} from './endpoints.js';
import type {Dialect} from './vocabulary.js';

const has = (value: unknown, ...keys: readonly string[]): value is object =>
  typeof value === 'object' && value !== null && keys.some((key) => Object.hasOwn(value, key));

/** By a `session` object; `null` where its shape says nothing. */
export function dialectOfSession(session: unknown): Dialect | null {
  if (has(session, 'type', 'audio', 'output_modalities')) return 'ga';
  return has(session, 'modalities', 'voice', 'input_audio_format') ? 'preview' : null;
}

/**
 * By what the site's endpoint answered, before anything is opened. A hint is believed; then the shape: a preview session has its key
 * inside. A key that is wrapped so, with no session around it, is a preview key only where preview may still be alive: no site has
 * to change its own answer's shape for GA.
 */
export function dialectOfCredential(answer: unknown, provider: Provider, baseUrl: string | null): Dialect {
  const hint: unknown = has(answer, 'dialect') && Reflect.get(answer, 'dialect');
  if (hint === 'ga' || hint === 'preview') return hint;
  if (has(answer, 'value')) return 'ga';
  const elsewhere = provider === 'openai' && baseUrl !== null && !isProviderHost(new URL(baseUrl));
  return dialectOfSession(answer) ?? (elsewhere && has(answer, 'client_secret') ? 'preview' : 'ga');
}
