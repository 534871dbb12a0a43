import type { IncomingMessage } from 'node:http';
import { authenticate, bearerOf, type Caller, type Keyring } from '../auth.js';
import { createPlan, createPreviewPlan, requireModel } from '../plans.js';
import type { Plan } from '../plan.js';
import { provokedByKey } from '../provoke.js';
import { createTranslationConfig } from '../translation/config.js';
import { RealtimeError, betaApiShapeDisabled, invalidApiKey } from '../wire/errors.js';

/** What a request for a socket wants; all of it is known before the upgrade. */
export type SocketRequest = Readonly<
  | { kind: 'session'; plan: Plan }
  | { kind: 'sideband'; callId: string }
  /** The shape of the preview, where that is refused: opens, says so and closes (protocol §9.3). */
  | { kind: 'beta' }
>;

const KEY_PROTOCOL = 'openai-insecure-api-key.';
const BETA_PROTOCOL = 'openai-beta.realtime-v1';
const PATHS: Readonly<Record<string, 'openai' | 'azure' | 'azure-preview' | 'translation'>> = {
  '/v1/realtime': 'openai',
  '/openai/v1/realtime': 'azure',
  '/openai/realtime': 'azure-preview',
  '/v1/realtime/translations': 'translation',
  '/openai/v1/realtime/translations': 'translation',
};

/** The sub-protocols that a client offers. */
export const protocolsOf = (request: IncomingMessage): readonly string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');

/**
 * Reads a request for a socket (protocol §1.4).
 * @throws RealtimeError 404 for another path or an unknown model, 401 for a key, 400 for anything but exactly one of
 * `model`, `call_id` and `intent=transcription`
 */
export function readSocketRequest(request: IncomingMessage, keyring: Keyring, preview: boolean): SocketRequest {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://provider');
  const path = PATHS[pathname];
  if (path === undefined) throw new RealtimeError(`Invalid URL (GET ${pathname})`, null, null, 404);
  const protocols = protocolsOf(request);
  const key = pathname.startsWith('/openai/') ? azureKeyOf(request, query) : keyOf(request, protocols);
  if (key !== undefined && provokedByKey(key)?.body.code === 'beta_api_shape_disabled') return { kind: 'beta' };
  const caller = authenticate(key, keyring);

  const beta = path === 'azure-preview' || protocols.includes(BETA_PROTOCOL) || String(request.headers['openai-beta']).includes('realtime=v1');
  if (beta && !preview) {
    if (path === 'azure-preview') throw betaApiShapeDisabled();
    return { kind: 'beta' };
  }
  if (path === 'azure' && query.has('api-version')) throw invalidApiKey('api-version is not accepted here.');
  if (path === 'translation') return { kind: 'session', plan: translationPlan(caller, query.get('model')) };
  if (path === 'azure-preview') return { kind: 'session', plan: modelPlan(caller, query.get('deployment'), true, 'deployment') };
  try {
    return target(caller, query, beta);
  } catch (error) {
    // Azure's own answer, spelled so (protocol §1.4).
    const unknown = path === 'azure' && error instanceof RealtimeError && error.body.code === 'model_not_found';
    throw unknown ? new RealtimeError('The realtime operation does not work with the specified model.', 'OpperationNotSupported') : error;
  }
}

const keyOf = (request: IncomingMessage, protocols: readonly string[]): string | undefined =>
  bearerOf(request.headers.authorization) ?? protocols.find((each) => each.startsWith(KEY_PROTOCOL))?.slice(KEY_PROTOCOL.length);

/** In a header or, as a browser has to, in the query; Azure knows no key among the sub-protocols (protocol §1.4). */
function azureKeyOf(request: IncomingMessage, query: URLSearchParams): string | undefined {
  const header = request.headers['api-key'];
  if (typeof header === 'string') return header;
  return bearerOf(request.headers.authorization) ?? query.get('api-key') ?? bearerOf(query.get('Authorization'));
}

function target(caller: Caller, query: URLSearchParams, beta: boolean): SocketRequest {
  const given = ['model', 'call_id', 'intent'].filter((name) => query.has(name));
  if (given.length !== 1) {
    throw new RealtimeError("Pass exactly one of 'model', 'call_id' and 'intent'.", given.length === 0 ? 'missing_required_parameter' : 'invalid_value', 'model');
  }
  const callId = query.get('call_id');
  if (callId !== null) {
    if (caller.who === 'visitor') throw invalidApiKey('A call is joined with the standard key.');
    return { kind: 'sideband', callId };
  }
  if (query.has('intent')) {
    if (query.get('intent') !== 'transcription') throw new RealtimeError("Invalid value for 'intent'. Supported values are: 'transcription'.", 'invalid_value', 'intent');
    return { kind: 'session', plan: caller.who === 'visitor' ? caller.plan : transcriptionPlan(beta) };
  }
  return { kind: 'session', plan: modelPlan(caller, query.get('model'), beta, 'model') };
}

const transcriptionPlan = (beta: boolean): Plan => (beta ? createPreviewPlan({}, 'transcription') : createPlan({ type: 'transcription' }));

/** The secret's session, whose model the URL may repeat; with the standard key, a session of that model. */
function modelPlan(caller: Caller, model: string | null, beta: boolean, param: string): Plan {
  if (model === null || model === '') throw new RealtimeError(`Missing required parameter: '${param}'.`, 'missing_required_parameter', param);
  requireModel(model, beta);
  if (caller.who === 'visitor') return beta ? { preview: { temperature: 0.8 }, ...caller.plan } : caller.plan;
  return beta ? createPreviewPlan({ model }, 'realtime') : createPlan({ type: 'realtime', model });
}

function translationPlan(caller: Caller, model: string | null): Plan {
  if (caller.who === 'site') return { config: createTranslationConfig(model === null ? {} : { model }) };
  if (caller.plan.config.type === 'translation') return caller.plan;
  throw invalidApiKey('This key is not for translations.');
}
