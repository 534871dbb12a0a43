/** What is said in one call, on whichever connection: the turns, and one response at a time. */
import type {VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Span, Turn} from '../shapes.js';
import type {Connection} from './connect.js';
import {createEar} from './heard.js';
import {isPast} from './history.js';
import {createStopwatch} from './invented.js';
import {createMessages, takesPictures, type Messages} from './messages.js';
import {createRedaction} from './redaction.js';
import {createReport, type Report} from './report.js';
import {OPEN_GATE, interruptResponse, reduceGate, requestResponse, sentAs, type Step} from './response-gate.js';
import {createScribe} from './scribe.js';
import type {SessionSettings} from './settings.js';
import {createTimeline} from './timeline.js';
import {EMPTY_TRANSCRIPT, cutOff, reduceTranscript, type Transcript} from './transcript.js';

export interface ConversationHost {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  emit(event: VoiceEvent): void;
  /** `null` while there is none. */
  connection(): Connection | null;
  /** There is an answer to be stopped. */
  answering(): boolean;
  show(part: {readonly pictures: boolean}): void;
  /** A fact of our own. */
  fact(fact: Fact): void;
  /** Somebody did something that only somebody who is there does. */
  touched(): void;
}

export interface Conversation extends Messages {
  /** As they may be seen. */
  readonly turns: readonly Turn[];
  readonly spans: ReadonlyMap<string, Span>;
  readonly report: Report;
  /** Takes a fact in; what it means for the page is told by `tell`, once the session has changed too. */
  fact(fact: Fact): void;
  tell(fact: Fact): void;
  /** Asks for an answer, now or after the one that is being made. */
  respond(instructions: string | null): void;
  interrupt(source: 'visitor' | 'page'): void;
  /** The connection is gone, with what it was about to tell. */
  cut(): void;
}

export function createConversation(host: ConversationHost): Conversation {
  const {settings, emit, connection} = host;
  const report = createReport(emit, settings.prices ?? {});
  const timeline = createTimeline();
  const ear = createEar();
  const timed = createStopwatch();
  const scribe = createScribe({...host, warn: report.warn, turns: () => turns});
  /** Told once, and not amid the taking in of a fact. */
  let withheld: 'untold' | 'told' | null = null;
  const redacted = createRedaction(settings.redact, () => (withheld ??= 'untold'));
  let transcript = EMPTY_TRANSCRIPT;
  let turns = transcript.turns;
  let before = turns;
  let gate = OPEN_GATE;

  function step({gate: next, send}: Step): void {
    gate = next;
    for (const command of send) {
      const eventId = connection()?.send(command);
      if (command.type === 'request-response') gate = sentAs(gate, eventId ?? null);
    }
  }
  const respond = (instructions: string | null) => step(requestResponse(gate, {instructions}));

  function interrupt(source: 'visitor' | 'page'): void {
    if (!host.answering()) return;
    report.interrupting(source);
    connection()?.line.output.silence();
    step(interruptResponse(gate));
  }

  const messages = createMessages({...host, warn: report.warn, turns: () => turns, respond, cutIn: () => interrupt('visitor')});

  function reduce(facts: readonly Fact[], end = (all: Transcript) => all): void {
    const was = transcript.turns;
    transcript = end(facts.reduce(reduceTranscript, transcript));
    before = turns;
    if (transcript.turns !== was) turns = redacted(transcript.turns);
  }

  function tellTurns(): void {
    if (turns !== before) report.turns(before, turns);
    if (withheld !== 'untold') return;
    withheld = 'told';
    report.warn('config.redact', 'redact threw, or gave no text');
  }

  return {
    ...messages,
    report,
    respond,
    interrupt,
    spans: timeline.spans,
    get turns() {
      return turns;
    },
    begin(live) {
      timeline.begin();
      host.show({pictures: takesPictures(live)});
      scribe.begin(live);
      messages.begin(live);
    },
    fact(fact) {
      const past = isPast(fact);
      if (!past) timeline.take(fact);
      reduce(past ? [] : ear.take(timed(fact), transcript.turns));
      step(reduceGate(gate, fact));
    },
    tell(fact) {
      if (fact.type === 'playback-started') connection()?.line.output.restore();
      report.fact(fact, gate);
      tellTurns();
      scribe.fact(fact);
    },
    cut() {
      timeline.take({type: 'playback-cleared'});
      reduce(ear.cut(transcript.turns), cutOff);
      gate = OPEN_GATE;
      tellTurns();
    },
  };
}
