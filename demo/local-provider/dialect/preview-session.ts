import * as z from 'zod/mini';
import { eventId, metadata } from '../schema/event.js';
import { previewItem, previewResponseInput } from '../schema/item.js';
import { parseWith } from '../schema/parse.js';
import { functionTool, noiseReduction, responseSwitches, tracing } from '../schema/session.js';
import { echoSession, type SessionConfig } from '../session/config.js';
import { invalidValue } from '../wire/errors.js';
import { PREVIEW_VOICES } from '../wire/models.js';
import { valueAt, withValueAt, type Fields } from './fields.js';
import { SESSION_FIELDS } from './table.js';

/** What only the preview has: GA has no temperature (protocol §3). */
export type PreviewExtras = Readonly<{ temperature: number }>;

const format = z.enum(['pcm16', 'g711_ulaw', 'g711_alaw']);
const turnDetection = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('server_vad'),
    threshold: z.optional(z.number().check(z.gte(0), z.lte(1))),
    prefix_padding_ms: z.optional(z.int().check(z.gte(0))),
    silence_duration_ms: z.optional(z.int().check(z.gte(0))),
    ...responseSwitches,
  }),
  z.strictObject({ type: z.literal('semantic_vad'), eagerness: z.optional(z.enum(['low', 'medium', 'high', 'auto'])), ...responseSwitches }),
]);
const input = {
  input_audio_format: z.optional(format),
  input_audio_transcription: z.optional(
    z.nullable(
      z.strictObject({
        model: z.optional(z.enum(['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe'])),
        language: z.optional(z.nullable(z.string())),
        prompt: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  input_audio_noise_reduction: z.optional(z.nullable(noiseReduction)),
  turn_detection: z.optional(z.nullable(turnDetection)),
  include: z.optional(z.nullable(z.array(z.string()))),
};
const tokens = z.union([z.literal('inf'), z.int().check(z.gte(1), z.lte(4096))]);
const generation = {
  modalities: z.optional(z.array(z.enum(['audio', 'text']))),
  instructions: z.optional(z.string()),
  voice: z.optional(z.enum(PREVIEW_VOICES)),
  output_audio_format: z.optional(format),
  tools: z.optional(z.array(functionTool)),
  tool_choice: z.optional(z.union([z.enum(['auto', 'none', 'required']), z.strictObject({ type: z.literal('function'), name: z.string() })])),
  temperature: z.optional(z.number().check(z.gte(0.6), z.lte(1.2))),
};
const expiresAfter = z.optional(
  z.strictObject({ anchor: z.optional(z.literal('created_at')), seconds: z.optional(z.int().check(z.gte(10), z.lte(7200))) }),
);

/** A flat session of `session.update` (protocol §3, preview column). */
export const previewSession = z.strictObject({
  model: z.optional(z.string()),
  ...generation,
  ...input,
  speed: z.optional(z.number().check(z.gte(0.25), z.lte(1.5))),
  max_response_output_tokens: z.optional(tokens),
  tracing,
});

/** The body of `POST /v1/realtime/sessions`. */
export const previewSessionRequest = z.extend(previewSession, {
  client_secret: z.optional(z.strictObject({ expires_after: expiresAfter })),
});

/** The session of `transcription_session.update`, and the body of `POST /v1/realtime/transcription_sessions`. */
export const previewTranscription = z.strictObject({ ...input, client_secret: z.optional(z.strictObject({ expires_at: expiresAfter })) });

/** Client events that the preview writes differently; the others are GA's. */
export const PREVIEW_CLIENT_EVENTS = {
  'session.update': z.strictObject({ type: z.literal('session.update'), ...eventId, session: previewSession }),
  'transcription_session.update': z.strictObject({ type: z.literal('transcription_session.update'), ...eventId, session: previewTranscription }),
  'conversation.item.create': z.strictObject({
    type: z.literal('conversation.item.create'),
    ...eventId,
    previous_item_id: z.optional(z.nullable(z.string())),
    item: previewItem,
  }),
  'response.create': z.strictObject({
    type: z.literal('response.create'),
    ...eventId,
    response: z.optional(
      z.nullable(
        z.strictObject({
          ...generation,
          max_response_output_tokens: z.optional(tokens),
          max_output_tokens: z.optional(tokens),
          conversation: z.optional(z.enum(['auto', 'none'])),
          metadata,
          input: z.optional(z.array(previewResponseInput)),
        }),
      ),
    ),
  }),
} as const;

/** A flat session as GA has it, by the table; what the table does not know is left out. */
export function sessionToGa(flat: Fields, type: 'realtime' | 'transcription', param = 'session'): Fields {
  const { modalities } = flat;
  if (Array.isArray(modalities) && !modalities.includes('text')) {
    throw invalidValue(`${param}.modalities`, modalities, ["['text']", "['audio', 'text']"]);
  }
  return SESSION_FIELDS.reduce<Fields>(
    (session, [preview, ga, { toGa }]) => (flat[preview] === undefined ? session : withValueAt(session, ga, toGa(flat[preview]))),
    { type },
  );
}

/** GA's echo of a session, flat. */
export function sessionToPreview(session: Fields, { temperature }: PreviewExtras): Fields {
  const flat = SESSION_FIELDS.flatMap(([preview, ga, { toPreview }]): [string, unknown][] => {
    const value = valueAt(session, ga);
    return value === undefined ? [] : [[preview, toPreview(value)]];
  });
  const extras = session['type'] === 'transcription' ? {} : { temperature };
  return { ...Object.fromEntries(flat), ...extras, client_secret: null };
}

/** The body of a mint answer, without its secret. */
export const echoPreview = (config: SessionConfig, id: string, extras: PreviewExtras): Fields =>
  sessionToPreview(echoSession(config, id, 0), extras);

/** GA's parameter names in a refusal, as the preview calls them. */
export function paramToPreview(param: string | null): string | null {
  if (param === null) return null;
  const row = SESSION_FIELDS.find(([, ga]) => param === `session.${ga}` || param.startsWith(`session.${ga}.`));
  return row === undefined ? param : param.replace(`session.${row[1]}`, `session.${row[0]}`);
}

/** The temperature that a flat session asks for, or the one before. */
export const extrasOf = (flat: Fields, before: PreviewExtras = { temperature: 0.8 }): PreviewExtras =>
  typeof flat['temperature'] === 'number' ? { temperature: flat['temperature'] } : before;

/** A flat session after validation. @throws RealtimeError as GA's is refused */
export const parsePreviewSession = (value: unknown): z.infer<typeof previewSessionRequest> => parseWith(previewSessionRequest, value);
