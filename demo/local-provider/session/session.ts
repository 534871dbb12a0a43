import type { Faults } from '../faults.js';
import { parseClientEvent, type ClientEvent } from '../schema/event.js';
import { clientEventId, parseJson } from '../schema/parse.js';
import type { Speech } from '../speech/speech.js';
import { RealtimeError, sessionExpired } from '../wire/errors.js';
import type { Send, ServerEvent } from '../wire/events.js';
import { newHexEventId, newId } from '../wire/ids.js';
import { FRAME_SAMPLES } from './audio.js';
import { echoSession, requireSameVoice, updateConfig, type RealtimeConfig, type SessionConfig } from './config.js';
import type { SessionContext, Tempo } from './context.js';
import { appended } from './format.js';
import { createItem, deleteItem, retrieveItem, truncateItem } from './items.js';
import { listTools } from './mcp.js';
import { createPlayback } from './playback.js';
import { createResponses, type Responses } from './responses.js';
import { createTimers } from './timers.js';
import { createTurns, type Turns } from './turns.js';
import { NO_TOKENS } from './usage.js';

/** What a session is made of. */
export interface SessionOptions {
  /** `sess_…`. */
  readonly id: string;
  readonly config: SessionConfig;
  readonly speech: Speech;
  readonly tempo: Tempo;
  /** How the assistant is heard: over a track read with {@link RealtimeSession.play}, or as events. */
  readonly output: 'track' | 'events';
  /** The longest a session may last, in seconds (protocol §8: 60 minutes). */
  readonly maxSeconds: number;
  readonly faults: () => Faults;
  /** Takes every server event, ready to be sent. */
  readonly emit: (event: ServerEvent) => void;
  /** Takes what an `append` brought. */
  readonly onHeard?: ((pcm: Int16Array) => void) | undefined;
  /** The session is at its limit; its `error` has been emitted. */
  readonly onExpired: () => void;
}

/**
 * One conversation with the stand-in, whatever it is carried by: client events and PCM go in, server events and PCM come
 * out. It knows neither WebRTC nor HTTP.
 */
export interface RealtimeSession {
  /** Starts it: `session.created`. */
  open(): void;
  /** Takes one message of the client. What is wrong with it is answered with an `error` event, never thrown. */
  receive(message: string): void;
  /** Takes the visitor's audio: 24 kHz mono, pieces of any length. */
  hear(pcm: Int16Array): void;
  /** The next 20 ms of the assistant: 480 samples, silence when there is nothing to say. */
  play(): Int16Array;
  /** Milliseconds of assistant audio that {@link play} has given out, or that went out as events. */
  readonly saidMs: number;
  /** Ends it: no timer is left, nothing more is emitted. */
  close(): void;
}

/** A session that has not started. */
export function createSession(options: SessionOptions): RealtimeSession {
  let closed = false;
  let expiresAt = 0;
  const ctx = createContext(options, (type, fields = {}) => {
    if (closed) return;
    const event_id = type.startsWith('output_audio_buffer.') ? newHexEventId() : newId('event');
    options.emit({ type, event_id, ...fields });
  });
  const { send, timers, playback } = ctx;

  const sendError = (error: RealtimeError, eventId: string | null): void =>
    send('error', { error: { ...error.body, event_id: eventId } });
  /** Runs what may be refused; a refusal is told to the client. */
  const attempt = (eventId: string | null, action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof RealtimeError)) throw error;
      sendError(error, eventId);
      // Asked for by text, it ends the session as it does in the service.
      if (error.body.code === 'session_expired') options.onExpired();
    }
  };
  const responses = createResponses(ctx);
  const turns = createTurns(ctx, responses, (action) => attempt(null, action));
  const echo = (): object => ({ session: echoSession(ctx.config, options.id, expiresAt) });

  const expire = (): void => {
    sendError(sessionExpired(options.maxSeconds), null);
    options.onExpired();
  };
  const handle = (event: ClientEvent): void => {
    if (event.type === 'input_audio_buffer.append') {
      const pcm = appended(event.audio, ctx.config.audio.input.format);
      options.onHeard?.(pcm);
      return turns.hear(pcm);
    }
    if (event.type !== 'session.update') return obey(event, ctx, responses, turns);
    const before = toolsOf(ctx);
    updateSession(ctx, turns, event.session);
    if (options.faults().session?.neverUpdated !== true) send('session.updated', { ...echo() });
    listTools(ctx, toolsOf(ctx), before);
  };

  return {
    get saidMs() {
      return playback?.saidMs ?? ctx.sentMs;
    },
    open: () => {
      expiresAt = Math.floor(Date.now() / 1000 + options.maxSeconds);
      timers.after(options.maxSeconds * 1000, expire);
      if (options.faults().session?.neverCreated !== true) send('session.created', { ...echo() });
      listTools(ctx, toolsOf(ctx), []);
    },
    receive: (message) => {
      if (closed) return;
      attempt(null, () => {
        const value = parseJson(message);
        attempt(clientEventId(value), () => handle(parseClientEvent(value)));
      });
    },
    hear: (pcm) => {
      if (!closed) turns.hear(pcm);
    },
    play: () => playback?.next() ?? new Int16Array(FRAME_SAMPLES),
    close: () => {
      closed = true;
      timers.close();
    },
  };
}

function createContext({ config, speech, tempo, output, faults }: SessionOptions, send: Send): SessionContext {
  const timers = createTimers();
  const leadMs = (): number => faults().session?.startedLeadMs ?? 0;
  const playback = createPlayback(
    (response_id) => {
      const started = (): void => send('output_audio_buffer.started', { response_id });
      if (leadMs() < 0) timers.after(-leadMs(), started);
      else started();
    },
    (response_id) => send('output_audio_buffer.stopped', { response_id }),
    leadMs,
  );
  return {
    conversationId: newId('conv'),
    send,
    timers,
    speech,
    tempo,
    playback: output === 'track' ? playback : null,
    faults,
    config,
    conversation: [],
    counted: NO_TOKENS,
    sentMs: 0,
    answeredTurns: 0,
  };
}

const toolsOf = ({ config }: SessionContext): RealtimeConfig['tools'] => (config.type === 'realtime' ? config.tools : []);

type SessionUpdate = Extract<ClientEvent, { type: 'session.update' }>;

type Append = Extract<ClientEvent, { type: 'input_audio_buffer.append' }>;

/** Every client event but `session.update` and `append` (protocol §4.1). @throws RealtimeError for what it refuses */
function obey(event: Exclude<ClientEvent, SessionUpdate | Append>, ctx: SessionContext, responses: Responses, turns: Turns): void {
  switch (event.type) {
    case 'input_audio_buffer.commit':
      return turns.commit();
    case 'input_audio_buffer.clear':
      return turns.clear();
    case 'output_audio_buffer.clear':
      return responses.clearOutput();
    case 'conversation.item.create':
      createItem(ctx, event);
      // The service itself goes on with what was approved.
      if (event.item.type === 'mcp_approval_response' && event.item.approve && !responses.active) responses.create({});
      return;
    case 'conversation.item.retrieve':
      return retrieveItem(ctx, event);
    case 'conversation.item.delete':
      return deleteItem(ctx, event);
    case 'conversation.item.truncate':
      return truncateItem(ctx, event);
    case 'response.create':
      return responses.create(event.response ?? {});
    case 'response.cancel':
      return responses.cancel(event.response_id ?? undefined);
  }
}

/** @throws RealtimeError if the update would change the session's type, its model or a voice that was heard */
function updateSession(ctx: SessionContext, turns: Turns, request: SessionUpdate['session']): void {
  const config = updateConfig(ctx.config, request);
  const hasSpoken = ctx.conversation.some(({ item, audioMs }) => item.type === 'message' && item.role === 'assistant' && audioMs > 0);
  if (hasSpoken) requireSameVoice(ctx.config, config);
  ctx.config = config;
  if (request.audio?.input?.turn_detection !== undefined) turns.configure(config.audio.input.turn_detection);
}
