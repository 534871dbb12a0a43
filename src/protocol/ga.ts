/** The GA dialect (protocol.md §3-§7). Schemas are built on first use: at load they would cost more than all else. */
import * as z from 'zod/mini';
import type {Role, Usage} from '../shapes.js';
import {decodeBy, rule, type Rule} from './codec.js';
import {NO_TOKENS, type BareFact, type Codec, type Command, type Item, type SessionConfig, type Transcription} from './vocabulary.js';

export function createGa(): Codec {
  let rules: ReadonlyMap<string, Rule> | undefined;
  return {
    dialect: 'ga',
    decode: (event) => decodeBy((rules ??= new Map(Object.entries(build()))), event),
    encode: (command, eventId) => ({event_id: eventId, ...encode(command)}),
  };
}

/** The word, if it is one of those we know. */
const known = <Word extends string>(words: readonly Word[], word: unknown): Word | undefined => words.find((one) => one === word);

function build(): Record<string, Rule> {
  const text = z.nullish(z.string());
  const number = z.nullish(z.number());
  const id = z.string();

  const session = z.object({
    session: z.nullish(
      z.object({
        id: text,
        model: text,
        expires_at: number,
        audio: z.nullish(z.object({input: z.nullish(z.object({transcription: z.nullish(z.object({model: text, language: text}))}))})),
      }),
    ),
  });
  const transcriptionOf = (event: z.output<typeof session>): Transcription | null => {
    const found = event.session?.audio?.input?.transcription;
    return found ? {model: found.model ?? null, language: found.language ?? null} : null;
  };

  const content = z.nullish(z.array(z.object({type: text, text, transcript: text})));
  const itemEvent = z.object({item: z.object({id, role: text, content}), previous_item_id: text});
  const item = (raw: z.output<typeof itemEvent>['item']): Item => {
    const parts = raw.content ?? [];
    const words = parts.map((part) => part.text ?? part.transcript).filter((part) => typeof part === 'string');
    const role = known(['user', 'assistant'], raw.role) ?? null;
    // An assistant item begins without content; it is speech until text says otherwise.
    const spoken = parts.length > 0 ? parts.some(({type}) => type?.endsWith('audio')) : role === 'assistant';
    return {id: raw.id, role, text: words.length > 0 ? words.join('') : null, source: spoken ? 'voice' : 'text'};
  };
  const itemRule = (done: boolean) =>
    rule(itemEvent, (event) => ({type: 'item', item: item(event.item), previousItemId: event.previous_item_id, done}));

  const counts = {text_tokens: number, audio_tokens: number, image_tokens: number};
  const tokens = z.nullish(z.object(counts));
  const tokensOf = (raw: z.output<typeof tokens>) =>
    raw ? {text: raw.text_tokens ?? 0, audio: raw.audio_tokens ?? 0, image: raw.image_tokens ?? 0} : NO_TOKENS;
  const usage = z.nullish(
    z.object({input_token_details: z.nullish(z.object({...counts, cached_tokens_details: tokens})), output_token_details: tokens}),
  );
  const usageOf = (raw: z.output<typeof usage>): Usage | null =>
    raw
      ? {
          input: tokensOf(raw.input_token_details),
          cached: tokensOf(raw.input_token_details?.cached_tokens_details),
          output: tokensOf(raw.output_token_details),
        }
      : null;

  const details = z.object({reason: text, error: z.nullish(z.object({code: text, type: text}))});
  const reasonOf = (raw: unknown): string | null => {
    const {data} = details.safeParse(raw);
    return data?.reason ?? data?.error?.code ?? data?.error?.type ?? null;
  };
  const response = z.object({
    response: z.object({
      status: text,
      // Some servers send a bare string here (§9.2): that is no reason to lose the event.
      status_details: z.nullish(z.unknown()),
      output: z.nullish(z.array(z.object({id: text}))),
      usage,
    }),
  });

  const part = z.object({item_id: id, content_index: number, delta: text, transcript: text, text});
  const delta = (role: Role, source: 'voice' | 'text') =>
    rule(part, (e) => ({type: 'text-delta', role, source, itemId: e.item_id, part: e.content_index ?? 0, text: e.delta ?? ''}));
  const done = (role: Role, source: 'voice' | 'text') =>
    rule(part, (e) => ({type: 'text-done', role, source, itemId: e.item_id, part: e.content_index ?? 0, text: e.transcript ?? e.text ?? ''}));
  const bare = z.object({});
  const fact = (type: BareFact) => rule(bare, () => ({type}));

  return {
    'session.created': rule(session, (e) => ({
      type: 'session-created',
      sessionId: e.session?.id ?? null,
      model: e.session?.model ?? null,
      expiresAt: e.session?.expires_at || null,
      transcription: transcriptionOf(e),
    })),
    'session.updated': rule(session, (e) => ({type: 'session-updated', transcription: transcriptionOf(e)})),
    error: rule(z.object({error: z.object({code: text, param: text, event_id: text})}), ({error}) => ({
      type: 'error',
      error: {code: error.code ?? null, param: error.param ?? null, eventId: error.event_id ?? null},
    })),
    'input_audio_buffer.speech_started': fact('input-speech-started'),
    'input_audio_buffer.speech_stopped': fact('input-speech-stopped'),
    'input_audio_buffer.committed': rule(z.object({item_id: id, previous_item_id: text}), (e) => ({
      type: 'input-committed',
      itemId: e.item_id,
      previousItemId: e.previous_item_id,
    })),
    'conversation.item.input_audio_transcription.delta': delta('user', 'voice'),
    'conversation.item.input_audio_transcription.completed': done('user', 'voice'),
    'conversation.item.input_audio_transcription.failed': rule(part, (e) => ({type: 'input-transcript-failed', itemId: e.item_id})),
    'conversation.item.added': itemRule(false),
    'conversation.item.created': itemRule(false),
    'conversation.item.done': itemRule(true),
    'conversation.item.deleted': rule(part, (e) => ({type: 'item-deleted', itemId: e.item_id})),
    'conversation.item.truncated': rule(z.object({item_id: id, audio_end_ms: number}), (e) => ({
      type: 'item-truncated',
      itemId: e.item_id,
      audioEndMs: e.audio_end_ms ?? null,
    })),
    'response.created': fact('response-created'),
    'response.done': rule(response, ({response: {status, status_details, output, usage}}) => ({
      type: 'response-done',
      status: known(['cancelled', 'incomplete', 'failed'], status) ?? 'completed',
      reason: reasonOf(status_details),
      itemIds: (output ?? []).map((one) => one.id).filter((one) => typeof one === 'string'),
      usage: usageOf(usage),
    })),
    'response.output_text.delta': delta('assistant', 'text'),
    'response.output_text.done': done('assistant', 'text'),
    'response.output_audio_transcript.delta': delta('assistant', 'voice'),
    'response.output_audio_transcript.done': done('assistant', 'voice'),
    'output_audio_buffer.started': fact('playback-started'),
    'output_audio_buffer.stopped': fact('playback-stopped'),
    'output_audio_buffer.cleared': fact('playback-cleared'),
  };
}

function encode(command: Command): Record<string, unknown> {
  switch (command.type) {
    case 'configure':
      return {type: 'session.update', session: session(command.config)};
    case 'add-user-text':
      return {
        type: 'conversation.item.create',
        item: {id: command.itemId, type: 'message', role: 'user', content: [{type: 'input_text', text: command.text}]},
      };
    case 'request-response':
      return {type: 'response.create', ...(command.instructions !== null && {response: {instructions: command.instructions}})};
    case 'cancel-response':
      return {type: 'response.cancel'};
    case 'clear-playback':
      return {type: 'output_audio_buffer.clear'};
  }
}

/** GA refuses a whole update for one unknown field, and wants `type` in each (§3): only what is set is sent. */
function session({voice, instructions, transcription}: SessionConfig): Record<string, unknown> {
  const input = transcription && {transcription: {model: transcription.model, language: transcription.language}};
  return {
    type: 'realtime',
    ...(instructions !== undefined && {instructions}),
    ...((input || voice !== undefined) && {
      audio: {...(input && {input}), ...(voice !== undefined && {output: {voice}})},
    }),
  };
}
