import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ERROR_CODES, type ErrorCode} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import {explain} from '../../src/i18n/strings.js';
import {STATES} from '../../src/shapes.js';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

/** Every text of a language with its key. */
function texts(strings: object, path = ''): (readonly [string, string])[] {
  return Object.entries(strings).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : texts(value as object, `${path}${key}.`)));
}

/** The placeholders that the interface fills. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  duration: ['time'],
  approval: ['tool'],
  'tools.running': ['tool'],
  'tools.done': ['tool'],
  'tools.failed': ['tool'],
};

describe('English', () => {
  for (const code of CODES) {
    it(`tells a visitor what ${code} means, in a sentence of at most 80 characters`, () => {
      const words = explain(en, code);
      assert.match(words, /^[A-Z][^{}]{5,79}\.$/);
      assert.ok(words.length <= 80);
      assert.ok(!/(token|SDP|API|endpoint|WebRTC|CORS|[a-z]_[a-z])/.test(words), `jargon: ${words}`);
    });
  }

  it('has a next step only for codes that exist, and says it shortly', () => {
    for (const [code, step] of Object.entries(en.nextSteps)) {
      assert.ok(Object.hasOwn(ERROR_CODES, code), code);
      assert.match(step, /^[A-Z].{5,79}\.$/);
    }
  });

  it('has a sentence for what a preflight finds, of at most 80 characters', () => {
    for (const [key, words] of Object.entries(en.preflight)) {
      assert.match(words, /^[A-Z][^.{}]{5,78}[.?]$/, key);
      assert.doesNotMatch(words, /(token|SDP|API|endpoint|WebRTC|CORS|UDP|WebSocket)/, key);
    }
  });

  it('has a word for every state', () => assert.deepEqual(Object.keys(en.states), STATES));

  it('leaves nothing empty, and uses only placeholders that are filled', () => {
    for (const [key, text] of texts(en)) {
      assert.equal(text.trim(), text, key);
      assert.ok(text.length > 0, key);
      const used = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(used, FILLED[key] ?? [], key);
    }
  });
});
