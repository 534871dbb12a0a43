import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseJson} from '../../src/transport/json.js';

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
const utf8 = (text: string): ArrayBuffer => bytes(...new TextEncoder().encode(text));

describe('a message', () => {
  it('is JSON, as text or as bytes', () => {
    assert.deepEqual(parseJson('{"type":"error"}'), {type: 'error'});
    assert.deepEqual(parseJson(utf8('{"text":"Grüße 👋"}')), {text: 'Grüße 👋'});
  });

  it('is nothing where it is no JSON', () => {
    for (const junk of ['', ' ', '{', 'undefined', '{"type":"error"', bytes(), bytes(0xff, 0xfe, 0x22), utf8('nope'), null, undefined, 7n, {}]) {
      assert.equal(parseJson(junk), undefined, typeof junk);
    }
  });

  it('keeps a prototype as a plain field', () => {
    const parsed = parseJson('{"__proto__":{"polluted":true}}');
    assert.ok(Object.hasOwn(parsed as object, '__proto__'));
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
