/** What is said in one call, on whichever connection: the turns, and one response at a time. */
import type {VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Span, Turn} from '../shapes.js';
import {createAnswers} from './answers.js';
import type {Connection} from './connect.js';
import {createGreeting} from './greeting.js';
import {createEar} from './heard.js';
import {isPast} from './history.js';
import {createStopwatch} from './invented.js';
import {createMessages, takesPictures, type Messages} from './messages.js';
import {createRedaction} from './redaction.js';
import {createReport, type Report} from './report.js';
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
  /** Nothing can be heard before the visitor acts. */
  blocked(): boolean;
}

export interface Conversation extends Omit<Messages, 'begin' | 'fact'> {
  /** As they may be seen. */
  readonly turns: readonly Turn[];
  readonly spans: ReadonlyMap<string, Span>;
  readonly report: Report;
  /** Takes a fact in; what it means for the page is told by `tell`, once the session has changed too. */
  fact(fact: Fact): void;
  tell(fact: Fact): void;
  /** As of `Messages`; the greeting follows. */
  begin(live: Connection): void;
  /** Asks for the greeting, where that has waited for something and may be said now. */
  greet(): void;
  /** Asks for an answer, now or after the one that is being made. */
  respond(instructions: string | null): void;
  /** An answer has been asked for, and not begun. */
  readonly asked: boolean;
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
  const answers = createAnswers({...host, warn: report.warn});
  const respond = answers.ask;
  const greeting = createGreeting(settings.greeting, {...host, turns: () => turns, respond});

  function interrupt(source: 'visitor' | 'page'): void {
    if (!host.answering()) return;
    report.interrupting(source);
    connection()?.line.output.silence();
    answers.interrupt();
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
    get asked() {
      return answers.gate.response === 'asked';
    },
    begin(live) {
      timeline.begin();
      host.show({pictures: takesPictures(live)});
      scribe.begin(live);
      const waited = messages.begin(live);
      answers.begin();
      greeting.begin(live, waited);
    },
    greet: greeting.greet,
    fact(fact) {
      const past = isPast(fact);
      if (!past) timeline.take(fact);
      reduce(past ? [] : ear.take(timed(fact), transcript.turns));
      messages.fact(fact);
      answers.fact(fact);
    },
    tell(fact) {
      if (fact.type === 'playback-started') connection()?.line.output.restore();
      report.fact(fact, answers.gate);
      tellTurns();
      scribe.fact(fact);
      answers.tell();
    },
    cut() {
      timeline.take({type: 'playback-cleared'});
      reduce(ear.cut(transcript.turns), cutOff);
      answers.cut();
      tellTurns();
    },
  };
}
