/** Every event of the element: an `Event` with fields, bubbling and composed. Fired for facts and for what the visitor did. */
import type {CallOptions} from './call-options.js';
import type {EndReason, LimitKind, QualityLevel, RateLimit, Rating, Role, Segment, Timings, Usage} from './shapes.js';
import type {AnalyticsEvent} from './analytics-event.js';
import type {DeviceChangeEvent, VolumeChangeEvent} from './device-events.js';
import type {ErrorEvent, WarningEvent} from './failure-events.js';
import type {HideEvent, ShowEvent} from './panel-events.js';
import type {StateChangeEvent} from './state-change-event.js';
import type {HandoffEvent, ToolCallEvent, ToolResultEvent} from './tool-events.js';
import {VoiceEvent, type Fields} from './voice-event.js';

export * from './analytics-event.js';
export * from './device-events.js';
export * from './failure-events.js';
export * from './panel-events.js';
export * from './state-change-event.js';
export * from './tool-events.js';
export {VoiceEvent} from './voice-event.js';

/** `rv-before-start`: a call is about to start; its options may be changed. Cancelling the event keeps it from starting. */
export class BeforeStartEvent extends VoiceEvent {
  /** Of this call alone: `tools`, `context`, `voice` and the rest, by the names of the element's properties. */
  declare readonly options: {-readonly [Name in keyof CallOptions]: CallOptions[Name]};

  constructor(fields: Fields<BeforeStartEvent>) {
    super('rv-before-start', fields, true);
  }
}

/** `rv-consent`: the visitor answered the consent gate; keep it as your record. */
export class ConsentEvent extends VoiceEvent {
  declare readonly granted: boolean;
  /** SHA-256, hexadecimal, of the text that was shown. */
  declare readonly textHash: string;
  declare readonly locale: string;
  /** ISO 8601. */
  declare readonly at: string;

  constructor(fields: Fields<ConsentEvent>) {
    super('rv-consent', fields);
  }
}

/** `rv-session-start`: both sides can hear each other. */
export class SessionStartEvent extends VoiceEvent {
  declare readonly sessionId: string | null;
  declare readonly provider: 'openai' | 'azure';
  declare readonly model: string | null;
  declare readonly dialect: 'ga' | 'preview';
  declare readonly transport: 'webrtc' | 'websocket';
  declare readonly timings: Timings;

  constructor(fields: Fields<SessionStartEvent>) {
    super('rv-session-start', fields);
  }
}

/** `rv-session-end`: the microphone is off and nothing is open any more. Only after an `rv-session-start`. */
export class SessionEndEvent extends VoiceEvent {
  declare readonly reason: EndReason;
  /** Seconds. */
  declare readonly duration: number;
  /** How often the visitor spoke or typed. */
  declare readonly turns: number;
  declare readonly usage: Usage;
  /** US dollars, estimated; `null` where the model has no known price. */
  declare readonly cost: number | null;

  constructor(fields: Fields<SessionEndEvent>) {
    super('rv-session-end', fields);
  }
}

/** `rv-speech-start`: somebody began to speak. */
export class SpeechStartEvent extends VoiceEvent {
  declare readonly role: Role;

  constructor(fields: Fields<SpeechStartEvent>) {
    super('rv-speech-start', fields);
  }
}

/** `rv-speech-end`: and stopped. */
export class SpeechEndEvent extends VoiceEvent {
  declare readonly role: Role;

  constructor(fields: Fields<SpeechEndEvent>) {
    super('rv-speech-end', fields);
  }
}

/** `rv-transcript`: the text of a turn grew or became final; `suspect` where too little was spoken for its words. */
export class TranscriptEvent extends VoiceEvent {
  declare readonly id: string;
  declare readonly role: Role;
  declare readonly text: string;
  declare readonly final: boolean;
  declare readonly interrupted: boolean;
  declare readonly source: 'voice' | 'text';
  /** How many characters of `text` were heard, about; only of an answer that was cut off, where that can be told. */
  declare readonly heard?: number;
  /** Who said what, where the provider tells several voices apart. */
  declare readonly segments?: readonly Segment[];
  /** The transcription seems to have made the words up: too little was spoken for them. Shown as not understood. */
  declare readonly suspect?: true;

  constructor(fields: Fields<TranscriptEvent>) {
    super('rv-transcript', fields);
  }
}

/** `rv-interrupt`: the assistant was cut off, by the visitor or by a script of the page. */
export class InterruptEvent extends VoiceEvent {
  declare readonly source: 'visitor' | 'page';
  /** How much of the answer was heard; `null` where the provider does not say. */
  declare readonly heardMs: number | null;

  constructor(fields: Fields<InterruptEvent>) {
    super('rv-interrupt', fields);
  }
}

/** `rv-latency`: from the end of the visitor's speech to the answer's sound. */
export class LatencyEvent extends VoiceEvent {
  /** Counted from 1. */
  declare readonly turn: number;
  declare readonly responseMs: number;

  constructor(fields: Fields<LatencyEvent>) {
    super('rv-latency', fields);
  }
}

/** `rv-usage`: what one response took, and all so far. */
export class UsageEvent extends VoiceEvent {
  declare readonly response: Usage;
  declare readonly total: Usage;
  declare readonly cost: number | null;

  constructor(fields: Fields<UsageEvent>) {
    super('rv-usage', fields);
  }
}

/** `rv-mute-change`: the microphone was muted or unmuted. */
export class MuteChangeEvent extends VoiceEvent {
  declare readonly muted: boolean;

  constructor(fields: Fields<MuteChangeEvent>) {
    super('rv-mute-change', fields);
  }
}

/** `rv-rate-limit`: what the provider still allows the site's account. */
export class RateLimitEvent extends VoiceEvent {
  declare readonly limits: readonly RateLimit[];

  constructor(fields: Fields<RateLimitEvent>) {
    super('rv-rate-limit', fields);
  }
}

/** `rv-reconnecting`: the connection was lost, and another is tried after `delayMs`. */
export class ReconnectingEvent extends VoiceEvent {
  /** Counted from 1. */
  declare readonly attempt: number;
  declare readonly delayMs: number;

  constructor(fields: Fields<ReconnectingEvent>) {
    super('rv-reconnecting', fields);
  }
}

/** `rv-reconnected`: the call goes on, in a new session that was told what had been said. */
export class ReconnectedEvent extends VoiceEvent {
  /** How long nobody was heard. */
  declare readonly gapMs: number;

  constructor(fields: Fields<ReconnectedEvent>) {
    super('rv-reconnected', fields);
  }
}

/** `rv-quality`: the connection carries the call better or worse than before. */
export class QualityEvent extends VoiceEvent {
  declare readonly level: QualityLevel;
  /** `null` is what the browser, or the transport, does not tell. */
  declare readonly rttMs: number | null;
  declare readonly jitterMs: number | null;
  /** The share of the packets that got lost, 0..1. */
  declare readonly loss: number | null;

  constructor({level, rttMs, jitterMs, loss}: Fields<QualityEvent>) {
    super('rv-quality', {level, rttMs, jitterMs, loss});
  }
}

/** `rv-event`: a wire event, without its secrets; only while somebody listens on the element itself. */
export class WireEventEvent extends VoiceEvent {
  declare readonly direction: 'in' | 'out';
  declare readonly event: Readonly<Record<string, unknown>>;

  constructor(fields: Fields<WireEventEvent>) {
    super('rv-event', fields);
  }
}

/** `rv-limit`: the call is about to end by a limit. Cancelling the event extends it, once. */
export class LimitEvent extends VoiceEvent {
  declare readonly kind: LimitKind;
  /** Seconds until the end; US dollars for `cost`. */
  declare readonly remaining: number;

  constructor(fields: Fields<LimitEvent>) {
    super('rv-limit', fields, true);
  }
}

/** `rv-feedback`: the visitor rated the call that has ended; once for each. */
export class FeedbackEvent extends VoiceEvent {
  declare readonly rating: Rating;
  /** At most 1000 characters; `null` where there is none. */
  declare readonly comment: string | null;

  constructor(fields: Fields<FeedbackEvent>) {
    super('rv-feedback', fields);
  }
}

/** Type names by event name; `HTMLElementEventMap` takes them below. */
export interface VoiceEventMap {
  'rv-state-change': StateChangeEvent;
  'rv-before-start': BeforeStartEvent;
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
  'rv-volume-change': VolumeChangeEvent;
  'rv-device-change': DeviceChangeEvent;
  'rv-tool-call': ToolCallEvent;
  'rv-tool-result': ToolResultEvent;
  'rv-handoff': HandoffEvent;
  'rv-rate-limit': RateLimitEvent;
  'rv-reconnecting': ReconnectingEvent;
  'rv-reconnected': ReconnectedEvent;
  'rv-quality': QualityEvent;
  'rv-event': WireEventEvent;
  'rv-limit': LimitEvent;
  'rv-warning': WarningEvent;
  'rv-error': ErrorEvent;
  'rv-show': ShowEvent;
  'rv-hide': HideEvent;
  'rv-feedback': FeedbackEvent;
  'rv-analytics': AnalyticsEvent;
}

declare global {
  interface HTMLElementEventMap extends VoiceEventMap {}
}
