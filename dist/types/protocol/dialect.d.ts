/** Which dialect the other side speaks: told by the shape of what it says, never by a model's name (protocol.md §0). */
import { type Provider } from './endpoints.js';
import type { Dialect } from './vocabulary.js';
/** By a `session` object; `null` where its shape says nothing. */
export declare function dialectOfSession(session: unknown): Dialect | null;
/**
 * By what the site's endpoint answered, before anything is opened. A hint is believed; then the shape: a preview session has its key
 * inside. A key that is wrapped so, with no session around it, is a preview key only where preview may still be alive: no site has
 * to change its own answer's shape for GA.
 */
export declare function dialectOfCredential(answer: unknown, provider: Provider, baseUrl: string | null): Dialect;
