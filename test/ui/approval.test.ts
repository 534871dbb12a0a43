import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isDeliberate, readable} from '../../src/ui/approval.js';

describe('a visitor’s yes', () => {
  it('is a click of their own', () => {
    assert.equal(isDeliberate({isTrusted: true, detail: 1}), true);
    assert.equal(isDeliberate({isTrusted: true, detail: 0}), true);
    assert.equal(isDeliberate({isTrusted: false, detail: 1}), false);
  });

  it('is not the second half of a double click', () => {
    assert.equal(isDeliberate({isTrusted: true, detail: 2}), false);
    assert.equal(isDeliberate({isTrusted: true, detail: 3}), false);
  });
});

describe('the arguments of a tool', () => {
  it('are broken into lines', () => {
    assert.equal(readable('{"id": "A 1","ids":[1]}'), '{\n  "id": "A 1",\n  "ids": [\n    1\n  ]\n}');
    assert.equal(readable('{ }'), '{}');
  });

  for (const [what, json] of [
    ['with a key twice', '{"amount":1,"amount":1000}'],
    ['with a number that a browser rounds', '{"id":9007199254740993}'],
    ['with letters written as numbers', '{"name":"\\u0061"}'],
    ['that are no JSON', '{"id": 1'],
    ['that are empty', ''],
  ] as const) {
    it(`stay as they came ${what}`, () => assert.equal(readable(json), json));
  }

  it('hide nothing: what cannot be seen, or turns the order of what can, is shown as its number', () => {
    assert.equal(readable('{"to":"\u202Emoc.elpmaxe\u200B"}'), '{\n  "to": "\\u202emoc.elpmaxe\\u200b"\n}');
    assert.equal(readable('{"tag":"\u{e0041}\u00AD"}'), '{\n  "tag": "\\udb40\\udc41\\u00ad"\n}');
  });
});
