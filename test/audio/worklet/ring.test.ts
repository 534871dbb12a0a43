import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRing, type Ring} from '../../../src/audio/worklet/ring.js';

const take = (ring: Ring, count: number): number[] => Array.from({length: count}, () => ring.read());

describe('a ring', () => {
  it('gives back what it was given, in order, and counts', () => {
    const ring = createRing(10);
    assert.ok(ring.write('a', Int16Array.of(1, 2, 3)));
    assert.ok(ring.write('b', Int16Array.of(4, 5)));
    assert.equal(ring.length, 5);
    assert.deepEqual(take(ring, 4), [1, 2, 3, 4]);
    assert.equal(ring.length, 1);
    assert.ok(ring.write('b', Int16Array.of(6)));
    assert.deepEqual(take(ring, 3), [5, 6, 0]);
    assert.equal(ring.length, 0);
  });

  it('names the chunk that the next sample opens', () => {
    const ring = createRing(10);
    const seen: (string | undefined)[] = [ring.opens];
    ring.write('a', Int16Array.of(1, 2));
    ring.write('b', Int16Array.of(3));
    for (let count = 0; count < 3; count++) {
      seen.push(ring.opens);
      ring.read();
    }
    assert.deepEqual([...seen, ring.opens], [undefined, 'a', undefined, 'b', undefined]);
  });

  it('refuses what passes its capacity, and keeps what it has', () => {
    const ring = createRing(4);
    assert.ok(ring.write('a', Int16Array.of(1, 2, 3)));
    assert.ok(!ring.write('a', Int16Array.of(4, 5)));
    assert.ok(ring.write('a', Int16Array.of(6)));
    assert.deepEqual(take(ring, 5), [1, 2, 3, 6, 0]);
  });

  it('is not confused by an empty chunk', () => {
    const ring = createRing(4);
    ring.write('a', new Int16Array(0));
    assert.equal(ring.opens, undefined);
    ring.write('b', Int16Array.of(7));
    assert.equal(ring.opens, 'b');
    assert.equal(ring.read(), 7);
  });

  it('forgets all but the next samples, wherever the cut lies', () => {
    for (let read = 0; read <= 7; read++) {
      for (let keep = 0; keep <= 9; keep++) {
        const ring = createRing(20);
        for (const chunk of [[1, 2, 3], [4], [5, 6, 7]]) ring.write('a', Int16Array.from(chunk));
        take(ring, read);
        ring.clear(keep);
        const left = [1, 2, 3, 4, 5, 6, 7].slice(read).slice(0, keep);
        assert.equal(ring.length, left.length);
        ring.write('b', Int16Array.of(8, 9));
        assert.deepEqual(take(ring, left.length + 3), [...left, 8, 9, 0], `read ${read}, keep ${keep}`);
      }
    }
  });
});
