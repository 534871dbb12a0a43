import type { ClientEvent } from '../schema/event.js';
import type { SessionContext } from './context.js';
import { entryOf, find, insert, previousItemId, remove, replace, truncate } from './conversation.js';
import type { Committed } from './input.js';
import { invalidValue } from '../wire/errors.js';

type EventOf<T extends ClientEvent['type']> = Extract<ClientEvent, { type: T }>;

/** Puts committed audio into the conversation: `committed`, then the item added and done (protocol §4.4). */
export function addSpokenItem(ctx: SessionContext, { itemId, audioMs, speechMs }: Committed): void {
  const previous = previousItemId(ctx.conversation);
  const item = {
    id: itemId,
    type: 'message',
    status: 'completed',
    role: 'user',
    content: [{ type: 'input_audio', transcript: null }],
  } as const;
  ctx.conversation = insert(ctx.conversation, { item, audioMs, speechMs, words: [] });
  ctx.send('input_audio_buffer.committed', { previous_item_id: previous, item_id: itemId });
  ctx.send('conversation.item.added', { previous_item_id: previous, item });
  ctx.send('conversation.item.done', { previous_item_id: previous, item });
}

/** `conversation.item.create`. @throws RealtimeError for an unknown place or an id that is taken */
export function createItem(ctx: SessionContext, event: EventOf<'conversation.item.create'>): void {
  const entry = entryOf(event.item);
  const { item } = entry;
  if (item.type === 'mcp_approval_response' && !isRequested(ctx, item.approval_request_id)) {
    throw invalidValue('item.approval_request_id', item.approval_request_id);
  }
  ctx.conversation = insert(ctx.conversation, entry, event.previous_item_id);
  const about = { previous_item_id: previousItemId(ctx.conversation, entry.item.id), item: entry.item };
  ctx.send('conversation.item.added', about);
  ctx.send('conversation.item.done', about);
}

/** `conversation.item.retrieve`. @throws RealtimeError if there is no such item */
export function retrieveItem(ctx: SessionContext, { item_id }: EventOf<'conversation.item.retrieve'>): void {
  ctx.send('conversation.item.retrieved', { item: find(ctx.conversation, item_id, 'retrieve').item });
}

/** `conversation.item.delete`. @throws RealtimeError if there is no such item */
export function deleteItem(ctx: SessionContext, { item_id }: EventOf<'conversation.item.delete'>): void {
  find(ctx.conversation, item_id, 'delete');
  ctx.conversation = remove(ctx.conversation, item_id);
  ctx.send('conversation.item.deleted', { item_id });
}

/** `conversation.item.truncate`. @throws RealtimeError if it is not the model's audio, or there is less of it */
export function truncateItem(ctx: SessionContext, event: EventOf<'conversation.item.truncate'>): void {
  const { item_id, content_index, audio_end_ms } = event;
  ctx.conversation = replace(ctx.conversation, truncate(find(ctx.conversation, item_id, 'truncate'), audio_end_ms));
  ctx.send('conversation.item.truncated', { item_id, content_index, audio_end_ms });
}

const isRequested = ({ conversation }: SessionContext, id: string): boolean =>
  conversation.some(({ item }) => item.id === id && item.type === 'mcp_approval_request');
