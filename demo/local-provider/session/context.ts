import type { Faults } from '../faults.js';
import type { Speech } from '../speech/speech.js';
import type { Send } from '../wire/events.js';
import type { SessionConfig } from './config.js';
import type { Conversation } from './conversation.js';
import type { Playback } from './playback.js';
import type { Timers } from './timers.js';
import type { InputTokens } from './usage.js';

/** How fast the provider is; a test may have it slower or faster than the service. */
export interface Tempo {
  /** From the end of a turn to the first word, in milliseconds. */
  readonly turnDelayMs: number;
  /** Seconds of speech generated in one second: faster than it is spoken, but not at once. */
  readonly generationSpeed: number;
  /** From a committed turn to its transcript, in milliseconds. */
  readonly transcriptionDelayMs: number;
}

/** What the parts of one session share. */
export interface SessionContext {
  readonly conversationId: string;
  readonly send: Send;
  readonly timers: Timers;
  readonly speech: Speech;
  readonly tempo: Tempo;
  /** The track's buffer on WebRTC; null on a WebSocket, where audio goes out as `response.output_audio.delta`. */
  readonly playback: Playback | null;
  /** Read whenever they matter: tests change them during a call. */
  readonly faults: () => Faults;
  config: SessionConfig;
  conversation: Conversation;
  /** What earlier responses have read or written, which is what the next one has cached. */
  counted: InputTokens;
  /** Milliseconds of assistant audio that went out as events. */
  sentMs: number;
  /** Spoken turns answered so far. */
  answeredTurns: number;
}
