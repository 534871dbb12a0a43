import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createBargeIn, type BargeIn} from '../../src/session/barge-in.js';
import {createScope, type Scope} from '../../src/session/scope.js';
import {installClock, type Clock} from '../support/clock.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, SPEECH_STOPPED, sessionUpdated} from './facts.js';

describe('a visitor who begins to speak over the answer', () => {
  let clock: Clock;
  let scope: Scope;
  let bargeIn: BargeIn;
  let log: string[];

  beforeEach(() => {
    clock = installClock();
    scope = createScope();
    log = [];
    const note = (what: string) => () => void log.push(what);
    bargeIn = createBargeIn({duck: (ducked) => void log.push(ducked ? 'softer' : 'as before'), silence: note('silent'), restore: note('restored')}, scope);
    bargeIn.hears(PLAYBACK_STARTED);
  });
  afterEach(() => {
    scope.close();
    assert.equal(clock.timers, 0);
    clock.restore();
  });

  it('makes it softer at once; and silent when the provider says so, until they have ended', () => {
    bargeIn.onset(true);
    assert.deepEqual(log, ['softer']);
    clock.advance(299);
    bargeIn.hears(SPEECH_STARTED);
    bargeIn.hears(PLAYBACK_CLEARED);
    clock.advance(5000);
    assert.deepEqual(log, ['softer', 'silent']);
    bargeIn.onset(false);
    bargeIn.hears(SPEECH_STOPPED);
    assert.deepEqual(log, ['softer', 'silent', 'restored']);
  });

  it('only coughs, where the provider says nothing within 300 ms: then it is as before', () => {
    bargeIn.onset(true);
    clock.advance(300);
    bargeIn.onset(false);
    assert.deepEqual(log, ['softer', 'as before']);
  });

  it('is heard by the provider later than that: it is silent then', () => {
    bargeIn.onset(true);
    clock.advance(400);
    bargeIn.hears(SPEECH_STARTED);
    assert.deepEqual(log, ['softer', 'as before', 'silent']);
  });

  it('is heard by the provider alone: it is silent', () => {
    bargeIn.hears(SPEECH_STARTED);
    assert.deepEqual(log, ['silent']);
  });

  for (const ended of [PLAYBACK_STOPPED, PLAYBACK_CLEARED]) {
    it(`changes nothing after ${ended.type}`, () => {
      bargeIn.hears(ended);
      bargeIn.onset(true);
      assert.deepEqual(log, []);
    });
  }

  it('changes nothing of an answer that is to go on', () => {
    bargeIn.hears({...sessionUpdated(true), interrupts: false} as Parameters<BargeIn['hears']>[0]);
    bargeIn.onset(true);
    bargeIn.hears(SPEECH_STARTED);
    bargeIn.hears(SPEECH_STOPPED);
    assert.deepEqual(log, []);
  });

  it('leaves no timer behind when the call ends', () => {
    bargeIn.onset(true);
    scope.close();
    assert.equal(clock.timers, 0);
  });
});
