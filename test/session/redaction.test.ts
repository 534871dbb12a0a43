import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRedaction} from '../../src/session/redaction.js';
import type {Turn} from '../../src/shapes.js';

const turn = (text: string, over: Partial<Turn> = {}): Turn => ({id: 'u1', role: 'user', text, final: false, interrupted: false, source: 'voice', ...over});
const digits = (text: string) => text.replace(/\d/g, '•');
const never = () => assert.fail('nothing failed');
const texts = (turns: readonly Turn[]) => turns.map(({text}) => text);

describe('redaction', () => {
  it('leaves everything as it is, where the page has none', () => {
    const turns = [turn('4111')];
    assert.equal(createRedaction(null, never)(turns), turns);
  });

  it('sees a turn whole each time that it grows: what comes in pieces is caught', () => {
    const seen: string[] = [];
    const redacted = createRedaction((text, role) => (seen.push(`${role}: ${text}`), text.replace(/\d{4}/g, '####')), never);
    assert.deepEqual(texts(redacted([turn('41')])), ['41']);
    assert.deepEqual(texts(redacted([turn('4111')])), ['####']);
    assert.deepEqual(seen, ['user: 41', 'user: 4111']);
  });

  it('is not asked again of what has not changed, and gives the same turn', () => {
    let asked = 0;
    const redacted = createRedaction((text) => (asked++, digits(text)), never);
    const turns = [turn('7 of 9'), turn('Yes.', {id: 'a1', role: 'assistant'})];
    const [first] = redacted(turns);
    const [second] = redacted([...turns, turn('3', {id: 'u2'})]);
    assert.equal(first, second);
    const [third] = redacted([turn('7 of 9', {final: true})]);
    assert.deepEqual([third?.text, third?.final, asked], ['• of •', true, 3]);
  });

  it('is not asked of no words', () => assert.deepEqual(texts(createRedaction(never, never)([turn('')])), ['']));

  for (const [what, redact] of [
    ['throws', () => { throw new Error('canary'); }],
    ['gives no text', () => undefined],
    ['promises', () => Promise.resolve('canary')],
    ['is no function', 'canary'],
  ] as const) {
    it(`withholds the words, where it ${what}`, () => {
      let failures = 0;
      const redacted = createRedaction(redact as never, () => failures++);
      const [shown] = redacted([turn('4111', {segments: [{speaker: 'A', text: '4111'}]})]);
      assert.deepEqual([shown?.text, shown?.segments, failures], ['…', [{speaker: 'A', text: '…'}], 2]);
    });
  }

  it('sees what each of several voices said, once', () => {
    let asked = 0;
    const redacted = createRedaction((text) => (asked++, digits(text)), never);
    const [one, two] = [{speaker: 'A', text: '1'}, {speaker: 'B', text: '2'}];
    redacted([turn('1', {segments: [one]})]);
    const [shown] = redacted([turn('1 2', {segments: [one, two]})]);
    assert.deepEqual(shown?.segments, [{speaker: 'A', text: '•'}, {speaker: 'B', text: '•'}]);
    assert.equal(asked, 4);
  });

  it('keeps about the place where the voice broke off', () => {
    const redacted = createRedaction(() => 'x'.repeat(10), never);
    assert.equal(redacted([turn('y'.repeat(40), {role: 'assistant', heard: 20})])[0]?.heard, 5);
    assert.equal(createRedaction(() => '', never)([turn('', {heard: 0})])[0]?.heard, 0);
  });
});
