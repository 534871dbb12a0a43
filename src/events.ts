/** Every event of the element: an `Event` with fields, bubbling and composed. Fired for facts and for what the visitor did. */
import type {VoiceError} from './errors.js';
import type {EndReason, Role, Timings, Usage, VoiceState} from './shapes.js';

export abstract class VoiceEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
  }
}

/** `rv-state-change`: the element moved from one of its ten states to another. */
export class StateChangeEvent extends VoiceEvent {
  constructor(
    readonly state: VoiceState,
    readonly previous: VoiceState,
  ) {
    super('rv-state-change');
  }
}

/** `rv-consent`: the visitor answered the consent gate; keep it as your record. */
export class ConsentEvent extends VoiceEvent {
  constructor(
    readonly granted: boolean,
    /** SHA-256, hexadecimal, of the text that was shown. */
    readonly textHash: string,
    readonly locale: string,
    /** ISO 8601. */
    readonly at: string,
  ) {
    super('rv-consent');
  }
}

export interface SessionStartFields {
  readonly sessionId: string | null;
  readonly provider: 'openai' | 'azure';
  readonly model: string | null;
  readonly dialect: 'ga' | 'preview';
  readonly transport: 'webrtc' | 'websocket';
  readonly timings: Timings;
}

/** `rv-session-start`: both sides can hear each other. */
export class SessionStartEvent extends VoiceEvent implements SessionStartFields {
  readonly sessionId: string | null;
  readonly provider: 'openai' | 'azure';
  readonly model: string | null;
  readonly dialect: 'ga' | 'preview';
  readonly transport: 'webrtc' | 'websocket';
  readonly timings: Timings;

  constructor(fields: SessionStartFields) {
    super('rv-session-start');
    this.sessionId = fields.sessionId;
    this.provider = fields.provider;
    this.model = fields.model;
    this.dialect = fields.dialect;
    this.transport = fields.transport;
    this.timings = fields.timings;
  }
}

/** `rv-session-end`: the microphone is off and nothing is open any more. Only after an `rv-session-start`. */
export class SessionEndEvent extends VoiceEvent {
  constructor(
    readonly reason: EndReason,
    /** Seconds. */
    readonly duration: number,
    /** How often the visitor spoke or typed. */
    readonly turns: number,
    readonly usage: Usage,
    /** US dollars, estimated; `null` where the model has no known price. */
    readonly cost: number | null,
  ) {
    super('rv-session-end');
  }
}

/** `rv-speech-start`: somebody began to speak. */
export class SpeechStartEvent extends VoiceEvent {
  constructor(readonly role: Role) {
    super('rv-speech-start');
  }
}

/** `rv-speech-end`: and stopped. */
export class SpeechEndEvent extends VoiceEvent {
  constructor(readonly role: Role) {
    super('rv-speech-end');
  }
}

/** `rv-transcript`: the text of a turn grew or became final. */
export class TranscriptEvent extends VoiceEvent {
  constructor(
    readonly id: string,
    readonly role: Role,
    readonly text: string,
    readonly final: boolean,
    readonly interrupted: boolean,
    readonly source: 'voice' | 'text',
  ) {
    super('rv-transcript');
  }
}

/** `rv-interrupt`: the assistant was cut off, by the visitor or by a script of the page. */
export class InterruptEvent extends VoiceEvent {
  constructor(
    readonly source: 'visitor' | 'page',
    /** How much of the answer was heard; `null` where the provider does not say. */
    readonly heardMs: number | null,
  ) {
    super('rv-interrupt');
  }
}

/** `rv-latency`: from the end of the visitor's speech to the answer's sound. */
export class LatencyEvent extends VoiceEvent {
  constructor(
    /** Counted from 1. */
    readonly turn: number,
    readonly responseMs: number,
  ) {
    super('rv-latency');
  }
}

/** `rv-usage`: what one response took, and all so far. */
export class UsageEvent extends VoiceEvent {
  constructor(
    readonly response: Usage,
    readonly total: Usage,
    readonly cost: number | null,
  ) {
    super('rv-usage');
  }
}

/** `rv-mute-change`: the microphone was muted or unmuted. */
export class MuteChangeEvent extends VoiceEvent {
  constructor(readonly muted: boolean) {
    super('rv-mute-change');
  }
}

/** `rv-warning`: something is worse than it should be; the call goes on. For developers. */
export class WarningEvent extends VoiceEvent {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {
    super('rv-warning');
  }
}

/** `rv-error`: the call could not start, or ended because of this. */
export class ErrorEvent extends VoiceEvent {
  constructor(readonly error: VoiceError) {
    super('rv-error');
  }
}

/** `rv-analytics`: the one event a site forwards to its analytics; filtered by `analytics-level`. */
export class AnalyticsEvent extends VoiceEvent {
  constructor(
    readonly name: string,
    readonly props: Readonly<Record<string, string | number | boolean | null>>,
  ) {
    super('rv-analytics');
  }
}

/** Type names by event name; `HTMLElementEventMap` takes them below. */
export interface VoiceEventMap {
  'rv-state-change': StateChangeEvent;
  'rv-consent': ConsentEvent;
  'rv-session-start': SessionStartEvent;
  'rv-session-end': SessionEndEvent;
  'rv-speech-start': SpeechStartEvent;
  'rv-speech-end': SpeechEndEvent;
  'rv-transcript': TranscriptEvent;
  'rv-interrupt': InterruptEvent;
  'rv-latency': LatencyEvent;
  'rv-usage': UsageEvent;
  'rv-mute-change': MuteChangeEvent;
  'rv-warning': WarningEvent;
  'rv-error': ErrorEvent;
  'rv-analytics': AnalyticsEvent;
}

declare global {
  interface HTMLElementEventMap extends VoiceEventMap {}
}
