import type { Plan } from './plan.js';
import { provokedByKey } from './provoke.js';
import type { ClientSecrets } from './secrets.js';
import { invalidApiKey } from './wire/errors.js';

/** What decides whether a key is one. */
export interface Keyring {
  readonly apiKey: string;
  readonly secrets: ClientSecrets;
}

/** Who asks: the site with the standard key, or a visitor with a short-lived one and the session it stands for. */
export type Caller = Readonly<{ who: 'site' } | { who: 'visitor'; plan: Plan }>;

/** The key in an `Authorization` header. */
export const bearerOf = (header: string | null | undefined): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];

/** @throws RealtimeError 401 without a key, for a wrong one and for an expired one */
export function authenticate(key: string | undefined, { apiKey, secrets }: Keyring): Caller {
  if (key === undefined) throw invalidApiKey('Missing bearer authentication in header.');
  refuseProvoked(key);
  if (key === apiKey) return { who: 'site' };
  const secret = secrets.redeem(key);
  if (secret === 'unknown') throw invalidApiKey('Incorrect API key provided.');
  if (secret === 'expired') throw invalidApiKey('Incorrect API key provided: this ephemeral key has expired.');
  return { who: 'visitor', plan: secret.plan };
}

/** @throws RealtimeError 401 for whatever is not the standard key */
export function requireSite(key: string | undefined, { apiKey }: Keyring): void {
  if (key === apiKey) return;
  if (key !== undefined) refuseProvoked(key);
  throw invalidApiKey(key === undefined ? 'Missing bearer authentication in header.' : 'Incorrect API key provided.');
}

function refuseProvoked(key: string): void {
  const error = provokedByKey(key);
  if (error !== undefined) throw error;
}
