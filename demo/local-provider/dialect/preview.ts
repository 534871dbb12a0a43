import { parseWith } from '../schema/parse.js';
import type { ServerEvent } from '../wire/events.js';
import type { Dialect } from './dialect.js';
import { isFields, valueAt, without, type Fields } from './fields.js';
import { PREVIEW_CLIENT_EVENTS, extrasOf, paramToPreview, sessionToGa, sessionToPreview, type PreviewExtras } from './preview-session.js';
import { CONTENT_TYPES, RESPONSE_FIELDS, SERVER_EVENTS } from './table.js';

/** The preview dialect around a GA session: a translation by {@link SERVER_EVENTS} and its like, not a second engine. */
export function createPreviewDialect(initial: PreviewExtras): Dialect {
  let extras = initial;

  const decode = (event: unknown): unknown => {
    if (!isFields(event) || typeof event['type'] !== 'string' || !isTranslated(event['type'])) return event;
    const { type, ...rest }: Fields = parseWith<Fields>(PREVIEW_CLIENT_EVENTS[event['type']], event);
    if (type === 'conversation.item.create') return { type, ...rest, item: itemToGa(rest['item']) };
    if (type === 'response.create') return { type, ...rest, ...(isFields(rest['response']) ? { response: paramsToGa(rest['response']) } : {}) };
    const session = isFields(rest['session']) ? rest['session'] : {};
    if (type === 'session.update') extras = extrasOf(session, extras);
    const kind = type === 'session.update' ? 'realtime' : 'transcription';
    return { ...rest, type: 'session.update', session: sessionToGa(session, kind) };
  };

  const encode = (event: ServerEvent): readonly ServerEvent[] => {
    const type = nameOf(event);
    if (type === null) return [];
    const { session, response, item, error } = event;
    return [
      {
        ...event,
        type,
        ...(isFields(session) ? { session: sessionToPreview(session, extras) } : {}),
        ...(isFields(response) ? { response: responseToPreview(response, extras) } : {}),
        ...(isFields(item) ? { item: itemToPreview(item) } : {}),
        ...(isFields(error) && typeof error['param'] === 'string' ? { error: { ...error, param: paramToPreview(error['param']) } } : {}),
      },
    ];
  };
  return { name: 'preview', encode, decode };
}

const isTranslated = (type: string): type is keyof typeof PREVIEW_CLIENT_EVENTS => Object.hasOwn(PREVIEW_CLIENT_EVENTS, type);

function nameOf({ type, session }: ServerEvent): string | null {
  if (type.includes('mcp')) return null;
  if (valueAt(session, 'type') === 'transcription') return `transcription_${type}`;
  return Object.hasOwn(SERVER_EVENTS, type) ? (SERVER_EVENTS[type] ?? null) : type;
}

/** `response.create`: a session's fields under the session's names, and those that both dialects share. */
function paramsToGa(params: Fields): Fields {
  const { max_output_tokens = params['max_response_output_tokens'], input } = params;
  return {
    ...without(sessionToGa(params, 'realtime', 'response'), 'type'),
    ...(max_output_tokens === undefined ? {} : { max_output_tokens }),
    ...Object.fromEntries(Object.entries(params).filter(([name]) => name === 'conversation' || name === 'metadata')),
    ...(Array.isArray(input) ? { input: input.map(itemToGa) } : {}),
  };
}

function responseToPreview(response: Fields, { temperature }: PreviewExtras): Fields {
  const flat = RESPONSE_FIELDS.map(([preview, ga, { toPreview }]): [string, unknown] => [preview, toPreview(valueAt(response, ga) ?? null)]);
  const output = response['output'];
  return { ...Object.fromEntries(flat), temperature, ...(Array.isArray(output) ? { output: output.map(itemToPreview) } : {}) };
}

/** Items have their `object` in the preview's logs, and none in GA's (protocol §4.2). */
const itemToPreview = (item: unknown): unknown => {
  if (!isFields(item)) return item;
  const { id, ...rest } = item;
  return { id, object: 'realtime.item', ...withContent(rest, (type) => CONTENT_TYPES.find(([, ga]) => ga === type)?.[0]) };
};

const itemToGa = (item: unknown): unknown =>
  isFields(item) ? withContent(item, (type) => (item['role'] === 'assistant' ? CONTENT_TYPES.find(([preview]) => preview === type)?.[1] : undefined)) : item;

function withContent(item: Fields, rename: (type: unknown) => string | undefined): Fields {
  const { content } = item;
  if (!Array.isArray(content)) return item;
  return { ...item, content: content.map((part: unknown) => (isFields(part) ? { ...part, type: rename(part['type']) ?? part['type'] } : part)) };
}
