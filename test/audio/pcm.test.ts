import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodePcm, encodePcm} from '../../src/audio/pcm.js';

// Node 20 has neither `fromBase64` nor `toBase64`: this is the older browsers' path. The browser tests take the native one.
const noise = (length: number): Int16Array<ArrayBuffer> => Int16Array.from({length}, (_, at) => (at * 25_173 + 13_849) % 65_536);
const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

describe('samples as base64', () => {
  for (const length of [0, 1, 2, 3, 480, 960, 4096, 8192, 8193, 240_000]) {
    it(`${length} samples there and back`, () => {
      const samples = noise(length);
      const text = encodePcm(samples.buffer);
      assert.equal(text, base64(samples.buffer));
      assert.deepEqual(decodePcm(text), samples);
    });
  }

  it('are little-endian', () => assert.deepEqual([...decodePcm(base64(Uint8Array.of(1, 2, 255, 127).buffer))], [0x0201, 32_767]));
});

describe('base64 that is broken', () => {
  const whole = noise(300);
  const text = encodePcm(whole.buffer);

  it('is taken at any length as far as it is whole', () => {
    for (let length = 0; length <= text.length; length++) {
      const samples = decodePcm(text.slice(0, length));
      assert.deepEqual(samples, whole.slice(0, samples.length));
      assert.ok(samples.length >= Math.floor(((length - 3) * 3) / 8), `${samples.length} of ${length} characters`);
    }
  });

  it('is taken up to the first character that is none', () => {
    for (const junk of ['!', '\u0000', '€', '=', '-', '😀', '{"a":1}']) {
      const samples = decodePcm(text.slice(0, 400) + junk + text.slice(400));
      assert.ok(samples.length >= 148 && samples.length <= 150, `${samples.length}`);
      assert.deepEqual(samples, whole.slice(0, samples.length));
    }
  });

  it('may be junk altogether', () => {
    for (const junk of ['', '=', 'A', '====', '!!!!', '\ud800', 'data:audio/pcm;base64,AAAA']) assert.doesNotThrow(() => decodePcm(junk));
  });
});
