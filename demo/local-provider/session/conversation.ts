import type { ItemRequest } from '../schema/item.js';
import { newFunctionCallId, newId } from '../wire/ids.js';
import { RealtimeError } from '../wire/errors.js';

/** A content part of a message, as it goes over the wire (protocol §4.3, GA column). */
export type ContentPart =
  | Readonly<{ type: 'input_text' | 'output_text'; text: string }>
  | Readonly<{ type: 'input_audio'; transcript: string | null }>
  | Readonly<{ type: 'input_image'; image_url: string; detail: string }>
  | Readonly<{ type: 'output_audio'; transcript: string }>;

type Status = 'completed' | 'incomplete' | 'in_progress';

/** A message of the visitor, the assistant or the site. */
export type MessageItem = Readonly<{
  id: string;
  type: 'message';
  status: Status;
  role: 'user' | 'assistant' | 'system';
  content: readonly ContentPart[];
}>;
/** A call the assistant wants made. */
export type FunctionCallItem = Readonly<{
  id: string;
  type: 'function_call';
  status: Status;
  name: string;
  call_id: string;
  arguments: string;
}>;
/** What a call came to; it has no status (protocol §4.3). */
export type FunctionCallOutputItem = Readonly<{ id: string; type: 'function_call_output'; call_id: string; output: string }>;
/** The tools of an MCP server; empty until they are listed. */
export type McpListItem = Readonly<{ id: string; type: 'mcp_list_tools'; server_label: string; tools: readonly object[] }>;
/** The assistant asks whether it may make a call. */
export type ApprovalRequestItem = Readonly<{ id: string; type: 'mcp_approval_request'; server_label: string; name: string; arguments: string }>;
/** Whether it may. */
export type ApprovalResponseItem = Readonly<{
  id: string;
  type: 'mcp_approval_response';
  approval_request_id: string;
  approve: boolean;
  reason: string | null;
}>;
/** A call that the service itself makes. */
export type McpCallItem = Readonly<{
  id: string;
  type: 'mcp_call';
  server_label: string;
  name: string;
  arguments: string;
  approval_request_id: string | null;
  output: string | null;
  error: Readonly<{ type: string; message: string }> | null;
}>;
/** An item of a conversation. */
export type Item =
  | MessageItem
  | FunctionCallItem
  | FunctionCallOutputItem
  | McpListItem
  | ApprovalRequestItem
  | ApprovalResponseItem
  | McpCallItem;

/** A word of spoken text: where it starts in the text and when it starts in the audio, in milliseconds. */
export type SpokenWord = Readonly<{ offset: number; ms: number }>;

/** An item with what the wire does not show: how long its audio is, how much of it was speech, where its words are. */
export interface Entry {
  readonly item: Item;
  readonly audioMs: number;
  readonly speechMs: number;
  readonly words: readonly SpokenWord[];
}

/** The items of a session, in order. Never changed in place. */
export type Conversation = readonly Entry[];

/** An entry without audio. */
export const silentEntry = (item: Item): Entry => ({ item, audioMs: 0, speechMs: 0, words: [] });

/** The id of the item before `id`, or of the last one when `id` is not there; null at the beginning. */
export function previousItemId(conversation: Conversation, id?: string): string | null {
  const at = conversation.findIndex(({ item }) => item.id === id);
  if (at === 0) return null;
  return conversation.at(at === -1 ? -1 : at - 1)?.item.id ?? null;
}

/**
 * Puts an entry after `previous` (`'root'` means first, absent means last).
 * @throws RealtimeError if there is no such item, or one with the entry's id already
 */
export function insert(conversation: Conversation, entry: Entry, previous?: string | null): Conversation {
  const { id } = entry.item;
  if (conversation.some(({ item }) => item.id === id)) {
    throw new RealtimeError(`Error adding item: an item with id '${id}' already exists.`, 'item_create_duplicate_item_id', 'item.id');
  }
  if (previous === 'root') return [entry, ...conversation];
  if (previous === undefined || previous === null) return [...conversation, entry];
  const at = conversation.findIndex(({ item }) => item.id === previous);
  if (at === -1) {
    throw new RealtimeError(
      `Error adding item: the previous item with id '${previous}' does not exist.`,
      'item_create_invalid_previous_item_id',
      'previous_item_id',
    );
  }
  return conversation.toSpliced(at + 1, 0, entry);
}

/**
 * The entry of an item.
 * @throws RealtimeError `item_retrieve_invalid_item_id` and the like
 */
export function find(conversation: Conversation, id: string, verb: 'retrieve' | 'delete' | 'truncate'): Entry {
  const entry = conversation.find(({ item }) => item.id === id);
  if (entry !== undefined) return entry;
  const doing = { retrieve: 'retrieving', delete: 'deleting', truncate: 'truncating' }[verb];
  throw new RealtimeError(
    `Error ${doing} item: the item with id '${id}' does not exist.`,
    `item_${verb}_invalid_item_id`,
    'item_id',
  );
}

/** Everything but one item. */
export const remove = (conversation: Conversation, id: string): Conversation =>
  conversation.filter(({ item }) => item.id !== id);

/** Replaces the entry of the same item, if it is still there. */
export const replace = (conversation: Conversation, entry: Entry): Conversation =>
  conversation.map((each) => (each.item.id === entry.item.id ? entry : each));

/**
 * Forgets what comes after `audioEndMs` of an assistant's audio, words included (protocol §6).
 * @throws RealtimeError if the item is not model audio, or has less audio than that
 */
export function truncate(entry: Entry, audioEndMs: number): Entry {
  const { item } = entry;
  const part = item.type === 'message' ? item.content[0] : undefined;
  if (item.type !== 'message' || part?.type !== 'output_audio') {
    throw new RealtimeError('Only model output audio messages can be truncated', null);
  }
  if (audioEndMs > entry.audioMs) {
    throw new RealtimeError(
      `Audio content of ${Math.floor(entry.audioMs)}ms is already shorter than ${audioEndMs}ms`,
      'invalid_value',
      'audio_end_ms',
    );
  }
  const next = entry.words.find(({ ms }) => ms >= audioEndMs);
  const transcript = next === undefined ? part.transcript : part.transcript.slice(0, next.offset).trimEnd();
  return {
    item: { ...item, content: [{ type: 'output_audio', transcript }] },
    audioMs: audioEndMs,
    speechMs: 0,
    words: entry.words.filter(({ ms }) => ms < audioEndMs),
  };
}

/** A client's item as the conversation keeps it: with an id, a status and, for audio, its length. */
export function entryOf(request: ItemRequest): Entry {
  const id = request.id ?? newId('item');
  if (request.type === 'function_call_output') {
    return silentEntry({ id, type: request.type, call_id: request.call_id, output: request.output });
  }
  if (request.type === 'mcp_approval_response') {
    const { type, approval_request_id, approve, reason } = request;
    return silentEntry({ id, type, approval_request_id, approve, reason: reason ?? null });
  }
  const status = request.status ?? 'completed';
  if (request.type === 'function_call') {
    const { type, name, call_id } = request;
    return silentEntry({ id, type, status, name, call_id: call_id ?? newFunctionCallId(), arguments: request.arguments });
  }
  const content = request.content.map(contentOf);
  const audioMs = request.role === 'user' ? request.content.reduce((ms, part) => ms + audioMsOf(part), 0) : 0;
  return { item: { id, type: 'message', status, role: request.role, content }, audioMs, speechMs: audioMs, words: [] };
}

type PartRequest = Extract<ItemRequest, { type: 'message' }>['content'][number];

function contentOf(part: PartRequest): ContentPart {
  if (part.type === 'input_audio') return { type: part.type, transcript: part.transcript ?? null };
  if (part.type === 'input_image') return { type: part.type, image_url: part.image_url, detail: part.detail ?? 'auto' };
  return part;
}

/** Base64 of 16-bit samples at 24 kHz: 48 bytes a millisecond. */
const audioMsOf = (part: PartRequest): number =>
  part.type === 'input_audio' ? Buffer.byteLength(part.audio, 'base64') / 48 : 0;
