import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { authenticate, requireSite } from './auth.js';
import { answerOffer, faulty, jsonBody, keyOf, sdpBody, type Backend } from './http-parts.js';
import { previewRoutes } from './http-preview.js';
import { translationRoutes } from './http-translation.js';
import type { Plan } from './plan.js';
import { createPlan, requireModel } from './plans.js';
import { parseWith } from './schema/parse.js';
import { clientSecretRequest, sessionRequest } from './schema/session.js';
import { DEFAULT_LIFETIME } from './secrets.js';
import { echoSession } from './session/config.js';
import { RealtimeError, betaApiShapeDisabled, invalidApiKey } from './wire/errors.js';
import { newId } from './wire/ids.js';

/** The HTTP side of GA, at `/v1/realtime` and, with Azure's ways, at `/openai/v1/realtime` (protocol §1.1, §1.2). */
export function createApp(backend: Backend): Hono {
  const app = new Hono();
  app.use(cors({ origin: '*', exposeHeaders: ['Location'], maxAge: 600 }));
  app.onError((error, c) => answerError(c, error));
  app.notFound((c) => answerError(c, new RealtimeError(`Invalid URL (${c.req.method} ${c.req.path})`, null, null, 404)));

  previewRoutes(app, backend);
  for (const base of ['/v1/realtime', '/openai/v1/realtime']) {
    app.use(`${base}/*`, refuseOtherDialects(base.startsWith('/openai')));
    app.post(`${base}/client_secrets`, faulty(backend, 'mint'), (c) => mint(c, backend));
    app.post(`${base}/calls`, faulty(backend, 'calls'), async (c) => {
      const { offer, plan } = await callRequest(c, backend);
      return answerOffer(c, backend, { offer, plan, path: `${base}/calls` });
    });
    app.post(`${base}/calls/:id/hangup`, faulty(backend, 'hangup'), async (c) => {
      requireSite(keyOf(c), backend.keyring);
      const found = await backend.hangUp(c.req.param('id'));
      if (!found) throw new RealtimeError(`No call found with id '${c.req.param('id')}'.`, 'call_not_found', 'call_id', 404);
      return c.body(null, 200);
    });
    translationRoutes(app, backend, base);
  }
  return app;
}

/** The beta header is enough to be refused; so is `api-version` on Azure's GA paths (protocol §1.1, §9.3). */
const refuseOtherDialects =
  (azure: boolean): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.header('OpenAI-Beta')?.includes('realtime=v1') === true) throw betaApiShapeDisabled();
    if (azure && c.req.query('api-version') !== undefined) throw invalidApiKey('api-version is not accepted here.');
    await next();
  };

async function mint(c: Context, { keyring }: Backend): Promise<Response> {
  requireSite(keyOf(c), keyring);
  const body = parseWith(clientSecretRequest, await jsonBody(c.req.text()));
  const plan = createPlan(body.session);
  const secret = keyring.secrets.issue(plan, body.expires_after?.seconds ?? DEFAULT_LIFETIME);
  const session = plan.config.type === 'translation' ? {} : echoSession(plan.config, newId('sess'), 0);
  return c.json({ value: secret.value, expires_at: secret.expiresAt, session });
}

/** Raw SDP with an ephemeral key, or multipart with the standard one: the unified interface (protocol §1.2). */
async function callRequest(c: Context, { keyring }: Backend): Promise<Readonly<{ offer: string; plan: Plan }>> {
  if ((c.req.header('Content-Type') ?? '').startsWith('multipart/form-data')) {
    requireSite(keyOf(c), keyring);
    const form = await c.req.parseBody().catch(() => ({}));
    const session = await jsonBody(partText(form, 'session'));
    return { offer: await partText(form, 'sdp'), plan: createPlan(parseWith(sessionRequest, session, 'session')) };
  }
  const caller = authenticate(keyOf(c), keyring);
  const model = c.req.query('model');
  if (model !== undefined) requireModel(model);
  const offer = await sdpBody(c);
  if (caller.who === 'visitor') return { offer, plan: caller.plan };
  // `?model=` may repeat the secret's model; it decides only where there is no secret (protocol §1.2).
  return { offer, plan: createPlan(model === undefined ? undefined : { type: 'realtime', model }) };
}

async function partText(form: Readonly<Record<string, unknown>>, name: string): Promise<string> {
  const part = form[name];
  if (typeof part === 'string') return part;
  if (part instanceof Blob) return part.text();
  throw new RealtimeError(`Missing required parameter: '${name}'.`, 'missing_required_parameter', name);
}

function answerError(c: Context, error: Error): Response {
  if (!(error instanceof RealtimeError)) {
    const body = { message: `The local provider failed: ${error.message}`, type: 'server_error', param: null, code: null };
    return c.json({ error: body }, 500);
  }
  const { message, type, param, code } = error.body;
  return new Response(JSON.stringify({ error: { message, type, param, code } }), {
    status: error.status,
    headers: { ...Object.fromEntries(c.res.headers), 'Content-Type': 'application/json' },
  });
}
