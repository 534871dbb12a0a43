import { randomBytes } from 'node:crypto';
import type { Plan } from './plan.js';

/** What a client secret stands for. It is not single-use; its end only ends the *starting* of sessions (protocol §1.1). */
export interface ClientSecret {
  readonly value: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
  readonly plan: Plan;
}

/** The client secrets given out so far. */
export interface ClientSecrets {
  /** Makes one that lasts `seconds`. */
  issue(plan: Plan, seconds: number): ClientSecret;
  /** One that can start a session now, or why it cannot. */
  redeem(value: string): ClientSecret | 'unknown' | 'expired';
}

/** Seconds that a secret lasts if the request does not say (protocol §1.1). */
export const DEFAULT_LIFETIME = 600;

/** `ek_`, eight hexadecimal digits of the time of issue, 24 random ones: as in the published ones (protocol §1.1). */
export const secretValue = (issuedAt: number): string =>
  `ek_${issuedAt.toString(16).padStart(8, '0')}${randomBytes(12).toString('hex')}`;

/** No secrets yet. `now` is the time in milliseconds; `shortened`, while there is one, the seconds that any secret lasts. */
export function createClientSecrets(now: () => number = () => Date.now(), shortened: () => number | undefined = () => undefined): ClientSecrets {
  const issued = new Map<string, ClientSecret>();
  return {
    issue: (plan, seconds) => {
      const issuedAt = Math.floor(now() / 1000);
      const secret = { value: secretValue(issuedAt), expiresAt: issuedAt + (shortened() ?? seconds), plan };
      issued.set(secret.value, secret);
      return secret;
    },
    redeem: (value) => {
      const secret = issued.get(value);
      if (secret === undefined) return 'unknown';
      return now() / 1000 < secret.expiresAt ? secret : 'expired';
    },
  };
}
