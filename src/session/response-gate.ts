/**
 * One response at a time. The provider starts responses by itself when the visitor stops speaking, so ours wait their turn:
 * a request made while one is active goes out when that one is done. Pure; each step returns what to send.
 */
import {ALREADY_ACTIVE, NOT_ACTIVE, SERVER_ERROR} from '../protocol/codes.js';
import type {Command, Fact, FactOf, ProviderError} from '../protocol/vocabulary.js';

export interface Gate {
  /** `asked`: ours is on its way. `active`: announced, or assumed because the provider said so. */
  readonly response: 'none' | 'asked' | 'active';
  /** Of the active response; `null` where it was not told. */
  readonly responseId: string | null;
  readonly playing: boolean;
  /** What waits for the active response to end. One is enough: it answers all that was said. */
  readonly waiting: Request | null;
  /** What we asked for last, kept until a response is done: the one announced first may be the provider's own, and ours refused. */
  readonly asked: Request | null;
  /** The event that asked; `null` where it could not be sent. */
  readonly eventId: string | null;
  /** The active response is to be cancelled; one that is announced after its cancel is cancelled on sight. */
  readonly cancelling: boolean;
}

export interface Request {
  readonly instructions: string | null;
  /** For the second time: the first was not answered. */
  readonly again?: true;
}

export interface Step {
  readonly gate: Gate;
  readonly send: readonly Command[];
}

export const OPEN_GATE: Gate = {response: 'none', responseId: null, playing: false, waiting: null, asked: null, eventId: null, cancelling: false};

/** Asks for a response now, or as soon as the active one is done. */
export function requestResponse(gate: Gate, request: Request): Step {
  if (gate.response !== 'none') return {gate: {...gate, waiting: request}, send: []};
  return ask(gate, request);
}

/** Asks for what did not come, or failed; `null` where that has been done. */
export function askAgain(gate: Gate): Step | null {
  if (gate.asked?.again) return null;
  return ask(gate, gate.waiting ?? {instructions: gate.asked?.instructions ?? null, again: true});
}

/** Stops what is being made and what is being heard (protocol.md §6: cancel, then clear; no truncate on WebRTC). */
export function interruptResponse(gate: Gate): Step {
  const send: Command[] = [];
  if (gate.response === 'active') send.push(cancel(gate));
  if (gate.playing || gate.response !== 'none') send.push({type: 'clear-playback'});
  // Interrupted while only "thinking": the provider's own response is on its way, and is not wanted any more.
  return {gate: {...gate, waiting: null, asked: null, cancelling: gate.response !== 'none' || !gate.playing}, send};
}

/** A command that asks has been sent, as this event: a refusal of another is none of it. */
export const sentAs = (gate: Gate, eventId: string | null): Gate => ({...gate, eventId});

export function reduceGate(gate: Gate, fact: Fact): Step {
  switch (fact.type) {
    case 'response-created': {
      const active: Gate = {...gate, response: 'active', responseId: fact.responseId};
      return {gate: active, send: gate.cancelling ? [cancel(active), {type: 'clear-playback'}] : []};
    }
    case 'response-done':
      return done(gate, fact);
    case 'error':
      return refused(gate, fact.error);
    case 'input-speech-started':
      return {gate: gate.response === 'none' ? {...gate, cancelling: false} : gate, send: []};
    case 'playback-started':
      return {gate: {...gate, playing: true}, send: []};
    case 'playback-stopped':
    case 'playback-cleared':
      return {gate: {...gate, playing: false}, send: []};
    default:
      return {gate, send: []};
  }
}

function ask(gate: Gate, request: Request): Step {
  return {
    gate: {...gate, response: 'asked', asked: request, waiting: null, cancelling: false},
    send: [{type: 'request-response', instructions: request.instructions}],
  };
}

const cancel = ({responseId}: Gate): Command => ({type: 'cancel-response', responseId});

const over = (gate: Gate): Gate => ({...gate, response: 'none', responseId: null, asked: null, cancelling: false});

/** What the provider itself has failed at is asked for once more (reliability.md §4), if it is still wanted. */
function done(gate: Gate, {status, reason}: FactOf<'response-done'>): Step {
  const again = status === 'failed' && reason === SERVER_ERROR && !gate.cancelling ? askAgain(gate) : null;
  return again ?? flush(over(gate));
}

const flush = (gate: Gate): Step => (gate.waiting ? ask(gate, gate.waiting) : {gate, send: []});

/** Both codes are races, not failures (protocol.md §9.2). */
function refused(gate: Gate, {code, eventId}: ProviderError): Step {
  if (code === ALREADY_ACTIVE) {
    // What was asked for again has begun by itself.
    const kept = gate.asked?.again ? null : gate.asked;
    return {gate: {...gate, response: 'active', waiting: gate.waiting ?? kept, asked: null}, send: []};
  }
  // A cancel of what was done already says nothing of what has followed it; and what has a name is told to be done.
  if (code === NOT_ACTIVE) return gate.response === 'asked' || gate.responseId !== null ? {gate, send: []} : flush(over(gate));
  // Our request itself was refused, as far as the error says: nothing is coming.
  const ours = eventId === null || gate.eventId === null || eventId === gate.eventId;
  if (!ours || gate.response !== 'asked') return {gate, send: []};
  return (code === SERVER_ERROR && askAgain(gate)) || flush({...gate, response: 'none', asked: null});
}
