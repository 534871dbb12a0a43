/** Every event of the element: an `Event` with fields, bubbling and composed. Fired for facts and for what the visitor did. */
import type { CallOptions } from './call-options.js';
import type { EndReason, LimitKind, QualityLevel, RateLimit, Rating, Role, Segment, Timings, Usage } from './shapes.js';
import type { AnalyticsEvent } from './analytics-event.js';
import type { DeviceChangeEvent, VolumeChangeEvent } from './device-events.js';
import type { ErrorEvent, WarningEvent } from './failure-events.js';
import type { HideEvent, ShowEvent } from './panel-events.js';
import type { StateChangeEvent } from './state-change-event.js';
import type { HandoffEvent, ToolCallEvent, ToolResultEvent } from './tool-events.js';
import { VoiceEvent, type Fields } from './voice-event.js';
export * from './analytics-event.js';
export * from './device-events.js';
export * from './failure-events.js';
export * from './panel-events.js';
export * from './state-change-event.js';
export * from './tool-events.js';
export { VoiceEvent } from './voice-event.js';
/** `rv-before-start`: a call is about to start; its options may be changed. Cancelling the event keeps it from starting. */
export declare class BeforeStartEvent extends VoiceEvent {
    /** Of this call alone: `tools`, `context`, `voice` and the rest, by the names of the element's properties. */
    readonly options: {
        -readonly [Name in keyof CallOptions]: CallOptions[Name];
    };
    constructor(fields: Fields<BeforeStartEvent>);
}
/** `rv-consent`: the visitor answered the consent gate; keep it as your record. */
export declare class ConsentEvent extends VoiceEvent {
    readonly granted: boolean;
    /** SHA-256, hexadecimal, of the text that was shown. */
    readonly textHash: string;
    readonly locale: string;
    /** ISO 8601. */
    readonly at: string;
    constructor(fields: Fields<ConsentEvent>);
}
/** `rv-session-start`: both sides can hear each other. */
export declare class SessionStartEvent extends VoiceEvent {
    readonly sessionId: string | null;
    readonly provider: 'openai' | 'azure';
    readonly model: string | null;
    readonly dialect: 'ga' | 'preview';
    readonly transport: 'webrtc' | 'websocket';
    readonly timings: Timings;
    constructor(fields: Fields<SessionStartEvent>);
}
/** `rv-session-end`: the microphone is off and nothing is open any more. Only after an `rv-session-start`. */
export declare class SessionEndEvent extends VoiceEvent {
    readonly reason: EndReason;
    /** Seconds. */
    readonly duration: number;
    /** How often the visitor spoke or typed. */
    readonly turns: number;
    readonly usage: Usage;
    /** US dollars, estimated; `null` where the model has no known price. */
    readonly cost: number | null;
    constructor(fields: Fields<SessionEndEvent>);
}
/** `rv-speech-start`: somebody began to speak. */
export declare class SpeechStartEvent extends VoiceEvent {
    readonly role: Role;
    constructor(fields: Fields<SpeechStartEvent>);
}
/** `rv-speech-end`: and stopped. */
export declare class SpeechEndEvent extends VoiceEvent {
    readonly role: Role;
    constructor(fields: Fields<SpeechEndEvent>);
}
/** `rv-transcript`: the text of a turn grew or became final; `suspect` where too little was spoken for its words. */
export declare class TranscriptEvent extends VoiceEvent {
    readonly id: string;
    readonly role: Role;
    readonly text: string;
    readonly final: boolean;
    readonly interrupted: boolean;
    readonly source: 'voice' | 'text';
    /** How many characters of `text` were heard, about; only of an answer that was cut off, where that can be told. */
    readonly heard?: number;
    /** Who said what, where the provider tells several voices apart. */
    readonly segments?: readonly Segment[];
    /** The transcription seems to have made the words up: too little was spoken for them. Shown as not understood. */
    readonly suspect?: true;
    constructor(fields: Fields<TranscriptEvent>);
}
/** `rv-interrupt`: the assistant was cut off, by the visitor or by a script of the page. */
export declare class InterruptEvent extends VoiceEvent {
    readonly source: 'visitor' | 'page';
    /** How much of the answer was heard; `null` where the provider does not say. */
    readonly heardMs: number | null;
    constructor(fields: Fields<InterruptEvent>);
}
/** `rv-latency`: from the end of the visitor's speech to the answer's sound. */
export declare class LatencyEvent extends VoiceEvent {
    /** Counted from 1. */
    readonly turn: number;
    readonly responseMs: number;
    constructor(fields: Fields<LatencyEvent>);
}
/** `rv-usage`: what one response took, and all so far. */
export declare class UsageEvent extends VoiceEvent {
    readonly response: Usage;
    readonly total: Usage;
    readonly cost: number | null;
    constructor(fields: Fields<UsageEvent>);
}
/** `rv-mute-change`: the microphone was muted or unmuted. */
export declare class MuteChangeEvent extends VoiceEvent {
    readonly muted: boolean;
    constructor(fields: Fields<MuteChangeEvent>);
}
/** `rv-rate-limit`: what the provider still allows the site's account. */
export declare class RateLimitEvent extends VoiceEvent {
    readonly limits: readonly RateLimit[];
    constructor(fields: Fields<RateLimitEvent>);
}
/** `rv-reconnecting`: the connection was lost, and another is tried after `delayMs`. */
export declare class ReconnectingEvent extends VoiceEvent {
    /** Counted from 1. */
    readonly attempt: number;
    readonly delayMs: number;
    constructor(fields: Fields<ReconnectingEvent>);
}
/** `rv-reconnected`: the call goes on, in a new session that was told what had been said. */
export declare class ReconnectedEvent extends VoiceEvent {
    /** How long nobody was heard. */
    readonly gapMs: number;
    constructor(fields: Fields<ReconnectedEvent>);
}
/** `rv-quality`: the connection carries the call better or worse than before. */
export declare class QualityEvent extends VoiceEvent {
    readonly level: QualityLevel;
    /** `null` is what the browser, or the transport, does not tell. */
    readonly rttMs: number | null;
    readonly jitterMs: number | null;
    /** The share of the packets that got lost, 0..1. */
    readonly loss: number | null;
    constructor({ level, rttMs, jitterMs, loss }: Fields<QualityEvent>);
}
/** `rv-event`: a wire event, without its secrets; only while somebody listens on the element itself. */
export declare class WireEventEvent extends VoiceEvent {
    readonly direction: 'in' | 'out';
    readonly event: Readonly<Record<string, unknown>>;
    constructor(fields: Fields<WireEventEvent>);
}
/** `rv-limit`: the call is about to end by a limit. Cancelling the event extends it, once. */
export declare class LimitEvent extends VoiceEvent {
    readonly kind: LimitKind;
    /** Seconds until the end; US dollars for `cost`. */
    readonly remaining: number;
    constructor(fields: Fields<LimitEvent>);
}
/** `rv-feedback`: the visitor rated the call that has ended; once for each. */
export declare class FeedbackEvent extends VoiceEvent {
    readonly rating: Rating;
    /** At most 1000 characters; `null` where there is none. */
    readonly comment: string | null;
    constructor(fields: Fields<FeedbackEvent>);
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
    interface HTMLElementEventMap extends VoiceEventMap {
    }
}
