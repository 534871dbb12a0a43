import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPrebuffer} from '../../../src/audio/worklet/prebuffer.js';

/** The fewest samples it begins with, at 1000 Hz: one sample a millisecond. */
const enough = (prebuffer: ReturnType<typeof createPrebuffer>): number => Array.from({length: 1000}, (_, at) => at).find((waiting) => prebuffer.ready(waiting, 0)) ?? NaN;

describe('a pre-buffer', () => {
  it('begins with 100 ms', () => assert.equal(enough(createPrebuffer(1000)), 100));

  it('wants more after each gap, up to 400 ms, and less again after each item without one', () => {
    const prebuffer = createPrebuffer(1000);
    const wanted = (early: boolean): number => {
      prebuffer.stopped(early);
      return enough(prebuffer);
    };
    assert.deepEqual([true, true, true, true, true].map(wanted), [150, 225, 338, 400, 400]);
    assert.deepEqual([false, false, false, false, false, false].map(wanted), [300, 225, 169, 127, 100, 100]);
  });

  it('wants the longest piece besides, of the present sound, but of none more than 200 ms', () => {
    const prebuffer = createPrebuffer(1000);
    const wanted = [20, 60, 40, 500].map((piece) => {
      prebuffer.came(piece);
      return enough(prebuffer);
    });
    assert.deepEqual(wanted, [120, 160, 160, 300]);
    prebuffer.stopped(false);
    assert.equal(enough(prebuffer), 100);
  });

  it('waits for no more than twice that time', () => {
    const prebuffer = createPrebuffer(1000);
    for (let at = 0; at < 20; at++) assert.equal(prebuffer.ready(1, 10), false);
    assert.equal(prebuffer.ready(1, 10), true);
    prebuffer.stopped(false);
    assert.equal(prebuffer.ready(1, 10), false);
  });
});
