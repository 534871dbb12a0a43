import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LimitStore} from '../../src/token-server/index.js';

/** A store under test, and how time passes for it. */
export interface Subject {
  readonly store: LimitStore;
  pass(ms: number): Promise<void>;
}

const LONG = 60_000;
const SHORT = 50;

const ODD_KEYS = ['a:b', 'a\nb', 'a\r\n$1\r\nb', 'ключ 🔑', '*', '', 'k'.repeat(1024)];

let keys = 0;
const freshKey = (): string => `key-${(keys += 1)}`;

/**
 * What holds for every store (reliability.md §5.5). @param open Called in each test. @param openMany Stores that count together, as those of a site's
 * processes do.
 */
export function describeStore(name: string, open: () => Subject, openMany: () => LimitStore[] = () => [open().store]): void {
  describe(`${name}: take`, () => {
    it('counts a fresh key from nothing', async () => {
      const {ok, remaining, resetMs} = await open().store.take(freshKey(), 1, 3, LONG);
      assert.deepEqual({ok, remaining}, {ok: true, remaining: 2});
      assert.ok(resetMs > 0 && resetMs <= LONG);
    });

    it('gives the limit and no more', async () => {
      const {store} = open();
      const key = freshKey();
      const seen = [];
      for (let i = 0; i < 4; i += 1) seen.push(await store.take(key, 1, 3, LONG));
      assert.deepEqual(seen.map(({ok, remaining}) => [ok, remaining]), [[true, 2], [true, 1], [true, 0], [false, 0]]);
      assert.ok(seen.every(({resetMs}) => resetMs > 0 && resetMs <= LONG));
    });

    it('counts nothing of what is too much', async () => {
      const {store} = open();
      const key = freshKey();
      assert.equal((await store.take(key, 6, 5, LONG)).ok, false);
      assert.deepEqual([(await store.take(key, 4, 5, LONG)).remaining, (await store.take(key, 2, 5, LONG)).ok, (await store.take(key, 1, 5, LONG)).ok], [1, false, true]);
    });

    it('begins anew when the window is over, and not before', async () => {
      const {store, pass} = open();
      const [long, short] = [freshKey(), freshKey()];
      await store.take(long, 1, 1, LONG);
      await store.take(short, 1, 1, SHORT);
      await pass(SHORT);
      assert.equal((await store.take(long, 1, 1, LONG)).ok, false);
      assert.equal((await store.take(short, 1, 1, LONG)).ok, true);
    });

    it('is not prolonged by those it refuses', async () => {
      const {store, pass} = open();
      const key = freshKey();
      await store.take(key, 1, 1, SHORT);
      assert.equal((await store.take(key, 1, 1, LONG)).ok, false);
      await pass(SHORT);
      assert.equal((await store.take(key, 1, 1, SHORT)).ok, true);
    });

    it('admits exactly the limit of 200 at once, fifty times', async () => {
      const stores = openMany();
      for (let round = 0; round < 50; round += 1) {
        const key = freshKey();
        const asked = stores.flatMap((store) => Array.from({length: 200 / stores.length}, () => store.take(key, 1, 17, LONG)));
        assert.equal((await Promise.all(asked)).filter(({ok}) => ok).length, 17);
      }
    });

    it('keeps odd keys apart', async () => {
      const {store} = open();
      const prefix = freshKey();
      for (const odd of ODD_KEYS) assert.deepEqual([(await store.take(prefix + odd, 1, 1, LONG)).ok, (await store.take(prefix + odd, 1, 1, LONG)).ok], [true, false], odd);
    });
  });

  describe(`${name}: lease`, () => {
    it('gives as many places as there are, and one again when it is given back', async () => {
      const {store} = open();
      const key = freshKey();
      assert.deepEqual(await store.lease(key, 'a', 2, LONG), {ok: true, active: 1});
      assert.deepEqual(await store.lease(key, 'b', 2, LONG), {ok: true, active: 2});
      assert.deepEqual(await store.lease(key, 'c', 2, LONG), {ok: false, active: 2});
      await store.release(key, 'a');
      assert.deepEqual(await store.lease(key, 'c', 2, LONG), {ok: true, active: 2});
    });

    it('ends by itself', async () => {
      const {store, pass} = open();
      const key = freshKey();
      await store.lease(key, 'a', 1, SHORT);
      await pass(SHORT);
      assert.deepEqual(await store.lease(key, 'b', 1, LONG), {ok: true, active: 1});
    });

    it('is one however often the same id asks, and lasts from the last time', async () => {
      const {store, pass} = open();
      const key = freshKey();
      await store.lease(key, 'a', 1, SHORT);
      assert.deepEqual(await store.lease(key, 'a', 1, LONG), {ok: true, active: 1});
      await pass(SHORT);
      assert.equal((await store.lease(key, 'b', 1, LONG)).ok, false);
    });

    it('is given back once, and only by its own id', async () => {
      const {store} = open();
      const key = freshKey();
      await store.lease(key, 'a', 2, LONG);
      await store.lease(key, 'b', 2, LONG);
      await store.release(key, 'stranger');
      assert.equal((await store.lease(key, 'c', 2, LONG)).ok, false);
      await store.release(key, 'a');
      await store.release(key, 'a');
      assert.deepEqual([(await store.lease(key, 'c', 2, LONG)).ok, (await store.lease(key, 'd', 2, LONG)).ok], [true, false]);
    });

    it('shares nothing with what is taken of a key of another name', async () => {
      const {store} = open();
      const key = freshKey();
      await store.lease(`${key}\n`, 'a', 1, LONG);
      assert.deepEqual([(await store.lease(key, 'a\r\nb', 1, LONG)).ok, (await store.lease(key, 'b', 1, LONG)).ok], [true, false]);
    });
  });
}
