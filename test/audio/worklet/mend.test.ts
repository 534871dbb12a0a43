import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMender, QUANTUM} from '../../../src/audio/worklet/mend.js';
import {decibels, peakOf, stepOf, tone} from '../sound.js';

/** A sound in quanta, mended; `undefined` where the input is not there. */
function mend(quanta: readonly (Float32Array | undefined)[]): Float32Array {
  const mender = createMender();
  const mended = new Float32Array(quanta.length * QUANTUM);
  quanta.forEach((quantum, index) => mended.set(mender(quantum), index * QUANTUM));
  return mended;
}

const quantaOf = (sound: Float32Array): Float32Array[] => Array.from({length: sound.length / QUANTUM}, (_, at) => sound.slice(at * QUANTUM, (at + 1) * QUANTUM));

/** 375 quanta of a tone whose own steps are under -60 dBFS. */
const sound = tone(20, 48_000, 1, 0.9);

describe('what a device delivers', () => {
  it('is left as it is, bit for bit', () => assert.deepEqual(mend(quantaOf(sound)), sound));

  it('is never written to', () => {
    const quanta = quantaOf(sound.map((sample, at) => (at === 700 ? NaN : sample)));
    const copies = quanta.map((quantum) => quantum.slice());
    mend(quanta);
    assert.deepEqual(quanta, copies);
  });

  for (const broken of [NaN, Infinity, -Infinity]) {
    for (const [from, to] of [[1000, 1001], [1000, 1600], [1023, 20_000], [0, 500], [24_000, 48_000]] as const) {
      it(`does not click where samples ${from} to ${to} are ${broken}`, () => {
        const mended = mend(quantaOf(sound.map((sample, at) => (at >= from && at < to ? broken : sample))));
        assert.ok(mended.every(Number.isFinite));
        assert.ok(decibels(stepOf(mended)) < -40, `${decibels(stepOf(mended))} dBFS`);
        assert.deepEqual(mended.subarray(to + 4000), sound.subarray(to + 4000));
      });
    }
  }

  it('is silent, without a click, while the input is not there, and goes on without one', () => {
    const quanta = quantaOf(sound).map((quantum, index) => (index >= 100 && index < 200 ? undefined : quantum));
    const mended = mend(quanta);
    assert.ok(decibels(stepOf(mended)) < -40, `${decibels(stepOf(mended))} dBFS`);
    assert.equal(peakOf(mended.subarray(150 * QUANTUM, 200 * QUANTUM)), 0);
    assert.deepEqual(mended.subarray(240 * QUANTUM), sound.subarray(240 * QUANTUM));
  });

  it('begins without a click where it does not begin with silence: direct current, say', () => {
    const mended = mend(quantaOf(new Float32Array(4096).fill(0.7)));
    assert.ok(decibels(stepOf(mended)) < -40, `${decibels(stepOf(mended))} dBFS`);
    assert.equal(mended.at(-1), Math.fround(0.7));
  });

  it('is silence where there never was an input', () => assert.equal(peakOf(mend([undefined, undefined])), 0));
});
