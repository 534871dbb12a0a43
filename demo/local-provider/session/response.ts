import { takeOne } from '../faults.js';
import type { ResponseInput } from '../schema/item.js';
import type { ResponseParams } from '../schema/event.js';
import { provokedByText, type Failure } from '../provoke.js';
import { knownError } from '../wire/codes.js';
import { newId } from '../wire/ids.js';
import { RealtimeError } from '../wire/errors.js';
import { durationMs } from './audio.js';
import type { RealtimeConfig } from './config.js';
import type { SessionContext } from './context.js';
import { entryOf, insert, previousItemId, replace, type Conversation, type Item } from './conversation.js';
import { createEncoder } from './format.js';
import { approvalOutput, mcpCallFor, mcpOutput } from './mcp.js';
import { audioOutput, callOutput, textOutput, type Output } from './output.js';
import { materialOf, promptOf, replyTo, type Prompt } from './reply.js';
import { toolCallFor } from './tool-call.js';
import { assistantAudioTokens, inputTokens, textTokens, usageOf, type Usage } from './usage.js';

/** Why a response was cancelled (protocol §9.2). */
export type CancelReason = 'turn_detected' | 'client_cancelled';

/** A response that is being generated. It is over with `response.done`; its audio may play on for long. */
export interface RunningResponse {
  readonly id: string;
  /** `conversation: 'none'`: neither reads from nor adds to the conversation unless told to. */
  readonly outOfBand: boolean;
  /** Ends generation at once: the item as `incomplete`, the response as `cancelled`. */
  cancel(reason: CancelReason): void;
}

type Ending =
  | Readonly<{ status: 'completed' }>
  | Readonly<{ status: 'cancelled'; reason: CancelReason }>
  | Readonly<{ status: 'incomplete'; reason: 'max_output_tokens' | 'content_filter' }>
  | Readonly<{ status: 'failed'; error: Failure }>;

const STEP_MS = 40;
const TOKENS_PER_MINUTE = 40_000;
const SERVER_ERROR: Failure = { type: 'server_error', code: 'server_error', message: knownError('server_error').message };

/**
 * Starts a response: `response.created` now, its words after a pause, in the order of protocol §4.4.
 * @throws RealtimeError if its input refers to an item that is not there, or asks for an error
 */
export function startResponse(
  ctx: SessionContext,
  config: RealtimeConfig,
  params: ResponseParams,
  onEnd: (response: RunningResponse) => void,
): RunningResponse {
  const id = newId('resp');
  const outOfBand = params.conversation === 'none';
  const input = params.input === undefined ? ctx.conversation : entriesOf(params.input, ctx.conversation);
  const spent = inputTokens(input, (params.instructions ?? config.instructions) + JSON.stringify(params.tools ?? config.tools));
  let output: Output | undefined;
  let ended = false;
  let undoStep = (): void => {};

  const echo = (parts: EchoParts): object => responseObject(id, ctx, config, params, parts);

  const end = (ending: Ending): void => {
    if (ended) return;
    ended = true;
    undoStep();
    const { status, ...rest } = ending;
    const entry = output?.entry(status === 'completed' ? 'completed' : 'incomplete');
    if (output !== undefined && entry !== undefined) {
      output.close();
      ctx.send('response.output_item.done', { response_id: id, output_index: 0, item: entry.item });
      if (!outOfBand) {
        ctx.conversation = replace(ctx.conversation, entry);
        ctx.send('conversation.item.done', { previous_item_id: previousItemId(ctx.conversation, entry.item.id), item: entry.item });
      }
      ctx.playback?.finish(id);
    }
    const written = entry === undefined ? '' : textOf(entry.item);
    const usage = status === 'failed' ? null : usageOf(spent, ctx.counted, { text: written, audioMs: entry?.audioMs ?? 0 });
    if (!outOfBand) ctx.counted = inputTokens(ctx.conversation, config.instructions + JSON.stringify(config.tools));
    const details = status === 'completed' ? null : { type: status, ...rest };
    onEnd(running);
    ctx.send('response.done', { response: echo({ status, details, output: entry === undefined ? [] : [entry.item], usage }) });
    ctx.send('rate_limits.updated', { rate_limits: ctx.faults().session?.rateLimits ?? [tokensLeft(usage?.total_tokens ?? 0)] });
  };
  const running: RunningResponse = { id, outOfBand, cancel: (reason) => end({ status: 'cancelled', reason }) };

  const begin = (made: Output): void => {
    output = made;
    const entry = made.entry('in_progress');
    ctx.send('response.output_item.added', { response_id: id, output_index: 0, item: entry.item });
    if (!outOfBand) {
      const previous = previousItemId(ctx.conversation);
      ctx.conversation = insert(ctx.conversation, entry);
      ctx.send('conversation.item.added', { previous_item_id: previous, item: entry.item });
    }
    made.open();
    const limit = params.max_output_tokens ?? config.max_output_tokens;
    const lastMs = limit === 'inf' ? made.totalMs : Math.min(made.totalMs, made.totalMs * (limit / tokensOf(made)));
    const start = performance.now();
    const step = (): void => {
      const ms = Math.min(lastMs, (performance.now() - start) * ctx.tempo.generationSpeed);
      made.advance(ms);
      // So that a client can retrieve it, or cut it off, as far as it has come.
      if (!outOfBand) ctx.conversation = replace(ctx.conversation, made.entry('in_progress'));
      if (ms < lastMs) undoStep = ctx.timers.after(STEP_MS, step);
      else end(lastMs < made.totalMs ? { status: 'incomplete', reason: 'max_output_tokens' } : { status: 'completed' });
    };
    step();
  };

  const prompt = promptOf(input);
  const provoked = prompt.kind === 'text' ? provokedByText(prompt.text) : undefined;
  if (provoked?.as === 'error') throw provoked.error;

  ctx.send('response.created', { response: echo({ status: 'in_progress', details: null, output: [], usage: null }) });
  const faults = ctx.faults().session;
  const failure = takeOne(faults, 'failResponses') ? (faults?.failWith ?? SERVER_ERROR) : undefined;
  undoStep = ctx.timers.after(ctx.tempo.turnDelayMs, () => {
    if (failure !== undefined) return end({ status: 'failed', error: failure });
    if (provoked?.as === 'failed') return end({ status: 'failed', error: provoked.error });
    if (provoked?.as === 'incomplete') return end({ status: 'incomplete', reason: provoked.reason });
    makeOutput(ctx, config, params, id, prompt).then(
      (made) => {
        if (!ended) begin(made);
      },
      (error: unknown) => end({ status: 'failed', error: { ...SERVER_ERROR, message: String(error) } }),
    );
  });
  return running;
}

type EchoParts = Readonly<{ status: string; details: object | null; output: readonly Item[]; usage: Usage | null }>;

/** `response` as it stands in `response.created` and `response.done`. */
const responseObject = (
  id: string,
  { conversationId }: SessionContext,
  config: RealtimeConfig,
  params: ResponseParams,
  { status, details, output, usage }: EchoParts,
): object => ({
  object: 'realtime.response',
  id,
  status,
  status_details: details,
  output,
  conversation_id: params.conversation === 'none' ? null : conversationId,
  output_modalities: params.output_modalities ?? config.output_modalities,
  max_output_tokens: params.max_output_tokens ?? config.max_output_tokens,
  audio: {
    output: { format: params.audio?.output?.format ?? config.audio.output.format, voice: params.audio?.output?.voice ?? config.audio.output.voice },
  },
  usage,
  metadata: params.metadata ?? null,
});

async function makeOutput(
  ctx: SessionContext,
  config: RealtimeConfig,
  params: ResponseParams,
  responseId: string,
  prompt: Prompt,
): Promise<Output> {
  const mcp = mcpCallFor(prompt, params.tools ?? config.tools);
  if (mcp !== undefined) return mcp.needsApproval ? approvalOutput(mcp) : mcpOutput(ctx.send, responseId, mcp);
  const call = toolCallFor(prompt, config, params);
  if (call !== undefined) return callOutput(ctx.send, responseId, call);
  const written = (params.output_modalities ?? config.output_modalities).includes('text');
  const text = replyTo(prompt, {
    answeredTurns: ctx.answeredTurns,
    instructions: params.instructions,
    material: materialOf(ctx.conversation),
    vocabulary: written ? 'any' : ctx.speech.vocabulary,
    now: new Date(),
  });
  if (prompt.kind === 'speech' && prompt.seconds > 0) ctx.answeredTurns += 1;
  if (written) return textOutput(ctx.send, responseId, text);
  const spoken = await ctx.speech.synthesize(text);
  const encode = createEncoder(params.audio?.output?.format ?? config.audio.output.format);
  return audioOutput(ctx.send, responseId, { text, spoken }, (itemId, pcm) => {
    if (ctx.playback !== null) return ctx.playback.add(responseId, itemId, pcm);
    ctx.sentMs += durationMs(pcm);
    const delta = encode(pcm);
    ctx.send('response.output_audio.delta', { response_id: responseId, item_id: itemId, output_index: 0, content_index: 0, delta });
  });
}

function entriesOf(input: readonly ResponseInput[], conversation: Conversation): Conversation {
  return input.map((each, at) => {
    if (each.type !== 'item_reference') return entryOf(each);
    const entry = conversation.find(({ item }) => item.id === each.id);
    if (entry !== undefined) return entry;
    throw new RealtimeError(`Item with id '${each.id}' not found.`, 'invalid_value', `response.input[${at}].id`);
  });
}

const tokensOf = (output: Output): number => Math.max(1, textTokens(output.text) + assistantAudioTokens(output.totalMs));

function textOf(item: Item): string {
  if ('arguments' in item) return item.name + item.arguments;
  if (item.type !== 'message') return '';
  return item.content.map((part) => ('transcript' in part ? (part.transcript ?? '') : 'text' in part ? part.text : '')).join('');
}

/** GA sends the `tokens` bucket only (protocol §7). */
const tokensLeft = (used: number): object => ({
  name: 'tokens',
  limit: TOKENS_PER_MINUTE,
  remaining: Math.max(0, TOKENS_PER_MINUTE - used),
  reset_seconds: Math.round((used / TOKENS_PER_MINUTE) * 60_000) / 1000,
});
