/** What `rv-analytics` may tell of an event at each `analytics-level`: names, numbers and codes; what was said only at `content`. */
import {
  ConsentEvent,
  DeviceChangeEvent,
  ErrorEvent,
  FeedbackEvent,
  HandoffEvent,
  HideEvent,
  InterruptEvent,
  LatencyEvent,
  MuteChangeEvent,
  QualityEvent,
  ReconnectedEvent,
  ReconnectingEvent,
  SessionEndEvent,
  SessionStartEvent,
  ShowEvent,
  StateChangeEvent,
  ToolCallEvent,
  ToolResultEvent,
  TranscriptEvent,
  UsageEvent,
  VolumeChangeEvent,
  WarningEvent,
  type VoiceEvent,
} from './events.js';
import type {TokenCounts} from './shapes.js';

export type AnalyticsLevel = 'off' | 'events' | 'metrics' | 'content';

type Props = Record<string, string | number | boolean | null>;

export interface AnalyticsRecord {
  readonly name: string;
  readonly props: Props;
}

/** `null` where the level forbids the event, or it is of no use to an analyst (each growing word, each sample). */
export function analyticsOf(event: VoiceEvent, level: AnalyticsLevel): AnalyticsRecord | null {
  if (level === 'off') return null;
  const found = describe(event);
  if (!found) return null;
  const [name, facts, metrics = {}, content = {}] = found;
  const props = {...facts, ...(level !== 'events' && metrics), ...(level === 'content' && content)};
  return {name, props};
}

/** It is the model that wrote the name. */
const short = (name: string): string => name.slice(0, 64);
const sum = (counts: TokenCounts): number => counts.text + counts.audio + counts.image;

/** Name, what may always be told, what is a measurement, what was said. */
type Described = readonly [name: string, facts: Props, metrics?: Props, content?: Props];

function describe(event: VoiceEvent): Described | null {
  if (event instanceof StateChangeEvent) return ['state_change', {state: event.state, previous: event.previous}];
  if (event instanceof ConsentEvent) return ['consent', {granted: event.granted}];
  if (event instanceof SessionStartEvent) {
    const {provider, model, dialect, transport, timings} = event;
    return ['session_start', {provider, model, dialect, transport}, {...timings}];
  }
  if (event instanceof SessionEndEvent) {
    const {reason, duration, turns, usage, cost} = event;
    return ['session_end', {reason}, {duration, turns, input_tokens: sum(usage.input), output_tokens: sum(usage.output), cost}];
  }
  if (event instanceof TranscriptEvent) {
    if (!event.final) return null;
    const {role, source, interrupted, text} = event;
    return ['turn', {role, source, interrupted}, {characters: text.length}, {text}];
  }
  if (event instanceof InterruptEvent) return ['interrupt', {source: event.source}, {heard_ms: event.heardMs}];
  if (event instanceof LatencyEvent) return ['latency', {}, {turn: event.turn, response_ms: event.responseMs}];
  if (event instanceof UsageEvent) return ['usage', {}, {input_tokens: sum(event.total.input), output_tokens: sum(event.total.output), cost: event.cost}];
  if (event instanceof MuteChangeEvent) return ['mute_change', {muted: event.muted}];
  if (event instanceof VolumeChangeEvent) return ['volume_change', {}, {volume: event.volume}];
  // A label may hold a name: "Anna's AirPods".
  if (event instanceof DeviceChangeEvent) return ['device_change', {kind: event.kind}];
  if (event instanceof ReconnectingEvent) return ['reconnecting', {attempt: event.attempt}, {delay_ms: event.delayMs}];
  if (event instanceof ReconnectedEvent) return ['reconnected', {}, {gap_ms: event.gapMs}];
  if (event instanceof QualityEvent) return ['quality', {level: event.level}, {rtt_ms: event.rttMs, jitter_ms: event.jitterMs, loss: event.loss}];
  if (event instanceof ToolCallEvent) return ['tool_call', {name: short(event.name)}];
  if (event instanceof ToolResultEvent) return ['tool_result', {name: short(event.name), ok: event.ok, error: event.error ?? null}, {duration_ms: event.durationMs}];
  if (event instanceof HandoffEvent) return ['handoff', {}, {}, {reason: event.reason}];
  if (event instanceof FeedbackEvent) return ['feedback', {rating: event.rating}, {}, {comment: event.comment}];
  // What a listener has forbidden did not happen.
  if (event instanceof ShowEvent || event instanceof HideEvent) return event.defaultPrevented ? null : [event.type.slice(3), {}];
  if (event instanceof WarningEvent) return ['warning', {code: event.code}];
  if (event instanceof ErrorEvent) return ['error', {code: event.error.code, retry: event.error.retry}];
  return null;
}
