import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createFramer} from '../../../src/audio/worklet/framer.js';

const read = (buffer: ArrayBuffer): number[] => Array.from({length: buffer.byteLength / 2}, (_, at) => new DataView(buffer).getInt16(2 * at, true));

/** The frames of a sound, read as the wire does. */
function frame(size: number, samples: number[]): {frames: number[][]; rest: number[]} {
  const framer = createFramer(size);
  const sound = Float32Array.from(samples);
  const frames: number[][] = [];
  for (let at = 0; at < sound.length; ) {
    at = framer.push(sound, at, sound.length, size);
    if (framer.length === size) frames.push(read(framer.flush()));
  }
  return {frames, rest: read(framer.flush())};
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
    framer.push(Float32Array.of(1), 0, 1, 4);
    framer.flush();
    assert.equal(framer.flush().byteLength, 0);
    assert.equal(framer.push(new Float32Array(5), 0, 5, 4), 4);
    assert.equal(framer.flush().byteLength, 8);
  });

  it('takes nothing where the frame is fuller than it should be: the size may change', () => {
    const framer = createFramer(4);
    assert.equal(framer.push(new Float32Array(9), 0, 3, 4), 3);
    assert.equal(framer.push(new Float32Array(9), 3, 9, 2), 3);
    assert.equal(framer.length, 3);
    framer.flush();
    assert.equal(framer.push(new Float32Array(9), 3, 9, 2), 5);
  });

  it('gives buffers of their own, which may be transferred', () => {
    const framer = createFramer(1);
    const [first, second] = [0.5, -0.5].map((sample) => {
      framer.push(Float32Array.of(sample), 0, 1, 1);
      return framer.flush();
    });
    assert.ok(first && second && first !== second);
    structuredClone(first, {transfer: [first]});
    assert.equal(new Int16Array(second)[0], -16384);
  });

  it('clips what is too loud', () => assert.deepEqual(frame(6, [1, -1, 2, -2, Infinity, -Infinity]).frames, [[32767, -32768, 32767, -32768, 32767, -32768]]));
  it('rounds to the nearest', () => assert.deepEqual(frame(4, [0.4, 0.6, -0.4, -0.6].map((each) => each / 32768)).frames, [[0, 1, 0, -1]]));

  it('keeps every one of the 65,536 values as it was', () => {
    const values = Array.from({length: 65_536}, (_, at) => at - 32_768);
    assert.deepEqual(frame(65_536, values.map((each) => each / 32_768)).frames[0], values);
  });
});
