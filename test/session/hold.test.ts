import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createHold, type Hold} from '../../src/session/hold.js';
import {createScope, type Scope} from '../../src/session/scope.js';
import {installClock, type Clock} from '../support/clock.js';
import {createStubs} from '../support/stubs.js';

describe('a connection that is held', () => {
  const stubs = createStubs();
  let clock: Clock;
  let page: EventTarget;
  let scope: Scope;
  let hold: Hold;
  let log: string[];

  beforeEach(() => {
    clock = installClock();
    page = new EventTarget();
    stubs.set(performance, 'now', clock.now);
    stubs.set(globalThis, 'addEventListener', page.addEventListener.bind(page));
    scope = createScope();
    log = [];
    hold = createHold(scope, {held: (held) => void log.push(held ? 'held' : 'healed'), over: () => void log.push('over')});
  });
  afterEach(() => {
    scope.close();
    assert.equal(clock.timers, 0);
    stubs.restore();
    clock.restore();
  });

  /** The browser is on another network, perhaps. */
  const change = (): boolean => page.dispatchEvent(new Event('online'));

  for (const reason of ['browser', 'silence'] as const) {
    it(`for ${reason} is given up after fifteen seconds`, () => {
      hold.set(reason, true);
      clock.advance(14_999);
      assert.deepEqual(log, ['held']);
      clock.advance(1);
      assert.deepEqual(log, ['held', 'over']);
    });

    it(`for ${reason} heals until then`, () => {
      hold.set(reason, true);
      clock.advance(14_000);
      hold.set(reason, false);
      clock.advance(60_000);
      assert.deepEqual(log, ['held', 'healed']);
    });
  }

  it('is held once for both reasons, and healed when neither is left', () => {
    hold.set('silence', true);
    hold.set('silence', true);
    clock.advance(900);
    hold.set('browser', true);
    clock.advance(6000);
    hold.set('silence', false);
    assert.deepEqual(log, ['held'], 'the other side is heard, but may not hear us');
    hold.set('browser', false);
    hold.set('browser', false);
    assert.deepEqual(log, ['held', 'healed']);
  });

  it('is not held for longer by a second reason', () => {
    hold.set('silence', true);
    clock.advance(5000);
    hold.set('browser', true);
    clock.advance(10_000);
    assert.deepEqual(log, ['held', 'over']);
  });

  it('is given up five seconds after the network has changed', () => {
    hold.set('browser', true);
    clock.advance(2000);
    change();
    clock.advance(4999);
    assert.deepEqual(log, ['held']);
    clock.advance(1);
    assert.deepEqual(log, ['held', 'over']);
  });

  it('is given up at once where the network had changed before the loss was noticed', () => {
    change();
    clock.advance(6000);
    hold.set('silence', true);
    clock.advance(1);
    assert.deepEqual(log, ['held', 'over']);
  });

  it('has nothing to do with a change of long ago, nor with one that broke nothing', () => {
    change();
    clock.advance(60_000);
    assert.deepEqual(log, []);
    hold.set('browser', true);
    clock.advance(14_999);
    assert.deepEqual(log, ['held']);
  });

  it('leaves no timer, whoever ends the call when told of it', () => {
    hold = createHold(scope, {held: () => scope.close(), over: () => void log.push('over')});
    hold.set('browser', true);
    assert.equal(clock.timers, 0);
  });

  it('is over with the connection', () => {
    hold.set('browser', true);
    hold.release();
    change();
    clock.advance(60_000);
    assert.deepEqual(log, ['held']);
    hold.set('browser', true);
    assert.deepEqual(log, ['held', 'held']);
  });
});
