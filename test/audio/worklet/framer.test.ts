import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createFramer} from '../../../src/audio/worklet/framer.js';

/** The frames of a sound, read as the wire does. */
function frame(size: number, samples: number[]): {frames: number[][]; rest: number[]} {
  const framer = createFramer(size);
  const read = (buffer: ArrayBuffer): number[] => Array.from({length: buffer.byteLength / 2}, (_, at) => new DataView(buffer).getInt16(2 * at, true));
  const frames = samples.map((sample) => framer.push(sample)).filter((each) => each !== null);
  return {frames: frames.map(read), rest: read(framer.flush())};
}

describe('a framer', () => {
  it('cuts frames of one size, and flushes the rest', () => {
    const {frames, rest} = frame(3, [0, 0.25, 0.5, 0.75, -0.25, -0.5, -0.75]);
    assert.deepEqual(frames, [
      [0, 8192, 16384],
      [24576, -8192, -16384],
    ]);
    assert.deepEqual(rest, [-24576]);
  });

  it('has nothing left after a flush', () => {
    const framer = createFramer(4);
    framer.push(1);
    framer.flush();
    assert.equal(framer.flush().byteLength, 0);
    for (let count = 0; count < 3; count++) assert.equal(framer.push(0), null);
    assert.equal(framer.push(0)?.byteLength, 8);
  });

  it('gives buffers of their own, which may be transferred', () => {
    const framer = createFramer(1);
    const [first, second] = [framer.push(0.5), framer.push(-0.5)];
    assert.ok(first && second && first !== second);
    structuredClone(first, {transfer: [first]});
    assert.equal(new Int16Array(second)[0], -16384);
  });

  it('clips what is too loud', () => assert.deepEqual(frame(6, [1, -1, 2, -2, Infinity, -Infinity]).frames, [[32767, -32768, 32767, -32768, 32767, -32768]]));
  it('takes NaN for silence', () => assert.deepEqual(frame(2, [NaN, 0.5]).frames, [[0, 16384]]));
  it('rounds to the nearest', () => assert.deepEqual(frame(4, [0.4, 0.6, -0.4, -0.6].map((each) => each / 32768)).frames, [[0, 1, 0, -1]]));

  it('keeps every one of the 65,536 values as it was', () => {
    const values = Array.from({length: 65_536}, (_, at) => at - 32_768);
    assert.deepEqual(frame(65_536, values.map((each) => each / 32_768)).frames[0], values);
  });
});
