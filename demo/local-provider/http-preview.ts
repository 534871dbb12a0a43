import type { Context, Hono } from 'hono';
import { authenticate, requireSite } from './auth.js';
import { echoPreview, extrasOf, previewSessionRequest, previewTranscription } from './dialect/preview-session.js';
import { answerOffer, faulty, jsonBody, keyOf, sdpBody, type Backend } from './http-parts.js';
import type { Plan } from './plan.js';
import { createPreviewPlan, requireModel } from './plans.js';
import { parseWith } from './schema/parse.js';
import { DEFAULT_LIFETIME } from './secrets.js';
import { betaApiShapeDisabled } from './wire/errors.js';
import { newId } from './wire/ids.js';

/**
 * The HTTP side of the preview dialect: OpenAI's and Azure's routes (protocol §1.1, §1.2). Where the provider does not
 * speak it, they refuse as the service does since May 2026 (§9.3).
 */
export function previewRoutes(app: Hono, backend: Backend): void {
  const { preview } = backend;
  const refusing = (handle: (c: Context) => Promise<Response>) => async (c: Context): Promise<Response> => {
    if (!preview) throw betaApiShapeDisabled();
    return handle(c);
  };
  for (const path of ['/v1/realtime/sessions', '/openai/v1/realtime/sessions', '/openai/realtimeapi/sessions']) {
    app.post(path, faulty(backend, 'mint'), refusing((c) => mint(c, backend)));
  }
  for (const base of ['/v1/realtime', '/openai/v1/realtime']) {
    app.post(`${base}/transcription_sessions`, faulty(backend, 'mint'), refusing((c) => mintTranscription(c, backend)));
  }
  for (const path of ['/v1/realtime', '/openai/v1/realtime', '/v1/realtimertc']) {
    app.post(path, faulty(backend, 'calls'), refusing((c) => call(c, backend)));
  }
}

async function mint(c: Context, { keyring }: Backend): Promise<Response> {
  requireSite(keyOf(c), keyring);
  const { client_secret, ...flat } = parseWith(previewSessionRequest, await jsonBody(c.req.text()));
  return answerMint(c, keyring, createPreviewPlan(flat, 'realtime'), client_secret?.expires_after?.seconds);
}

async function mintTranscription(c: Context, { keyring }: Backend): Promise<Response> {
  requireSite(keyOf(c), keyring);
  const { client_secret, ...flat } = parseWith(previewTranscription, await jsonBody(c.req.text()));
  return answerMint(c, keyring, createPreviewPlan(flat, 'transcription'), client_secret?.expires_at?.seconds);
}

/** The session, with the key inside (protocol §1.1). */
function answerMint(c: Context, { secrets }: Backend['keyring'], plan: Plan, seconds = DEFAULT_LIFETIME): Response {
  const { config, preview = extrasOf({}) } = plan;
  const { value, expiresAt } = secrets.issue(plan, seconds);
  const session = config.type === 'translation' ? {} : echoPreview(config, newId('sess'), preview);
  return c.json({ ...session, client_secret: { value, expires_at: expiresAt } });
}

async function call(c: Context, backend: Backend): Promise<Response> {
  const caller = authenticate(keyOf(c), backend.keyring);
  const model = c.req.query('model');
  if (model !== undefined) requireModel(model, true);
  const kind = c.req.query('intent') === 'transcription' ? 'transcription' : 'realtime';
  const plan = caller.who === 'visitor' ? caller.plan : createPreviewPlan(model === undefined ? {} : { model }, kind);
  return answerOffer(c, backend, { offer: await sdpBody(c), plan: { ...plan, preview: plan.preview ?? extrasOf({}) } });
}
