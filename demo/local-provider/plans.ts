import { extrasOf, sessionToGa } from './dialect/preview-session.js';
import type { Fields } from './dialect/fields.js';
import type { Plan } from './plan.js';
import { parseWith } from './schema/parse.js';
import { sessionRequest, type SessionRequest } from './schema/session.js';
import { createConfig } from './session/config.js';
import { modelNotFound } from './wire/errors.js';
import { MODELS, PREVIEW_MODELS } from './wire/models.js';

/** @throws RealtimeError 404 for a model that does not answer, or not in that dialect */
export function requireModel(model: string, preview = false): void {
  if (!MODELS.includes(model) && !(preview && PREVIEW_MODELS.includes(model))) throw modelNotFound(model);
}

/** The session of a GA request. @throws RealtimeError 404 for its model */
export function createPlan(request: SessionRequest = { type: 'realtime' }): Plan {
  const config = createConfig(request);
  if (config.type === 'realtime') requireModel(config.model);
  return { config };
}

/** The session of a preview request, validated before. @throws RealtimeError 404 for its model */
export function createPreviewPlan(flat: Fields, kind: 'realtime' | 'transcription'): Plan {
  const defaults = kind === 'realtime' ? { model: PREVIEW_MODELS[0] } : {};
  const config = createConfig(parseWith(sessionRequest, sessionToGa({ ...defaults, ...flat }, kind), 'session'));
  if (config.type === 'realtime') requireModel(config.model, true);
  return { config, preview: extrasOf(flat) };
}
