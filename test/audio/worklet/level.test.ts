import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createLevelMeter} from '../../../src/audio/worklet/level.js';

const samples = (...values: number[]): Float32Array => Float32Array.from(values);
const close = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

describe('level meter', () => {
  it('measures whole blocks only', () => {
    const meter = createLevelMeter(4);
    assert.equal(meter.push(samples(1, 1)), false);
    assert.deepEqual([meter.rms, meter.peak], [0, 0]);
    assert.equal(meter.push(samples(1, 1)), true);
    assert.deepEqual([meter.rms, meter.peak], [1, 1]);
  });

  it('begins each block anew, wherever the quanta end', () => {
    const meter = createLevelMeter(3);
    meter.push(samples(1, 1));
    assert.equal(meter.push(samples(1, 0, 0)), true);
    assert.deepEqual([meter.rms, meter.peak], [1, 1]);
    assert.equal(meter.push(samples(0)), true);
    assert.deepEqual([meter.rms, meter.peak], [0, 0]);
  });

  it('keeps the last of several blocks in one push', () => {
    const meter = createLevelMeter(2);
    assert.equal(meter.push(samples(1, 1, 0.5, 0.5)), true);
    close(meter.rms, 0.5);
    assert.equal(meter.peak, 0.5);
  });

  it('is the root mean square, of either sign, and the highest sample', () => {
    const meter = createLevelMeter(4);
    meter.push(samples(0.5, -0.5, 0.5, -1));
    close(meter.rms, Math.sqrt((0.25 * 3 + 1) / 4));
    assert.equal(meter.peak, 1);
  });

  it('tells clipped sound as it is, and silence as none', () => {
    const meter = createLevelMeter(2);
    meter.push(samples(3, -3));
    assert.deepEqual([meter.rms, meter.peak], [3, 3]);
    meter.push(samples(0, 0));
    assert.deepEqual([meter.rms, meter.peak], [0, 0]);
  });

  it('remembers the highest sample, less and less', () => {
    const meter = createLevelMeter(1);
    const held = [0.5, 0, 0, 0.9, 0].map((sample) => (meter.push(samples(sample)), meter.held));
    assert.deepEqual(held.map((each) => Number(each.toFixed(3))), [0.5, 0.4, 0.32, 0.9, 0.72]);
  });

  it('does nothing for an empty quantum', () => assert.equal(createLevelMeter(1).push(samples()), false));

  it('is the same for a tone in quanta of any size', () => {
    const tone = Float32Array.from({length: 1920}, (_, n) => 0.5 * Math.sin((2 * Math.PI * n) / 48));
    for (const size of [1, 7, 128, 1920]) {
      const meter = createLevelMeter(1920);
      let blocks = 0;
      for (let at = 0; at < tone.length; at += size) blocks += Number(meter.push(tone.subarray(at, at + size)));
      assert.equal(blocks, 1);
      close(meter.rms, 0.5 / Math.SQRT2);
    }
  });
});
