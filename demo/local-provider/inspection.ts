import * as z from 'zod/mini';
import type { Call } from './call.js';
import type { EndReason } from './ending.js';

/**
 * How a call ended: `client` closed the channel or the socket, `session_close` asked a translation to end, `vanished` is gone
 * without a word; the others are the provider's.
 */
export type Goodbye = 'client' | 'session_close' | 'vanished' | 'hangup' | 'expired' | 'dropped' | 'provider_closed';

/** An item as the client sent it, accepted or not. */
export interface ReceivedItem {
  readonly id: string | null;
  readonly type: string;
  /** Of a message. */
  readonly role: string | null;
  /** The kinds of its parts, in order: `input_text`, `input_audio`, `input_image`, … */
  readonly kinds: readonly string[];
}

/** What the service has seen of a call, as plain data. */
export interface Inspection {
  readonly transport: Call['transport'];
  readonly dialect: Call['dialect'];
  readonly surface: 'conversation' | 'transcription' | 'translation';
  /** The audio that arrived: how long, how much of it was speech, and its mean level in dB below full scale (-100 is silence). */
  readonly audio: Readonly<{ ms: number; speechMs: number; rmsDb: number }>;
  readonly items: readonly ReceivedItem[];
  readonly truncations: readonly Readonly<{ itemId: string; audioEndMs: number }>[];
  readonly toolOutputs: readonly Readonly<{ callId: string; output: string }>[];
  readonly approvals: readonly Readonly<{ requestId: string; approve: boolean }>[];
  /** How often the client asked for each of these. */
  readonly commits: number;
  readonly clears: number;
  readonly outputClears: number;
  readonly updates: number;
  readonly responses: number;
  readonly cancels: number;
  /** null while the call goes on. */
  readonly goodbye: Goodbye | null;
}

const created = z.object({
  item: z.object({
    id: z.optional(z.nullable(z.string())),
    type: z.string(),
    role: z.optional(z.string()),
    content: z.optional(z.array(z.object({ type: z.string() }))),
  }),
});
const truncated = z.object({ item_id: z.string(), audio_end_ms: z.number() });
const toolOutput = z.object({ item: z.object({ type: z.literal('function_call_output'), call_id: z.string(), output: z.string() }) });
const approval = z.object({ item: z.object({ type: z.literal('mcp_approval_response'), approval_request_id: z.string(), approve: z.boolean() }) });

/** Reads a call's log; what a client sent in no known shape is left out. */
export function inspect({ transport, dialect, kind, heard, events, endReason, closedWith }: Call): Inspection {
  const sent = events.filter(({ direction }) => direction === 'client');
  const ofType = (...types: readonly string[]): unknown[] => sent.filter(({ type }) => types.includes(type)).map(({ event }) => event);
  const items = ofType('conversation.item.create');
  return {
    transport,
    dialect,
    surface: kind === 'realtime' ? 'conversation' : kind,
    audio: { ms: heard.ms, speechMs: heard.speechMs, rmsDb: heard.rmsDb(heard.ms) },
    items: read(created, items).map(({ item: { id, type, role, content } }) => ({
      id: id ?? null,
      type,
      role: role ?? null,
      kinds: (content ?? []).map((part) => part.type),
    })),
    truncations: read(truncated, ofType('conversation.item.truncate')).map(({ item_id, audio_end_ms }) => ({ itemId: item_id, audioEndMs: audio_end_ms })),
    toolOutputs: read(toolOutput, items).map(({ item }) => ({ callId: item.call_id, output: item.output })),
    approvals: read(approval, items).map(({ item }) => ({ requestId: item.approval_request_id, approve: item.approve })),
    commits: ofType('input_audio_buffer.commit').length,
    clears: ofType('input_audio_buffer.clear').length,
    outputClears: ofType('output_audio_buffer.clear').length,
    updates: ofType('session.update', 'transcription_session.update').length,
    responses: ofType('response.create').length,
    cancels: ofType('response.cancel').length,
    goodbye: endReason === null ? null : goodbyeOf(endReason, closedWith?.code),
  };
}

function read<T>(schema: z.ZodMiniType<T>, events: readonly unknown[]): readonly T[] {
  return events.flatMap((event) => {
    const parsed = schema.safeParse(event);
    return parsed.success ? [parsed.data] : [];
  });
}

const GOODBYES: Readonly<Record<EndReason, Goodbye>> = {
  hangup: 'hangup',
  channel_closed: 'client',
  socket_closed: 'client',
  session_closed: 'session_close',
  silent_browser: 'vanished',
  session_expired: 'expired',
  dropped: 'dropped',
  provider_closed: 'provider_closed',
};

/** 1006 is no code that anybody gives: the socket broke. */
const goodbyeOf = (reason: EndReason, code: number | undefined): Goodbye => (reason === 'socket_closed' && code === 1006 ? 'vanished' : GOODBYES[reason]);
