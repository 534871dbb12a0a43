import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEncoder, pcmOfBase64 } from '../../../demo/local-provider/session/format.js';
import { alawToLinear, linearToAlaw, linearToUlaw, ulawToLinear } from '../../../demo/local-provider/session/g711.js';

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

describe('G.711', () => {
  it('gives back every byte, but for the second zero of µ-law', () => {
    for (const byte of bytes) {
      assert.equal(linearToAlaw(alawToLinear(byte)), byte);
      assert.equal(linearToUlaw(ulawToLinear(byte)), byte === 0x7f ? 0xff : byte);
    }
  });

  it('has the values of the standard', () => {
    assert.deepEqual([ulawToLinear(0x00), ulawToLinear(0x80), ulawToLinear(0xff)], [-32_124, 32_124, 0]);
    assert.deepEqual([alawToLinear(0xd5), alawToLinear(0x55), alawToLinear(0xaa)], [8, -8, 32_256]);
  });
});

describe('an audio format', () => {
  it('loses no sample between the pieces', () => {
    const encode = createEncoder({ type: 'audio/pcmu' });
    const pieces = [100, 7, 1, 492].map((length) => Buffer.from(encode(new Int16Array(length)), 'base64').length);
    assert.equal(pieces.reduce((sum, length) => sum + length, 0), 200);
    assert.equal(pcmOfBase64(Buffer.alloc(200, 0xff).toString('base64'), { type: 'audio/pcmu' }).length, 600);
    assert.deepEqual([...pcmOfBase64(Buffer.from([1, 2, 3]).toString('base64'), { type: 'audio/pcm' })], [0x0201]);
  });
});
