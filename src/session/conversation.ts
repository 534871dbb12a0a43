/** What is said in one call, on whichever connection: the turns, and one response at a time. */
import type {VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';
import type {Connection} from './connect.js';
import {isPast} from './history.js';
import {createMessages, type Messages} from './messages.js';
import {createReport, type Report} from './report.js';
import {OPEN_GATE, interruptResponse, reduceGate, requestResponse, sentAs, type Step} from './response-gate.js';
import type {SessionSettings} from './settings.js';
import {EMPTY_TRANSCRIPT, cutOff, reduceTranscript} from './transcript.js';

export interface ConversationHost {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  emit(event: VoiceEvent): void;
  /** `null` while there is none. */
  connection(): Connection | null;
  /** There is an answer to be stopped. */
  answering(): boolean;
  /** Somebody did something that only somebody who is there does. */
  touched(): void;
}

export interface Conversation extends Messages {
  readonly turns: readonly Turn[];
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
  let transcript = EMPTY_TRANSCRIPT;
  let before = transcript.turns;
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

  const messages = createMessages({
    ...host,
    warn: report.warn,
    turns: () => transcript.turns,
    respond,
    cutIn: () => interrupt('visitor'),
  });

  return {
    ...messages,
    report,
    respond,
    interrupt,
    get turns() {
      return transcript.turns;
    },
    fact(fact) {
      before = transcript.turns;
      if (!isPast(fact)) transcript = reduceTranscript(transcript, fact);
      step(reduceGate(gate, fact));
    },
    tell(fact) {
      if (fact.type === 'playback-started') connection()?.line.output.restore();
      report.fact(fact, gate);
      if (transcript.turns !== before) report.turns(before, transcript.turns);
    },
    cut() {
      before = transcript.turns;
      transcript = cutOff(transcript);
      gate = OPEN_GATE;
      report.turns(before, transcript.turns);
    },
  };
}
