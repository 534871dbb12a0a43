import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGuard} from '../../src/session/guard.js';

const event = (id: number | string): unknown => ({type: 'session.created', event_id: `event_${id}`});

/** An array in an array, so often. */
function nested(times: number): unknown {
  let value: unknown = [];
  for (let depth = 0; depth < times; depth++) value = [value];
  return value;
}

describe('the guard of what comes in', () => {
  it('lets through what is flat and new, and what is no object', () => {
    const guard = createGuard(() => 0);
    for (const message of [event(1), event(2), {type: 'no.id'}, {type: 'no.id'}, {event_id: 7}, {event_id: 7}, null, undefined, 'text', 3, []]) {
      assert.equal(guard(message), 'pass', JSON.stringify(message));
    }
  });

  it('stops what is nested deeper than anything real, without a stack to overflow', () => {
    const guard = createGuard(() => 0);
    assert.equal(guard(nested(32)), 'pass');
    assert.equal(guard(nested(33)), 'deep');
    assert.equal(guard({type: 'x', deep: nested(100_000)}), 'deep');
  });

  it('stops what is wider than anything real, at whatever level', () => {
    const guard = createGuard(() => 0);
    assert.equal(guard(Array.from({length: 9_999}, () => 0)), 'pass');
    assert.equal(guard(Array.from({length: 10_000}, () => 0)), 'deep');
    assert.equal(guard({items: Array.from({length: 100}, () => Array.from({length: 100}, () => 0))}), 'deep');
  });

  it('stops the same event again, and only the same', () => {
    const guard = createGuard(() => 0);
    assert.deepEqual([event('a'), event('b'), event('a'), event('b'), event('c')].map(guard), ['pass', 'pass', 'again', 'again', 'pass']);
  });

  it('does not remember an event that it has stopped for its depth', () => {
    const guard = createGuard(() => 0);
    assert.equal(guard({event_id: 'event_a', deep: nested(99)}), 'deep');
    assert.equal(guard(event('a')), 'pass');
  });

  it('remembers the last 1024 events, not all', () => {
    const guard = createGuard(() => 0);
    for (let id = 0; id < 1024; id++) guard(event(id));
    assert.equal(guard(event(0)), 'again', 'the oldest of them');
    assert.equal(guard(event(1024)), 'pass');
    assert.equal(guard(event(0)), 'pass', 'forgotten');
    assert.equal(guard(event(1023)), 'again');
  });

  it('takes 120,000 events at once, and not one more', () => {
    const guard = createGuard(() => 0);
    for (let count = 0; count < 120_000; count++) if (guard(0) !== 'pass') assert.fail(`event ${count} is stopped`);
    assert.equal(guard(0), 'flood');
  });

  it('takes 2000 a second for ever, after the rush too', () => {
    let now = 0;
    const guard = createGuard(() => now);
    for (let count = 0; count <= 120_000; count++) guard(0);
    assert.equal(guard(0), 'flood');
    now += 1000;
    const second = Array.from({length: 2000}, () => guard(0));
    assert.deepEqual([second.filter((verdict) => verdict === 'pass').length > 1990, guard(0), guard(0)], [true, 'flood', 'flood']);
    const calm = createGuard(() => now);
    for (let count = 0; count < 1_000_000; count++) {
      now += 0.5;
      if (calm(0) !== 'pass') assert.fail(`event ${count} is stopped`);
    }
  });
});
