import * as z from 'zod/mini';
import { RealtimeError, invalidValue } from '../wire/errors.js';
import { item, responseInput } from './item.js';
import { parseWith } from './parse.js';
import { generation, responseAudio, sessionRequest } from './session.js';

/** The id that a client may give its event; refusals name it. */
export const eventId = { event_id: z.optional(z.string().check(z.maxLength(512))) };
const bare = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), ...eventId });
const ofItem = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), ...eventId, item_id: z.string() });

/** `metadata` of a response (protocol §3). */
export const metadata = z.optional(
  z.nullable(z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(512)))),
);

const responseCreate = z.strictObject({
  type: z.literal('response.create'),
  ...eventId,
  response: z.optional(
    z.nullable(
      z.strictObject({
        ...generation,
        audio: z.optional(responseAudio),
        conversation: z.optional(z.enum(['auto', 'none'])),
        metadata,
        input: z.optional(z.array(responseInput)),
      }),
    ),
  ),
});

const SCHEMAS = {
  'session.update': z.strictObject({ type: z.literal('session.update'), ...eventId, session: sessionRequest }),
  'input_audio_buffer.append': z.strictObject({
    type: z.literal('input_audio_buffer.append'),
    ...eventId,
    audio: z.string(),
  }),
  'input_audio_buffer.commit': bare('input_audio_buffer.commit'),
  'input_audio_buffer.clear': bare('input_audio_buffer.clear'),
  'output_audio_buffer.clear': bare('output_audio_buffer.clear'),
  'conversation.item.create': z.strictObject({
    type: z.literal('conversation.item.create'),
    ...eventId,
    previous_item_id: z.optional(z.nullable(z.string())),
    item,
  }),
  'conversation.item.retrieve': ofItem('conversation.item.retrieve'),
  'conversation.item.delete': ofItem('conversation.item.delete'),
  'conversation.item.truncate': z.strictObject({
    type: z.literal('conversation.item.truncate'),
    ...eventId,
    item_id: z.string(),
    content_index: z.int().check(z.gte(0)),
    audio_end_ms: z.int().check(z.gte(0)),
  }),
  'response.create': responseCreate,
  'response.cancel': z.strictObject({
    type: z.literal('response.cancel'),
    ...eventId,
    response_id: z.optional(z.nullable(z.string())),
  }),
} as const;

type Schemas = typeof SCHEMAS;

/** A client event that passed GA's strict validation (protocol §4.1). */
export type ClientEvent = { [T in keyof Schemas]: z.infer<Schemas[T]> }[keyof Schemas];

/** `response` of a `response.create`; absent for the responses that voice detection starts. */
export type ResponseParams = NonNullable<z.infer<typeof responseCreate>['response']>;

const isKnown = (type: string): type is keyof Schemas => Object.hasOwn(SCHEMAS, type);

/**
 * One message of a client as an event.
 * @throws RealtimeError `invalid_event` without a type, `invalid_value` for an unknown one, else as {@link refusalOf}
 */
export function parseClientEvent(value: unknown): ClientEvent {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') {
    throw new RealtimeError("The 'type' field is missing.", 'invalid_event');
  }
  if (!isKnown(value.type)) throw invalidValue('type', value.type, Object.keys(SCHEMAS));
  return parseWith<ClientEvent>(SCHEMAS[value.type], value);
}
