import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plain} from '../src/plain-text.js';

describe('plain text', () => {
  it('is what people write, as it is', () => {
    for (const text of ['Grüße, 你好\tこんにちは\nमस्ते', 'שלום עולם', 'các ngữ 👩‍👩‍👧 ❤️', 'ทั้งนี้', 'x\u200dy\u200cz']) assert.equal(plain(text), text);
  });

  it('has no control characters, tags or halves of characters', () => {
    assert.equal(plain('a\0b\u0007c\u001b[31md\r\ne\u0085f\u009bg\u007fh'), 'abc[31md\nefgh');
    assert.equal(plain(`safe${'ignore'.replace(/./g, (char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0)))}\u{e0001}!`), 'safe!');
    assert.equal(plain('\ud800a\udc00'), 'a');
  });

  it('has eight marks on a letter, at most', () => {
    assert.equal(plain(`Z${'\u0301'.repeat(5000)}algo`), `Z${'\u0301'.repeat(8)}algo`);
    assert.equal(plain(`e${'\u0301\u20dd'.repeat(100)} e\u0301`), `e${'\u0301\u20dd'.repeat(4)} e\u0301`);
  });

  it('takes no time for what is meant to take some', () => {
    const size = 2 ** 16;
    for (const evil of ['\u0301', 'a\u0301', '\0', '\u{e0041}', '\ud800', 'a'.repeat(7) + '\u0301'.repeat(9)]) {
      assert.ok(plain(evil.repeat(size / evil.length)).length <= size);
    }
  });
});
