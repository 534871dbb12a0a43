/** What the page is told of a call: facts and growing turns become DOM events, usage adds up. */
import {
  InterruptEvent,
  LatencyEvent,
  RateLimitEvent,
  SpeechEndEvent,
  SpeechStartEvent,
  TranscriptEvent,
  UsageEvent,
  WarningEvent,
  type VoiceEvent,
} from '../events.js';
import {ALREADY_ACTIVE, COMMIT_EMPTY, NOT_ACTIVE} from '../protocol/codes.js';
import type {OwnPrices} from '../protocol/prices.js';
import {retirementOf} from '../protocol/retirement.js';
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import type {Turn, Usage} from '../shapes.js';
import type {Gate} from './response-gate.js';
import {createTurnTimer} from './turn-timer.js';
import {createBill} from './usage.js';

export interface Report {
  /** Tells a fact, after the session has taken it in. */
  fact(fact: Fact, gate: Gate): void;
  turns(before: readonly Turn[], after: readonly Turn[]): void;
  /** Who asked for the interruption that is about to come back as a fact. */
  interrupting(source: 'visitor' | 'page'): void;
  /** The microphone's level, for the latency of the answer. */
  heard(rms: number): void;
  /** And the assistant's, where the provider, and not a player of ours, tells when it is heard. */
  sounds(rms: number): void;
  warn(code: string, message: string): void;
  readonly usage: Usage;
  /** US dollars so far; `null` where the model has no known price. */
  readonly cost: number | null;
}

/** Races between the provider's own responses and ours: the gate settles them, nobody needs to know. */
const HARMLESS: readonly string[] = [ALREADY_ACTIVE, NOT_ACTIVE, COMMIT_EMPTY];

export function createReport(emit: (event: VoiceEvent) => void, prices: OwnPrices = {}): Report {
  const timer = createTurnTimer((latency) => emit(new LatencyEvent(latency)));
  const bill = createBill(prices);
  let interruptedBy: 'visitor' | 'page' | null = null;

  const warn = (code: string, message: string) => emit(new WarningEvent({code, message}));

  function tellInterrupt(heardMs: number | null): void {
    if (interruptedBy === null) return;
    emit(new InterruptEvent({source: interruptedBy, heardMs}));
    interruptedBy = null;
  }

  function tellResponse({status, reason, usage: taken}: FactOf<'response-done'>): void {
    if (taken) {
      bill.response(taken);
      emit(new UsageEvent({response: taken, total: bill.usage, cost: bill.cost}));
    }
    if (status === 'failed') warn('provider.response_failed', `the response failed: ${reason}`);
    if (status === 'incomplete' && reason === 'content_filter') warn('provider.filtered', 'the response was filtered');
  }

  function tellError({error: {code, param}}: FactOf<'error'>): void {
    if (code !== null && HARMLESS.includes(code)) return;
    warn('provider.error', `the provider reported ${code}, ${param}`);
  }

  return {
    fact(fact, gate) {
      switch (fact.type) {
        case 'session-created':
          bill.session(fact.model, fact.transcription?.model ?? null);
          return warnOfEnd(fact.model, warn);
        case 'session-updated':
          return bill.session(null, fact.transcription?.model ?? null);
        case 'text-done':
          return fact.usage && bill.transcription(fact.usage);
        case 'rate-limits':
          return emit(new RateLimitEvent({limits: fact.limits}));
        case 'input-speech-started':
          return emit(new SpeechStartEvent({role: 'user'}));
        case 'input-speech-stopped':
          timer.spoke(gate.playing);
          return emit(new SpeechEndEvent({role: 'user'}));
        case 'playback-started':
          emit(new SpeechStartEvent({role: 'assistant'}));
          return timer.started();
        case 'playback-stopped':
        case 'playback-cleared':
          if (fact.type === 'playback-cleared') interruptedBy ??= 'visitor';
          timer.stopped();
          return emit(new SpeechEndEvent({role: 'assistant'}));
        case 'item-truncated':
          return tellInterrupt(fact.audioEndMs);
        case 'response-created':
          // Cut off before, and the provider has not said how much was heard.
          return tellInterrupt(null);
        case 'response-done':
          if (fact.status === 'cancelled' && !gate.playing) tellInterrupt(0);
          return tellResponse(fact);
        case 'error':
          return tellError(fact);
        default:
          return;
      }
    },
    turns(before, after) {
      for (const turn of changed(before, after)) emit(new TranscriptEvent(turn));
    },
    interrupting: (source) => (interruptedBy = source),
    heard: timer.heard,
    sounds: timer.sounds,
    warn,
    get usage() {
      return bill.usage;
    },
    get cost() {
      return bill.cost;
    },
  };
}

/** The turns that are new or have changed, where there is something to tell. Mostly one has grown, and a long conversation must not make that slow. */
function changed(before: readonly Turn[], after: readonly Turn[]): readonly Turn[] {
  let moved = after.filter((turn, at) => turn !== before[at]);
  if (moved.length > 1) {
    const known = new Set(before);
    moved = moved.filter((turn) => !known.has(turn));
  }
  return moved.filter((turn) => turn.text !== '' || turn.final);
}

/** A model that is going is the integrator's business, long before a visitor meets it. */
function warnOfEnd(model: string | null, warn: Report['warn']): void {
  const end = model === null ? null : retirementOf(model, Date.now());
  if (end) warn('config.model_retiring', `${model} ${end.retired ? 'was' : 'will be'} shut down on ${end.date}: use ${end.replacement}`);
}
