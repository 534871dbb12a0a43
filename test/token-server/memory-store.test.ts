import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMemoryStore} from '../../src/token-server/index.js';
import {describeStore} from './store-cases.js';

/** A store whose time stands still until it is told. */
function standing(maxKeys?: number) {
  const clock = {time: 1_000_000};
  return {clock, store: createMemoryStore({now: () => clock.time, maxKeys})};
}

describeStore('the store in memory', () => {
  const {clock, store} = standing();
  return {
    store,
    pass: async (ms) => {
      clock.time += ms;
    },
  };
});

describe('the store in memory', () => {
  it('ends a window to the millisecond', async () => {
    const {clock, store} = standing();
    await store.take('key', 1, 1, 60_000);
    clock.time += 59_999;
    assert.deepEqual(await store.take('key', 1, 1, 60_000), {ok: false, remaining: 0, resetMs: 1});
    clock.time += 1;
    assert.deepEqual(await store.take('key', 1, 1, 60_000), {ok: true, remaining: 0, resetMs: 60_000});
  });

  it('makes nobody wait longer than a window when the clock is set back', async () => {
    const {clock, store} = standing();
    await store.take('key', 1, 1, 60_000);
    clock.time -= 86_400_000;
    assert.deepEqual(await store.take('key', 1, 1, 60_000), {ok: false, remaining: 0, resetMs: 60_000});
    clock.time += 60_000;
    assert.equal((await store.take('key', 1, 1, 60_000)).ok, true);
  });

  it('remembers no more keys than it may: a million strangers do not fill the memory', async () => {
    const {store} = standing();
    await store.take('first', 1, 1, 60_000);
    for (let i = 0; i < 1_000_000; i += 1) void store.take(`stranger-${i}`, 1, 1, 60_000);
    assert.equal((await store.take('first', 1, 1, 60_000)).ok, true, 'forgotten');
    assert.equal((await store.take('stranger-999999', 1, 1, 60_000)).ok, false, 'remembered');
  });

  it('forgets first who was not asked for longest', async () => {
    const {store} = standing(2);
    for (const key of ['a', 'b', 'a', 'c']) await store.take(key, 1, 1, 60_000);
    assert.deepEqual([(await store.take('a', 1, 1, 60_000)).ok, (await store.take('b', 1, 1, 60_000)).ok], [false, true]);
  });
});
