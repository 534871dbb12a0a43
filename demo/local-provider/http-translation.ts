import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { authenticate, requireSite } from './auth.js';
import { answerOffer, faulty, jsonBody, keyOf, sdpBody, type Backend } from './http-parts.js';
import type { Plan } from './plan.js';
import { parseWith } from './schema/parse.js';
import { clientSecretRequest } from './schema/session.js';
import { DEFAULT_LIFETIME } from './secrets.js';
import { createTranslationConfig, echoTranslation, translationSession } from './translation/config.js';
import { invalidApiKey } from './wire/errors.js';
import { newId } from './wire/ids.js';

const request = z.extend(clientSecretRequest, { session: z.optional(translationSession) });

/** The HTTP side of the translation surface: its own keys and its own calls (protocol §11). */
export function translationRoutes(app: Hono, backend: Backend, base: string): void {
  const { keyring } = backend;
  app.post(`${base}/translations/client_secrets`, faulty(backend, 'mint'), async (c) => {
    requireSite(keyOf(c), keyring);
    const { session = {}, expires_after } = parseWith(request, await jsonBody(c.req.text()));
    const config = createTranslationConfig(session);
    const { value, expiresAt } = keyring.secrets.issue({ config }, expires_after?.seconds ?? DEFAULT_LIFETIME);
    return c.json({ value, expires_at: expiresAt, session: echoTranslation(config, newId('sess')) });
  });
  app.post(`${base}/translations/calls`, faulty(backend, 'calls'), async (c) => {
    const caller = authenticate(keyOf(c), keyring);
    const plan: Plan = caller.who === 'visitor' ? caller.plan : { config: createTranslationConfig({}) };
    if (plan.config.type !== 'translation') throw invalidApiKey('This key is not for translations.');
    return answerOffer(c, backend, { offer: await sdpBody(c), plan, path: `${base}/translations/calls` });
  });
}
