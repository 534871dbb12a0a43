/**
 * What the server events mean (protocol.md §4-§7), for both dialects: they differ in names, not in shapes, and compatible servers mix
 * the two. The point of an event must be there and right, or it is malformed; what is beside the point may be missing, null or odd.
 */
import {NO_TOKENS} from '../resting.js';
import * as z from '../schema.js';
import type {Role, TokenCounts} from '../shapes.js';
import {createDecoder, rule, type Rule, type Rules} from './codec.js';
import {dialectOfSession} from './dialect.js';
import type {BareFact, Call, Decoded, Fact, Transcription, TranscriptionUsage, Turning} from './vocabulary.js';

/** Known, and of no interest: what they say comes with another event too, or concerns nobody here. Asked only of what no rule is for. */
const IGNORED = /^(conversation\.(created|item\.(retrieved|input))|input_audio_buffer\.|response\.(content_part|\w+_arguments)\.)/;

/** The names of the preview, as GA has them; all else is its own. */
const rename = (type: string): string => type.replace(/^response\.(?=text|audio)/, 'response.output_').replace(/^transcription_(?=session)/, '');

/** The decoder of both dialects. */
export const createRealtimeDecoder = (): ((event: unknown) => Decoded) => createDecoder(realtimeRules, IGNORED, rename);

/** The word, if it is one of those we know. */
const known = <Word extends string>(words: readonly Word[], word: unknown): Word | undefined => words.find((one) => one === word);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The shapes that most events are made of. */
function createShapes() {
  const text = z.nullish(z.string());
  const number = z.nullish(z.number());
  return {text, number, odd: z.nullish(z.unknown())};
}
type Shapes = ReturnType<typeof createShapes>;

/** That it happened is all there is to tell. */
export const happened = (type: BareFact): Rule => rule(z.object({}), () => ({type}));

/** What all surfaces have: a session, and errors. */
export function sessionRules({text, number, odd} = createShapes()): Rules {
  const transcription = z.nullish(z.object({model: text, language: text}));
  const audio = z.nullish(z.object({input: z.nullish(z.object({transcription, turn_detection: odd}))}));
  const session = z.object({id: text, model: text, expires_at: number, audio, input_audio_transcription: transcription, turn_detection: odd});
  const turns = z.object({interrupt_response: odd, create_response: odd});
  const event = z.object({session: odd});

  // An odd detail is no reason to lose the session.
  const sessionOf = (raw: unknown) => z.read(session, raw);
  const inputOf = (found: ReturnType<typeof sessionOf>): {transcription: Transcription | null} & Turning => {
    const {transcription: asked = found?.input_audio_transcription, turn_detection: detection = found?.turn_detection} = found?.audio?.input ?? {};
    const does = z.read(turns, detection);
    return {
      transcription: asked ? {model: asked.model ?? null, language: asked.language ?? null} : null,
      ...(does?.interrupt_response === false && {interrupts: false}),
      // Without any, the page says when a turn ends, and asks.
      ...((detection === null || does?.create_response === false) && {answers: false}),
    };
  };
  return {
    'session.created': rule(event, ({session: raw}) => {
      const found = sessionOf(raw);
      return {
        type: 'session-created',
        sessionId: found?.id ?? null,
        model: found?.model ?? null,
        expiresAt: found?.expires_at || null,
        dialect: dialectOfSession(raw),
        ...inputOf(found),
      };
    }),
    'session.updated': rule(event, (e) => ({type: 'session-updated', ...inputOf(sessionOf(e.session))})),
    error: rule(z.object({error: z.object({code: text, param: text, event_id: text})}), ({error}) => ({
      type: 'error',
      error: {code: error.code ?? null, param: error.param ?? null, eventId: error.event_id ?? null},
    })),
  };
}

/** Tokens by kind, of a response or of what writes the visitor down. */
function usageReader({number}: Shapes) {
  const counts = {text_tokens: number, audio_tokens: number, image_tokens: number};
  const tokens = z.nullish(z.object(counts));
  const input_token_details = z.nullish(z.object({...counts, cached_tokens_details: tokens}));
  const shape = z.object({input_token_details, output_token_details: tokens, input_tokens: number, output_tokens: number, seconds: number});
  const tokensOf = (raw: z.output<typeof tokens>, total: Partial<TokenCounts> = {}) =>
    raw ? {text: raw.text_tokens ?? 0, audio: raw.audio_tokens ?? 0, image: raw.image_tokens ?? 0} : {...NO_TOKENS, ...total};

  return (raw: unknown): TranscriptionUsage | null => {
    const data = z.read(shape, raw);
    if (!data) return null;
    const {input_token_details: input, seconds} = data;
    return {
      // A total alone is speech where it comes in and text where it goes out: the dearer, and what transcriptions are.
      input: tokensOf(input, {audio: data.input_tokens ?? 0}),
      cached: tokensOf(input?.cached_tokens_details),
      output: tokensOf(data.output_token_details, {text: data.output_tokens ?? 0}),
      ...(seconds && {seconds}),
    };
  };
}

/** Conversation items and what a response puts out: turns, calls, and what the provider's own tools do. */
function itemReader({text, odd}: Shapes) {
  const piece = z.object({type: text, text, transcript: text});
  const fields = {type: text, role: text, status: text, content: odd, call_id: text, name: text, arguments: text, server_label: text, error: odd};
  const named = z.object({...fields, id: z.string()});
  const perhapsNamed = z.object({...fields, id: text});
  type Raw = z.output<typeof perhapsNamed>;

  /** Whatever is no call, no tool of the provider's and no question. */
  function turn(raw: Raw, id: string, previousItemId: string | null | undefined, done: boolean): Fact {
    const parts = listOf(raw.content).flatMap((one) => z.read(piece, one) ?? []);
    const text = parts.map((part) => part.text ?? part.transcript).join('') || null;
    const role = known(['user', 'assistant'], raw.role) ?? null;
    // An assistant item begins without content; it is speech until text says otherwise.
    const spoken = parts.length > 0 ? parts.some(({type}) => type?.endsWith('audio')) : role === 'assistant';
    return {type: 'item', item: {id, role, text, source: spoken ? 'voice' : 'text'}, previousItemId, done};
  }

  function callOf(raw: Raw | undefined): Call | null {
    const {call_id: callId, name, arguments: args, status} = raw ?? {};
    return raw?.type === 'function_call' && callId && name
      ? {callId, name, arguments: args ?? '', complete: status !== 'in_progress' && status !== 'incomplete'}
      : null;
  }

  const question = (raw: Raw, requestId: string): Fact | null =>
    raw.type === 'mcp_approval_request'
      ? {type: 'approval-request', requestId, server: raw.server_label ?? '', name: raw.name ?? '', arguments: raw.arguments ?? ''}
      : null;

  return {
    ids: (output: unknown) => listOf(output).flatMap((one) => z.read(perhapsNamed, one)?.id ?? []),
    calls: (output: unknown) => listOf(output).flatMap((one) => callOf(z.read(perhapsNamed, one)) ?? []),
    placed: (done: boolean) =>
      rule(z.object({item: named, previous_item_id: text}), ({item, previous_item_id: previous}) => (done && question(item, item.id)) || turn(item, item.id, previous, done)),
    output: (done: boolean) =>
      rule(z.object({item: perhapsNamed}), ({item}): Fact | null => {
        const {id, type, name, role} = item;
        const call = callOf(item);
        if (call) return {type: 'call', call: {...call, complete: done && call.complete}};
        if (!id) return null;
        if (type === 'mcp_call') return {type: 'mcp', what: 'call', itemId: id, name: name ?? null, status: done ? (item.error ? 'failed' : 'completed') : 'in_progress'};
        // The preview says only here that an answer is done.
        return done ? (question(item, id) ?? (role ? turn(item, id, undefined, done) : null)) : null;
      }),
  };
}

function realtimeRules(): Rules {
  const shapes = createShapes();
  const {text, number, odd} = shapes;
  const usageOf = usageReader(shapes);
  const items = itemReader(shapes);

  const failure = z.object({reason: text, error: z.nullish(z.object({code: text, type: text}))});
  const reasonOf = (raw: unknown): string | null => {
    const data = z.read(failure, raw);
    return data?.reason ?? data?.error?.code ?? data?.error?.type ?? null;
  };
  // The end of a response must not get lost for an odd detail: the next one waits for it.
  const response = z.object({response: z.object({status: text, status_details: odd, output: odd, usage: odd})});
  const begun = z.object({response: odd});
  const identity = z.object({id: text});
  const limit = z.object({name: text, limit: number, remaining: number, reset_seconds: number});

  // Of each event only what is read of it: most of what comes are pieces of text, and each key costs time.
  const item_id = z.string();
  const bare = z.object({item_id});
  const piece = z.object({item_id, content_index: number, delta: text});
  const all = z.object({item_id, content_index: number, transcript: text, text, usage: odd});
  const named = (type: 'item-deleted' | 'input-transcript-failed' | 'output-audio-done') => rule(bare, ({item_id: itemId}) => ({type, itemId}));
  const delta = (role: Role, source: 'voice' | 'text') =>
    rule(piece, (e) => ({type: 'text-delta', role, source, itemId: e.item_id, part: e.content_index ?? 0, text: e.delta ?? ''}));
  const whole = (role: Role, source: 'voice' | 'text') =>
    rule(all, (e) => {
      const usage = usageOf(e.usage);
      return {type: 'text-done', role, source, itemId: e.item_id, part: e.content_index ?? 0, text: e.transcript ?? e.text ?? '', ...(usage && {usage})};
    });
  const mcp = (what: 'list' | 'call', status: 'in_progress' | 'completed' | 'failed') => rule(bare, (e) => ({type: 'mcp', what, itemId: e.item_id, name: null, status}));

  const rules: Record<string, Rule> = {
    ...sessionRules(shapes),
    'input_audio_buffer.speech_started': happened('input-speech-started'),
    'input_audio_buffer.speech_stopped': happened('input-speech-stopped'),
    'input_audio_buffer.timeout_triggered': happened('input-timeout'),
    'input_audio_buffer.committed': rule(z.object({item_id, previous_item_id: text}), (e) => ({type: 'input-committed', itemId: e.item_id, previousItemId: e.previous_item_id})),
    'conversation.item.input_audio_transcription.delta': delta('user', 'voice'),
    'conversation.item.input_audio_transcription.completed': whole('user', 'voice'),
    'conversation.item.input_audio_transcription.segment': rule(z.object({item_id, text, speaker: text}), (e) => ({type: 'segment', itemId: e.item_id, text: e.text ?? '', speaker: e.speaker ?? null})),
    'conversation.item.input_audio_transcription.failed': named('input-transcript-failed'),
    'conversation.item.added': items.placed(false),
    'conversation.item.created': items.placed(false),
    'conversation.item.done': items.placed(true),
    'conversation.item.deleted': named('item-deleted'),
    'conversation.item.truncated': rule(z.object({item_id, audio_end_ms: number}), (e) => ({type: 'item-truncated', itemId: e.item_id, audioEndMs: e.audio_end_ms ?? null})),
    'response.created': rule(begun, (e) => ({type: 'response-created', responseId: z.read(identity, e.response)?.id ?? null})),
    'response.done': rule(response, ({response: {status, status_details, output, usage}}) => ({
      type: 'response-done',
      status: known(['cancelled', 'incomplete', 'failed'], status) ?? 'completed',
      reason: reasonOf(status_details),
      itemIds: items.ids(output),
      calls: items.calls(output),
      usage: usageOf(usage),
    })),
    'response.output_item.added': items.output(false),
    'response.output_item.done': items.output(true),
    'response.output_text.delta': delta('assistant', 'text'),
    'response.output_text.done': whole('assistant', 'text'),
    'response.output_audio_transcript.delta': delta('assistant', 'voice'),
    'response.output_audio_transcript.done': whole('assistant', 'voice'),
    'response.output_audio.delta': rule(piece, (e) => ({type: 'output-audio', itemId: e.item_id, audio: e.delta ?? ''})),
    'response.output_audio.done': named('output-audio-done'),
    'rate_limits.updated': rule(z.object({rate_limits: odd}), (e) => ({
      type: 'rate-limits',
      limits: listOf(e.rate_limits).flatMap((raw) => {
        const one = z.read(limit, raw);
        return one ? {name: one.name ?? null, limit: one.limit ?? null, remaining: one.remaining ?? null, resetSeconds: one.reset_seconds ?? null} : [];
      }),
    })),
  };
  for (const status of ['in_progress', 'completed', 'failed'] as const) {
    rules[`mcp_list_tools.${status}`] = mcp('list', status);
    rules[`response.mcp_call.${status}`] = mcp('call', status);
  }
  for (const what of ['started', 'stopped', 'cleared'] as const) rules[`output_audio_buffer.${what}`] = happened(`playback-${what}`);
  return rules;
}
