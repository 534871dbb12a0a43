import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Fact, WireEvent} from '../../src/protocol/vocabulary.js';
import type {Connection} from '../../src/session/connect.js';
import {createLeaving} from '../../src/session/leaving.js';
import {settle, installClock, type Clock} from '../support/clock.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED} from './facts.js';

let clock: Clock;
beforeEach(() => (clock = installClock()));
afterEach(() => {
  assert.equal(clock.timers, 0, 'no timer is left running');
  clock.restore();
});

/** A call that may end; the connection is a stub, and `farewell` is what a translation says before it leaves. */
function openCall(farewell: WireEvent | null = null) {
  const call = new AbortController();
  const told: Fact['type'][] = [];
  const sent: WireEvent[] = [];
  let deaf = false;
  const sendEvent = (event: WireEvent) => sent.push(event) > 0;
  const leaving = createLeaving({
    signal: call.signal,
    connection: () => ({farewell, sendEvent}) as unknown as Connection,
    hearing: () => (deaf = leaving.reason !== null),
    fact: ({type}) => told.push(type),
  });
  /** The session closes what has been told to be closed. */
  const passes = async (ms: number) => {
    clock.advance(ms);
    await settle();
    if (told.length > 0) call.abort();
    await settle();
  };
  return {leaving, told, sent, passes, call, deaf: () => deaf};
}

describe('a call that the assistant ends', () => {
  for (const reason of ['agent', 'handoff'] as const) {
    it(`waits until its goodbye has been heard (${reason}), and hears nobody meanwhile`, async () => {
      const {leaving, told, passes, deaf} = openCall();
      assert.equal(leaving.begin(reason, 'speaking'), true);
      assert.deepEqual([leaving.reason, deaf()], [reason, true]);
      await passes(3000);
      leaving.fact(PLAYBACK_STARTED);
      leaving.fact(PLAYBACK_STOPPED);
      await passes(299);
      assert.deepEqual(told, [], 'what was said last is still on its way');
      await passes(1);
      assert.deepEqual(told, ['session-closed']);
    });
  }

  it('waits no longer for one that was cut off, and ten seconds at most', async () => {
    const cut = openCall();
    cut.leaving.begin('agent', 'speaking');
    cut.leaving.fact(PLAYBACK_CLEARED);
    await cut.passes(300);
    assert.deepEqual(cut.told, ['session-closed']);
    const endless = openCall();
    endless.leaving.begin('agent', 'speaking');
    await endless.passes(9999);
    assert.deepEqual(endless.told, []);
    await endless.passes(1);
    assert.deepEqual(endless.told, ['session-closed']);
  });

  it('waits for nothing where nothing is being said, a second time, or when anybody else ends it', () => {
    const {leaving, call} = openCall();
    for (const state of ['listening', 'hearing', 'thinking', 'reconnecting'] as const) assert.equal(leaving.begin('agent', state), false, state);
    for (const reason of ['user', 'page', 'idle', 'limit', 'error'] as const) assert.equal(leaving.begin(reason, 'speaking'), false, reason);
    assert.equal(leaving.reason, null);
    leaving.begin('agent', 'speaking');
    assert.equal(leaving.begin('agent', 'speaking'), false);
    call.abort();
    return settle();
  });

  it('takes the silence of a call that goes on for none of its own', () => {
    const {leaving} = openCall();
    leaving.fact(PLAYBACK_STOPPED);
  });
});

describe('a call that has to say goodbye to the provider', () => {
  it('says so, and waits two seconds at most for what the provider has to tell', async () => {
    const {leaving, sent, told, passes} = openCall({type: 'session.close'});
    assert.equal(leaving.begin('user', 'listening'), true);
    assert.deepEqual(sent, [{type: 'session.close'}]);
    // An interpreter's pause is no end.
    leaving.fact(PLAYBACK_STOPPED);
    await passes(1999);
    assert.deepEqual(told, []);
    await passes(1);
    assert.deepEqual(told, ['session-closed']);
  });

  it('does not where the page goes away', () => assert.equal(openCall({type: 'session.close'}).leaving.begin('page', 'listening'), false));
});
