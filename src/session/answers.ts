/** The assistant's answers: one at a time, asked for once more where one fails or does not come, and then given up (pains.md P19, P21). */
import type {Fact} from '../protocol/vocabulary.js';
import type {Connection} from './connect.js';
import {OPEN_GATE, askAgain, interruptResponse, reduceGate, requestResponse, sentAs, type Gate, type Request, type Step} from './response-gate.js';

export interface AnswersHost {
  readonly signal: AbortSignal;
  /** `null` while there is none. */
  connection(): Connection | null;
  warn(code: string, message: string): void;
  /** A fact of our own. */
  fact(fact: Fact): void;
}

export interface Answers {
  readonly gate: Gate;
  /** Asks for one, now or after the one that is being made. */
  ask(instructions: string | null): void;
  interrupt(): void;
  fact(fact: Fact): void;
  /** When the session has taken it in. */
  tell(): void;
  /** The connection is gone, with what it was about to tell. */
  cut(): void;
  /** Another is there: what was owed, and not a sound of it heard, is asked of that. */
  begin(): void;
}

/** A provider says at once that it begins an answer, however long that then takes. */
const PATIENCE_MS = 8000;

export function createAnswers({signal, connection, warn, fact: announce}: AnswersHost): Answers {
  let gate = OPEN_GATE;
  /** The provider answers whoever has spoken by itself. */
  let answers = true;
  let owed = false;
  let due: Request | null = null;
  /** Why our request was refused, until that is told. */
  let refused: string | null = null;
  let timer: ReturnType<typeof setTimeout>;
  signal.addEventListener('abort', () => clearTimeout(timer), {once: true});

  /** Waits for an answer to begin, or no more. Behind a filter nobody says that one does. */
  function owe(is: boolean): void {
    owed = is;
    clearTimeout(timer);
    if (is && !signal.aborted && connection()?.created) timer = setTimeout(late, PATIENCE_MS);
  }

  /** As if the provider had said so: whoever waits is told that there is none. */
  const fail = (reason: string) => announce({type: 'response-done', status: 'failed', reason, itemIds: [], calls: [], usage: null});

  function late(): void {
    const again = askAgain(gate);
    if (!again) return fail('stalled');
    warn('provider.stalled', 'no answer was begun: asked again');
    step(again);
  }

  function step({gate: next, send}: Step): void {
    gate = next;
    for (const command of send) {
      const eventId = connection()?.send(command) ?? null;
      if (command.type !== 'request-response') continue;
      gate = sentAs(gate, eventId);
      owe(true);
    }
  }

  return {
    get gate() {
      return gate;
    },
    ask: (instructions) => step(requestResponse(gate, {instructions})),
    interrupt() {
      owe(false);
      step(interruptResponse(gate));
    },
    fact(fact) {
      const {response} = gate;
      step(reduceGate(gate, fact));
      if (fact.type === 'session-created' || fact.type === 'session-updated') answers = fact.answers ?? true;
      else if (fact.type === 'input-committed') owe(answers && response === 'none' && connection()?.mode === 'conversation');
      else if (fact.type === 'response-created' || fact.type === 'input-speech-started') owe(false);
      // Where it does not say of what, an answer may still come.
      if (fact.type !== 'error' || fact.error.eventId === null || response !== 'asked' || gate.response !== 'none') return;
      owe(false);
      refused = fact.error.code ?? 'refused';
    },
    tell() {
      const reason = refused;
      refused = null;
      if (reason) fail(reason);
    },
    cut() {
      const {response, playing, cancelling, waiting, asked} = gate;
      if (owed || (response !== 'none' && !playing && !cancelling)) due = waiting ?? asked ?? {instructions: null};
      owe(false);
      gate = OPEN_GATE;
    },
    begin() {
      if (due && gate.response === 'none') step(requestResponse(gate, due));
      due = null;
    },
  };
}
