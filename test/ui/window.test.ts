import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Turn} from '../../src/shapes.js';
import {windowOf} from '../../src/ui/window.js';

const turns = (count: number): Turn[] => Array.from({length: count}, (_, n) => ({id: `t${n}`, role: 'user', text: 'x', final: true, interrupted: false, source: 'voice'}));

describe('window: the turns that are drawn', () => {
  it('are all of a short conversation, and the last of a long one', () => {
    assert.deepEqual(windowOf(turns(0), null), {from: 0, to: 0});
    assert.deepEqual(windowOf(turns(40), null), {from: 0, to: 40});
    assert.deepEqual(windowOf(turns(41), null), {from: 20, to: 41});
    assert.deepEqual(windowOf(turns(10_000), null), {from: 9960, to: 10_000});
  });

  it('are forty at most, and twenty at least, and begin elsewhere once in twenty turns', () => {
    let [moves, before] = [0, 0];
    for (let count = 40; count < 440; count++) {
      const {from, to} = windowOf(turns(count), null);
      assert.equal(to, count);
      assert.ok(to - from <= 40 && to - from > 20);
      if (from !== before) moves++;
      before = from;
    }
    assert.equal(moves, 20);
  });

  it('begin where somebody reads, as long as that turn is there', () => {
    assert.deepEqual(windowOf(turns(300), 't100'), {from: 100, to: 140});
    assert.deepEqual(windowOf(turns(300), 't280'), {from: 280, to: 300});
    assert.deepEqual(windowOf(turns(300), 'forgotten'), windowOf(turns(300), null));
  });
});
