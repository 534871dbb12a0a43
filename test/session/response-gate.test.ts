import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {OPEN_GATE, askAgain, interruptResponse, reduceGate, requestResponse, sentAs, type Gate, type Step} from '../../src/session/response-gate.js';
import {EVERY_FACT, PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, SPEECH_STOPPED, failure, RESPONSE_CREATED, responseDone} from './facts.js';

type Move = Fact | 'interrupt' | {readonly ask: string | null};

const move = (gate: Gate, step: Move): Step => {
  if (step === 'interrupt') return interruptResponse(gate);
  return 'ask' in step ? requestResponse(gate, {instructions: step.ask}) : reduceGate(gate, step);
};

/** What is sent, move by move: `request` with its words, `cancel`, `clear`. */
const play = (...moves: readonly Move[]): string[][] => {
  let gate = OPEN_GATE;
  return moves.map((step) => {
    const result = move(gate, step);
    gate = result.gate;
    return result.send.map((command) => (command.type === 'request-response' ? `request ${command.instructions ?? ''}`.trim() : (command.type.split('-')[0] ?? '')));
  });
};
const last = (...moves: readonly Move[]): string[] => play(...moves).at(-1) ?? [];

const ask: Move = {ask: null};
const created = RESPONSE_CREATED;
const done = responseDone();
const busy = failure('conversation_already_has_active_response');
const notActive = failure('response_cancel_not_active');

describe('response gate: asking', () => {
  it('asks at once when nothing is being answered', () => assert.deepEqual(play({ask: 'Say hello'}), [['request Say hello']]));

  it('waits for an answer that has been announced, and asks when it is done', () => {
    assert.deepEqual(play(created, ask, done), [[], [], ['request']]);
  });

  it('waits from the moment of asking, not of the announcement', () => assert.deepEqual(play(ask, ask, created, done), [['request'], [], [], ['request']]));

  it('asks once for all that waited, with the words of the last', () => {
    assert.deepEqual(play(created, {ask: 'one'}, {ask: 'two'}, done, created, done), [[], [], [], ['request two'], [], []]);
  });

  it('asks after an answer that was cancelled, incomplete or failed', () => {
    for (const status of ['cancelled', 'incomplete', 'failed'] as const) assert.deepEqual(last(created, ask, responseDone({status})), ['request']);
  });

  it('asks again when the provider was quicker', () => {
    assert.deepEqual(play({ask: 'Hello'}, busy, done), [['request Hello'], [], ['request Hello']]);
    // Its own answer is announced before our refusal comes.
    assert.deepEqual(play({ask: 'Hello'}, created, busy, done), [['request Hello'], [], [], ['request Hello']]);
  });

  it('does not ask again for what was answered', () => assert.deepEqual(last(ask, created, done, created, done), []));

  it('lets the next one through when ours was refused for another reason', () => {
    assert.deepEqual(play(ask, failure('invalid_value'), ask), [['request'], [], ['request']]);
    assert.deepEqual(play(ask, ask, failure('rate_limit_exceeded')), [['request'], [], ['request']]);
  });

  it('takes the refusal of another event for none of its own', () => {
    const asked = sentAs(requestResponse(OPEN_GATE, {instructions: null}).gate, 'rv_7');
    assert.deepEqual(reduceGate(asked, failure('invalid_value', 'rv_6')), {gate: asked, send: []});
    // Some servers say of which event only now and then.
    for (const eventId of ['rv_7', null]) assert.equal(reduceGate(asked, failure('invalid_value', eventId)).gate.response, 'none');
  });

  it('takes an error about something else for no end of the answer', () => assert.deepEqual(play(created, failure('invalid_value'), ask), [[], [], []]));
});

describe('response gate: an answer that is none', () => {
  const failed = responseDone({status: 'failed', reason: 'server_error'});

  it('is asked for once more, in the same words, where the provider itself has failed', () => {
    assert.deepEqual(play(created, failed), [[], ['request']]);
    assert.deepEqual(play({ask: 'Say hello'}, created, failed, created, failed), [['request Say hello'], [], ['request Say hello'], [], []]);
    // What waits is an answer to all that was said.
    assert.deepEqual(play(created, {ask: 'two'}, failed), [[], [], ['request two']]);
  });

  it('is asked for again for each turn, once', () => assert.deepEqual(play(created, failed, created, done, created, failed), [[], ['request'], [], [], [], ['request']]));

  it('is left where it failed for a reason that stays, or is not wanted any more', () => {
    for (const reason of ['rate_limit_exceeded', 'insufficient_quota', null]) assert.deepEqual(last(created, responseDone({status: 'failed', reason})), []);
    assert.deepEqual(last(created, 'interrupt', failed), []);
  });

  it('is asked for again where the request was refused by such a failure', () => {
    assert.deepEqual(play(ask, failure('server_error'), failure('server_error'), ask), [['request'], ['request'], [], ['request']]);
  });

  it('is not asked for a third time because the second found one at work', () => {
    assert.deepEqual(play(created, failed, busy, done), [[], ['request'], [], []]);
  });

  it('that never came is asked for once, and then given up', () => {
    const once = askAgain(OPEN_GATE);
    assert.deepEqual(once?.send, [{type: 'request-response', instructions: null}]);
    assert.equal(once && askAgain(once.gate), null);
    const greeting = requestResponse(OPEN_GATE, {instructions: 'Say hello'}).gate;
    assert.deepEqual(askAgain(greeting)?.send, [{type: 'request-response', instructions: 'Say hello'}]);
  });
});

describe('response gate: interrupting', () => {
  it('cancels the one that it means, by its id where that was told', () => {
    const active = reduceGate(OPEN_GATE, {type: 'response-created', responseId: 'resp_1'}).gate;
    assert.deepEqual(interruptResponse(active).send, [{type: 'cancel-response', responseId: 'resp_1'}, {type: 'clear-playback'}]);
    // One that came too late was of another.
    assert.deepEqual(reduceGate(active, notActive), {gate: active, send: []});
    const over = reduceGate(active, done).gate;
    assert.equal(reduceGate(over, busy).gate.responseId, null);
  });

  it('cancels what is being made, then clears what is heard', () => assert.deepEqual(last(created, PLAYBACK_STARTED, 'interrupt'), ['cancel', 'clear']));

  it('only clears what was made already', () => assert.deepEqual(last(created, PLAYBACK_STARTED, done, 'interrupt'), ['clear']));

  it('cancels on sight what was asked for and is not announced yet', () => assert.deepEqual(play(ask, 'interrupt', created), [['request'], ['clear'], ['cancel', 'clear']]));

  it("cancels on sight the provider's own answer to a turn that has just ended", () => {
    assert.deepEqual(play(SPEECH_STARTED, SPEECH_STOPPED, 'interrupt', created), [[], [], [], ['cancel', 'clear']]);
  });

  it('does not cancel the answer to what is said after', () => {
    assert.deepEqual(last('interrupt', SPEECH_STARTED, SPEECH_STOPPED, created), []);
    assert.deepEqual(last(created, PLAYBACK_STARTED, 'interrupt', responseDone({status: 'cancelled'}), PLAYBACK_CLEARED, created), []);
    assert.deepEqual(last('interrupt', ask, created), []);
  });

  it('forgets what was waiting', () => assert.deepEqual(last(created, ask, 'interrupt', responseDone({status: 'cancelled'})), []));

  it('forgets what was asked for, even when the provider was quicker', () => {
    assert.deepEqual(last(ask, 'interrupt', busy, responseDone({status: 'cancelled'})), []);
    assert.deepEqual(last(ask, created, 'interrupt', busy, responseDone({status: 'cancelled'})), []);
  });

  it('sends nothing where there is nothing to stop', () => assert.deepEqual(last(created, PLAYBACK_STARTED, done, PLAYBACK_STOPPED, 'interrupt'), []));
});

describe('response gate: races that the provider calls errors', () => {
  it('settle: a cancel that came too late means that nothing is being made', () => {
    assert.deepEqual(play(created, 'interrupt', notActive, ask), [[], ['cancel', 'clear'], [], ['request']]);
  });

  it('settle: the second of two cancels does not open the gate for a second request', () => {
    const twice: readonly Move[] = [created, 'interrupt', 'interrupt', responseDone({status: 'cancelled'}), ask, notActive, ask];
    assert.deepEqual(play(...twice).slice(-3), [['request'], [], []]);
  });

  it('settle: what the provider says it is doing is believed', () => assert.deepEqual(play(busy, ask, done), [[], [], ['request']]));
});

describe('response gate: no change', () => {
  it('for a fact of another part', () => {
    const others = Object.values(EVERY_FACT).filter(({type}) => !/^(response|playback|error|input-speech-started)/.test(type));
    assert.equal(others.length, 20);
    for (const fact of others) assert.deepEqual(reduceGate(OPEN_GATE, fact), {gate: OPEN_GATE, send: []}, fact.type);
  });
});
