import { createFramer, durationMs, samplesIn } from '../session/audio.js';
import { createPlayback } from '../session/playback.js';
import { STOCK, spokenSeconds } from '../session/reply.js';
import { describeSpeech } from '../session/transcription.js';
import { createVad } from '../session/vad.js';
import type { Speech } from '../speech/speech.js';
import type { Send } from '../wire/events.js';
import type { TranslationConfig } from './config.js';

/** Hears speech, and speaks after each stretch of it. */
export interface Interpreter {
  /** Milliseconds of audio that went out. */
  readonly saidMs: number;
  hear(pcm: Int16Array): void;
  /** The next 20 ms of a track. */
  play(): Int16Array;
  /** Ends a stretch of speech that goes on; `onDone` when all of it has been sent, and on a track heard. */
  finish(onDone: () => void): void;
}

const PAUSE_MS = 500;
const DELTA_MS = 200;

/** It translates nothing, and says so: in the language's brackets, how long the speech was. */
export function createInterpreter(send: Send, speech: Speech, output: 'track' | 'events', config: () => TranslationConfig): Interpreter {
  const vad = createVad({ threshold: 0.5, silenceMs: PAUSE_MS });
  const playback = createPlayback(() => {}, () => {});
  let since: number | null = null;
  let introduced = false;
  let sentMs = 0;
  let spoken: Promise<void> = Promise.resolve();
  let onIdle: (() => void) | undefined;

  const speak = async (text: string): Promise<void> => {
    const { pcm } = await speech.synthesize(text);
    if (output === 'track') {
      playback.add('translation', text, pcm);
      playback.finish('translation');
      return;
    }
    for (let at = 0; at < pcm.length; at += samplesIn(DELTA_MS)) {
      const piece = pcm.slice(at, at + samplesIn(DELTA_MS));
      sentMs += durationMs(piece);
      const delta = Buffer.from(piece.buffer).toString('base64');
      send('session.output_audio.delta', { delta, sample_rate: 24_000, channels: 1, format: 'pcm16', elapsed_ms: vad.nowMs });
    }
  };
  const failed = (error: unknown): void =>
    send('error', { error: { type: 'server_error', code: 'server_error', message: String(error), param: null, event_id: null } });
  const translate = (speechMs: number): void => {
    const intro = introduced ? '' : `${STOCK.whoIAm} `;
    introduced = true;
    const text = `${intro}${STOCK.thatWas} ${spokenSeconds(speechMs).toFixed(1)} ${STOCK.seconds}`;
    const { input, language } = config();
    if (input.transcription != null) tellWords(send, 'session.input_transcript.delta', describeSpeech(speechMs), vad.nowMs);
    tellWords(send, 'session.output_transcript.delta', `[${language}] ${text}`, vad.nowMs);
    // One after the other: each takes its time to be synthesised.
    spoken = spoken.then(() => speak(text)).catch(failed);
  };
  const endSpeech = (atMs: number): void => {
    if (since !== null) translate(Math.max(0, atMs - since));
    since = null;
  };
  const whenIdle = (): void => {
    if (playback.idle) onIdle?.();
  };

  return {
    get saidMs() {
      return sentMs + playback.saidMs;
    },
    hear: createFramer((frame) => {
      const edge = vad.push(frame);
      if (edge?.speaking === true) since = edge.atMs;
      if (edge?.speaking === false) endSpeech(edge.atMs);
    }),
    play: () => {
      const frame = playback.next();
      if (onIdle !== undefined) void spoken.then(whenIdle);
      return frame;
    },
    finish: (onDone) => {
      onIdle = onDone;
      endSpeech(vad.nowMs);
      void spoken.then(whenIdle);
    },
  };
}

function tellWords(send: Send, type: string, text: string, elapsed_ms: number): void {
  for (const delta of text.match(/\s*\S+/g) ?? []) send(type, { delta, elapsed_ms });
}
