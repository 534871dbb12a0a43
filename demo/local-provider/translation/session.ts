import * as z from 'zod/mini';
import type { Faults } from '../faults.js';
import { eventId } from '../schema/event.js';
import { clientEventId, parseJson, parseWith } from '../schema/parse.js';
import { appended } from '../session/format.js';
import type { RealtimeSession } from '../session/session.js';
import { createTimers } from '../session/timers.js';
import type { Speech } from '../speech/speech.js';
import { RealtimeError, sessionExpired } from '../wire/errors.js';
import type { Send, ServerEvent } from '../wire/events.js';
import { newId } from '../wire/ids.js';
import { echoTranslation, translationUpdate, updateTranslation, type TranslationConfig } from './config.js';
import { createInterpreter } from './interpreter.js';

/** What a translation is made of. */
export interface TranslationOptions {
  readonly id: string;
  readonly config: TranslationConfig;
  readonly speech: Speech;
  readonly output: 'track' | 'events';
  readonly maxSeconds: number;
  readonly faults: () => Faults;
  readonly emit: (event: ServerEvent) => void;
  readonly onHeard: (pcm: Int16Array) => void;
  readonly onExpired: () => void;
  /** `session.close` has been obeyed; `session.closed` has been emitted. */
  readonly onClosed: () => void;
}

const clientEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session.update'), ...eventId, session: translationUpdate }),
  z.strictObject({ type: z.literal('session.input_audio_buffer.append'), ...eventId, audio: z.string() }),
  z.strictObject({ type: z.literal('session.close'), ...eventId }),
]);
type ClientEvent = z.infer<typeof clientEvent>;

/**
 * A session of the translation surface (protocol §11): no turns, no items, no responses; audio in, two transcripts and
 * audio out.
 */
export function createTranslation(options: TranslationOptions): RealtimeSession {
  const timers = createTimers();
  let { config } = options;
  let closed = false;
  let closing = false;

  const send: Send = (type, fields = {}) => {
    if (!closed) options.emit({ type, event_id: newId('event'), ...fields });
  };
  const interpreter = createInterpreter(send, options.speech, options.output, () => config);
  const echo = (): object => ({ session: echoTranslation(config, options.id) });
  const refuse = (error: unknown, event_id: string | null): void => {
    if (!(error instanceof RealtimeError)) throw error;
    send('error', { error: { ...error.body, event_id } });
  };
  const expire = (): void => {
    refuse(sessionExpired(options.maxSeconds), null);
    options.onExpired();
  };
  const close = (): void => {
    closing = true;
    interpreter.finish(() => {
      if (closed) return;
      send('session.closed');
      options.onClosed();
    });
  };
  const hear = (pcm: Int16Array): void => {
    if (!closed && !closing) interpreter.hear(pcm);
  };
  const obey = (event: ClientEvent): void => {
    if (event.type === 'session.close') return closing ? undefined : close();
    if (event.type === 'session.update') {
      config = updateTranslation(config, event.session);
      if (options.faults().session?.neverUpdated !== true) send('session.updated', { ...echo() });
      return;
    }
    const pcm = appended(event.audio, { type: 'audio/pcm' });
    options.onHeard(pcm);
    hear(pcm);
  };

  return {
    get saidMs() {
      return interpreter.saidMs;
    },
    open: () => {
      timers.after(options.maxSeconds * 1000, expire);
      if (options.faults().session?.neverCreated !== true) send('session.created', { ...echo() });
    },
    receive: (message) => {
      let id: string | null = null;
      try {
        const value = parseJson(message);
        id = clientEventId(value);
        obey(parseWith(clientEvent, value));
      } catch (error) {
        refuse(error, id);
      }
    },
    hear,
    play: interpreter.play,
    close: () => {
      closed = true;
      timers.close();
    },
  };
}
