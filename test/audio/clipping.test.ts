import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createClipping} from '../../src/audio/clipping.js';

const clips = (peaks: readonly number[]): boolean[] => {
  const clipping = createClipping();
  return peaks.map((peak) => clipping(peak));
};
const many = (count: number, peak: number): number[] => new Array<number>(count).fill(peak);

describe('a microphone that is turned up too far', () => {
  it('is told with the third block that touches full scale', () => assert.deepEqual(clips([1, 0.995, 0.5, 32_767 / 32_768]), [false, false, false, true]));

  it('is none that is loud', () => assert.ok(!clips(many(500, 0.98)).includes(true)));

  it('is none that touches it now and then', () => {
    assert.ok(!clips([1, ...many(25, 0.5), 1, ...many(25, 0.5), 1, ...many(25, 0.5), 1]).includes(true));
  });

  it('is told until a second has passed without, and then anew', () => {
    const told = clips([1, 1, 1, ...many(24, 0.5), 1, ...many(24, 0.5), ...many(1, 0.5), 1, 1, 1]);
    assert.deepEqual(told, [...many(2, 0).map(() => false), ...many(50, 0).map(() => true), false, false, false, true]);
  });
});
