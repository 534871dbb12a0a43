import { takeOne } from '../faults.js';
import type { ResponseParams } from '../schema/event.js';
import { RealtimeError } from '../wire/errors.js';
import type { SessionContext } from './context.js';
import { replace, truncate } from './conversation.js';
import { startResponse, type CancelReason, type RunningResponse } from './response.js';

/** The responses of a session: at most one at a time for the conversation, any number out of band. */
export interface Responses {
  /** Whether one is being generated for the conversation. */
  readonly active: boolean;
  /** @throws RealtimeError `conversation_already_has_active_response` */
  create(params: ResponseParams): void;
  /** @throws RealtimeError `response_cancel_not_active` */
  cancel(responseId: string | undefined): void;
  /** The visitor speaks: playback is cut off and generation cancelled (protocol §6). */
  interrupt(): void;
  /** `output_audio_buffer.clear`: playback is cut off, generation goes on unheard. */
  clearOutput(): void;
}

/** No responses yet. */
export function createResponses(ctx: SessionContext): Responses {
  const running = new Map<string, RunningResponse>();
  let continuedFrom: string | undefined;
  const current = (): RunningResponse | undefined => [...running.values()].find(({ outOfBand }) => !outOfBand);

  const silence = (cancel?: CancelReason): void => {
    const cutOff = (ctx.playback?.clear() ?? []).map((each) => ({
      ...each,
      inConversation: ctx.conversation.some(({ item }) => item.id === each.itemId),
    }));
    for (const responseId of new Set(cutOff.map((each) => each.responseId))) {
      ctx.send('output_audio_buffer.cleared', { response_id: responseId });
    }
    for (const { itemId, playedMs, inConversation } of cutOff) {
      if (inConversation) ctx.send('conversation.item.truncated', { item_id: itemId, content_index: 0, audio_end_ms: playedMs });
    }
    // Before the items are cut in the conversation: the end of a response writes its item there once more.
    if (cancel !== undefined) current()?.cancel(cancel);
    for (const { itemId, playedMs } of cutOff) {
      const entry = ctx.conversation.find(({ item }) => item.id === itemId);
      if (entry !== undefined && entry.audioMs >= playedMs) ctx.conversation = replace(ctx.conversation, truncate(entry, playedMs));
    }
  };

  const create = (params: ResponseParams): void => {
    const { config } = ctx;
    if (config.type === 'transcription') {
      throw new RealtimeError('A transcription session cannot create responses.', 'invalid_event', 'type');
    }
    const busy = current();
    if (busy !== undefined && params.conversation !== 'none') {
      throw new RealtimeError(
        `Conversation already has an active response in progress: ${busy.id}. Wait until the response is finished before creating a new one.`,
        'conversation_already_has_active_response',
      );
    }
    if (takeOne(ctx.faults().session, 'stallResponses')) return;
    const response = startResponse(ctx, config, params, ({ id }) => {
      running.delete(id);
      const last = ctx.conversation.at(-1)?.item;
      if (last?.type !== 'mcp_call' || last.id === continuedFrom) return;
      continuedFrom = last.id;
      ctx.timers.after(0, goOn);
    });
    running.set(response.id, response);
  };
  /** Answers with the result of a call that the service made itself. */
  const goOn = (): void => {
    if (current() === undefined && ctx.faults().session?.mcpWaits !== true) create({});
  };

  return {
    get active() {
      return current() !== undefined;
    },
    create,
    cancel: (responseId) => {
      const response = responseId === undefined ? current() : running.get(responseId);
      if (response === undefined) {
        throw new RealtimeError('Cancellation failed: no active response found', 'response_cancel_not_active');
      }
      response.cancel('client_cancelled');
    },
    interrupt: () => silence('turn_detected'),
    clearOutput: () => {
      if (ctx.playback === null) throw new RealtimeError("'output_audio_buffer.clear' is for WebRTC and SIP only.", 'invalid_event', 'type');
      silence();
    },
  };
}
