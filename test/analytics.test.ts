import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {analyticsOf, type AnalyticsLevel} from '../src/analytics.js';
import {VoiceError} from '../src/errors.js';
import {
  AnalyticsEvent,
  ConsentEvent,
  ErrorEvent,
  FeedbackEvent,
  HandoffEvent,
  HideEvent,
  InterruptEvent,
  LatencyEvent,
  DeviceChangeEvent,
  MuteChangeEvent,
  QualityEvent,
  RateLimitEvent,
  ReconnectedEvent,
  ReconnectingEvent,
  SessionEndEvent,
  SessionStartEvent,
  ShowEvent,
  SpeechEndEvent,
  SpeechStartEvent,
  StateChangeEvent,
  ToolCallEvent,
  ToolResultEvent,
  TranscriptEvent,
  UsageEvent,
  VolumeChangeEvent,
  WarningEvent,
  type VoiceEvent,
} from '../src/events.js';
import {NO_USAGE} from '../src/resting.js';

/** Must be told at `content` only, or never. */
const WORDS = 'canary: what was said';
const SECRET = 'canary: detail of an error';

const usage = {...NO_USAGE, input: {text: 1, audio: 2, image: 3}, output: {text: 4, audio: 5, image: 0}};
const timings = {microphone: 1, credential: 2, signalling: 3, ice: 4, configured: 5, total: 6};
const turn = (final: boolean) => new TranscriptEvent({id: 't', role: 'user', text: WORDS, final, interrupted: false, source: 'voice'});

/** What a tool was called with: told at no level. */
const toolCall = new ToolCallEvent({callId: 'call_canary', name: 'lookup_order', arguments: {order: SECRET}});

/** Event, what is always told, what is a measurement. */
const TOLD: readonly (readonly [VoiceEvent, string, object, object])[] = [
  [new StateChangeEvent({state: 'listening', previous: 'connecting'}), 'state_change', {state: 'listening', previous: 'connecting'}, {}],
  [new ConsentEvent({granted: true, textHash: 'abc', locale: 'en', at: '2026-11-20'}), 'consent', {granted: true}, {}],
  [
    new SessionStartEvent({sessionId: 'sess_canary', provider: 'openai', model: 'gpt-realtime', dialect: 'ga', transport: 'webrtc', timings}),
    'session_start',
    {provider: 'openai', model: 'gpt-realtime', dialect: 'ga', transport: 'webrtc'},
    timings,
  ],
  [new SessionEndEvent({reason: 'user', duration: 7, turns: 2, usage, cost: 0.5}), 'session_end', {reason: 'user'}, {duration: 7, turns: 2, input_tokens: 6, output_tokens: 9, cost: 0.5}],
  [turn(true), 'turn', {role: 'user', source: 'voice', interrupted: false}, {characters: WORDS.length}],
  [new InterruptEvent({source: 'visitor', heardMs: 700}), 'interrupt', {source: 'visitor'}, {heard_ms: 700}],
  [new LatencyEvent({turn: 1, responseMs: 900}), 'latency', {}, {turn: 1, response_ms: 900}],
  [new UsageEvent({response: NO_USAGE, total: usage, cost: null}), 'usage', {}, {input_tokens: 6, output_tokens: 9, cost: null}],
  [new MuteChangeEvent({muted: true}), 'mute_change', {muted: true}, {}],
  [new VolumeChangeEvent({volume: 0.5}), 'volume_change', {}, {volume: 0.5}],
  [new DeviceChangeEvent({kind: 'microphone', deviceId: 'a1', label: "Anna's headset"}), 'device_change', {kind: 'microphone'}, {}],
  [new QualityEvent({level: 'weak', rttMs: 480, jitterMs: null, loss: 0.08}), 'quality', {level: 'weak'}, {rtt_ms: 480, jitter_ms: null, loss: 0.08}],
  [new ReconnectingEvent({attempt: 2, delayMs: 500}), 'reconnecting', {attempt: 2}, {delay_ms: 500}],
  [new ReconnectedEvent({gapMs: 900}), 'reconnected', {}, {gap_ms: 900}],
  [toolCall, 'tool_call', {name: 'lookup_order'}, {}],
  [new ToolResultEvent({callId: 'call_canary', name: 'lookup_order', ok: true, durationMs: 12}), 'tool_result', {name: 'lookup_order', ok: true, error: null}, {duration_ms: 12}],
  [
    new ToolResultEvent({callId: 'call_canary', name: 'x'.repeat(900), ok: false, durationMs: 0, error: 'tool.unknown'}),
    'tool_result',
    {name: 'x'.repeat(64), ok: false, error: 'tool.unknown'},
    {duration_ms: 0},
  ],
  [new HandoffEvent({reason: WORDS, summary: SECRET}), 'handoff', {}, {}],
  [new ShowEvent(), 'show', {}, {}],
  [new HideEvent(), 'hide', {}, {}],
  [new FeedbackEvent({rating: 'down', comment: WORDS}), 'feedback', {rating: 'down'}, {}],
  [new WarningEvent({code: 'provider.error', message: SECRET}), 'warning', {code: 'provider.error'}, {}],
  [new ErrorEvent({error: new VoiceError('mic.denied', {detail: SECRET, cause: new Error(SECRET)})}), 'error', {code: 'mic.denied', retry: 'user'}, {}],
];

const UNTOLD: readonly VoiceEvent[] = [turn(false), new RateLimitEvent({limits: []}), new SpeechStartEvent({role: 'user'}), new SpeechEndEvent({role: 'assistant'}), new AnalyticsEvent({name: 'x', props: {}})];

describe('analytics', () => {
  for (const [event, name, facts, metrics] of TOLD) {
    it(`tells ${event.type} by its level`, () => {
      assert.equal(analyticsOf(event, 'off'), null);
      assert.deepEqual(analyticsOf(event, 'events'), {name, props: facts});
      assert.deepEqual(analyticsOf(event, 'metrics'), {name, props: {...facts, ...metrics}});
      const content = event instanceof TranscriptEvent ? {text: WORDS} : event instanceof HandoffEvent ? {reason: WORDS} : event instanceof FeedbackEvent ? {comment: WORDS} : {};
      assert.deepEqual(analyticsOf(event, 'content'), {name, props: {...facts, ...metrics, ...content}});
    });
  }

  it('tells no words below content, and no detail or name of a session at all', () => {
    for (const level of ['off', 'events', 'metrics', 'content'] satisfies AnalyticsLevel[]) {
      const told = JSON.stringify(TOLD.map(([event]) => analyticsOf(event, level)));
      assert.equal(told.includes(WORDS), level === 'content', level);
      assert.ok(!told.includes(SECRET) && !told.includes('sess_canary') && !told.includes('call_canary'), level);
    }
  });

  it('tells of no opening that a listener has forbidden', () => {
    for (const event of [new ShowEvent(), new HideEvent()]) {
      event.preventDefault();
      assert.equal(analyticsOf(event, 'content'), null);
    }
  });

  it('leaves out each growing word, each sound, and itself', () => {
    for (const event of UNTOLD) for (const level of ['events', 'metrics', 'content'] satisfies AnalyticsLevel[]) assert.equal(analyticsOf(event, level), null, event.type);
  });
});

describe('events', () => {
  it('bubble, and leave a shadow tree', () => {
    for (const event of [...TOLD.map(([one]) => one), ...UNTOLD]) {
      assert.match(event.type, /^rv-[a-z]+(-[a-z]+)*$/);
      assert.deepEqual([event instanceof Event, event.bubbles, event.composed, event.cancelable], [true, true, true, [toolCall.type, 'rv-show', 'rv-hide'].includes(event.type)], event.type);
    }
  });

  it('of the quality have what was promised, and not all that is known', () => {
    const known = {level: 'bad', rttMs: 1, jitterMs: 2, loss: 0.5, concealed: 0.3, audioLevel: 0.1, jitterBufferMs: 40} as const;
    assert.deepEqual(Object.fromEntries(Object.entries(new QualityEvent(known)).filter(([name]) => name !== 'isTrusted')), {level: 'bad', rttMs: 1, jitterMs: 2, loss: 0.5});
  });

  it('have their fields on themselves', () => {
    const event = new InterruptEvent({source: 'page', heardMs: null});
    assert.deepEqual([event.source, event.heardMs], ['page', null]);
  });
});
