/** What is timed by `decode.ts`, which bundles it first: run from its sources, each arrow function would be wrapped in a call. */
import {createGa} from '../../src/protocol/ga.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {createGuard} from '../../src/session/guard.js';
import {OPEN_GATE, reduceGate} from '../../src/session/response-gate.js';
import {IDLE, reducePhase} from '../../src/session/state.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';

export function parseAll(texts: readonly string[]): void {
  for (const text of texts) JSON.parse(text);
}

/** What the inbox asks of each event before it is decoded. */
export function guardAll(texts: readonly string[]): void {
  const guard = createGuard();
  for (const text of texts) {
    const verdict = guard(JSON.parse(text));
    if (verdict !== 'pass') throw new Error(`the conversation holds an event that is stopped: ${verdict}`);
  }
}

// One for all rounds, as a call has one: the schemas are made by its first event.
const {decode} = createGa();

export function decodeAll(texts: readonly string[], take: (fact: Fact) => void = () => undefined): void {
  for (const text of texts) {
    const decoded = decode(JSON.parse(text));
    if (decoded.kind === 'fact') take(decoded.fact);
    else if (decoded.kind !== 'ignored') throw new Error(`the conversation holds a ${decoded.kind} ${decoded.type}`);
  }
}

/** The state of a session, less what needs a page. */
export function reduceAll(texts: readonly string[]): void {
  let [transcript, gate, phase] = [EMPTY_TRANSCRIPT, OPEN_GATE, reducePhase(IDLE, {type: 'live'})];
  decodeAll(texts, (fact) => {
    transcript = reduceTranscript(transcript, fact);
    ({gate} = reduceGate(gate, fact));
    phase = reducePhase(phase, fact);
  });
}

/** The first event of a call, less its text. */
export function firstEvent(event: unknown): void {
  createGa().decode(event);
}
