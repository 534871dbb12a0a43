import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSeam} from '../../../src/audio/worklet/seam.js';
import {decibels, joined, stepOf, tone} from '../sound.js';

describe('a seam', () => {
  it('leaves alone what belongs together', () => {
    const sound = tone(440, 48_000);
    const passed = sound.slice();
    const seam = createSeam();
    for (let at = 0; at < passed.length; at += 100) seam.pass(passed, at, Math.min(at + 100, passed.length));
    assert.deepEqual(passed, sound);
  });

  for (const [what, before, after] of [
    ['from one full scale to the other', 1, -1],
    ['from sound to silence', 0.8, 0],
    ['from silence to sound', 0, -0.8],
  ] as const) {
    it(`joins without a click, ${what}, and soon leaves alone again`, () => {
      const sound = joined(new Float32Array(5000).fill(before), new Float32Array(5000).fill(after));
      const seam = createSeam();
      seam.pass(sound, 0, 5000);
      seam.cut();
      for (let at = 5000; at < 10_000; at += 128) seam.pass(sound, at, Math.min(at + 128, 10_000));
      assert.ok(decibels(stepOf(sound)) < -40, `${decibels(stepOf(sound))} dBFS`);
      assert.equal(sound[4999], Math.fround(before));
      assert.equal(sound[9999], Math.fround(after));
    });
  }

  it('may be cut again while it fades, and where nothing comes', () => {
    const sound = joined(new Float32Array(1000).fill(1), new Float32Array(50).fill(-1), new Float32Array(3000).fill(1));
    const seam = createSeam();
    for (const [from, to] of [[0, 1000], [1000, 1050], [1050, 1050], [1050, 4050]] as const) {
      seam.cut();
      seam.pass(sound, from, to);
    }
    assert.ok(decibels(stepOf(sound)) < -40, `${decibels(stepOf(sound))} dBFS`);
  });
});
