import { FRAME_MS, createFramer } from './audio.js';
import type { TurnDetection } from './config.js';
import type { SessionContext } from './context.js';
import { createInputBuffer } from './input.js';
import { addSpokenItem } from './items.js';
import type { Responses } from './responses.js';
import { transcribe } from './transcription.js';

/** The visitor's side of a session: what is heard becomes turns, and turns become answers. */
export interface Turns {
  /** Takes audio of any length. */
  hear(pcm: Int16Array): void;
  /** `input_audio_buffer.commit`. @throws RealtimeError below 100 ms */
  commit(): void;
  /** `input_audio_buffer.clear`. */
  clear(): void;
  configure(detection: TurnDetection | null): void;
}

/**
 * The turns of a session. What goes wrong in a turn that was not asked for by an event goes to `attempt`, which tells
 * the client.
 */
export function createTurns(ctx: SessionContext, responses: Responses, attempt: (action: () => void) => void): Turns {
  const detection = (): TurnDetection | null => ctx.config.audio.input.turn_detection;
  const input = createInputBuffer(detection());
  let idleMs = 0;

  const commit = (): void => {
    const committed = input.commit();
    addSpokenItem(ctx, committed);
    transcribe(ctx, committed);
  };
  const endTurn = (): void =>
    attempt(() => {
      commit();
      if (detection()?.create_response === true) responses.create({});
    });

  /** `idle_timeout_ms`: nobody has spoken for so long since the last answer was played (protocol §3). */
  const watchIdle = (): void => {
    const mode = detection();
    const timeoutMs = mode?.type === 'server_vad' ? mode.idle_timeout_ms : null;
    const waiting = isAnswered(ctx) && !input.speaking && !responses.active;
    idleMs = timeoutMs === null || !waiting ? 0 : idleMs + FRAME_MS;
    if (timeoutMs === null || idleMs < timeoutMs) return;
    const { nowMs } = input;
    ctx.send('input_audio_buffer.timeout_triggered', {
      audio_start_ms: nowMs - idleMs,
      audio_end_ms: nowMs,
      item_id: input.reserve(),
    });
    idleMs = 0;
    endTurn();
  };

  const hear = createFramer((frame) => {
    const edge = input.hear(frame);
    if (edge?.type === 'started') {
      ctx.send('input_audio_buffer.speech_started', { audio_start_ms: edge.startMs, item_id: edge.itemId });
      if (detection()?.interrupt_response === true) responses.interrupt();
    }
    if (edge?.type === 'stopped') {
      ctx.send('input_audio_buffer.speech_stopped', { audio_end_ms: edge.endMs, item_id: edge.itemId });
      endTurn();
    }
    watchIdle();
  });

  return {
    hear,
    commit,
    clear: () => {
      input.clear();
      ctx.send('input_audio_buffer.cleared');
    },
    configure: (next) => input.configure(next),
  };
}

/** Whether the last thing in the conversation is an answer that has been heard to its end. */
function isAnswered({ conversation, playback }: SessionContext): boolean {
  const last = conversation.at(-1)?.item;
  return last?.type === 'message' && last.role === 'assistant' && (playback?.idle ?? true);
}
