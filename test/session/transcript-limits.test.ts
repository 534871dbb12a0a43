// What a transcript keeps has an end, whatever a server sends (reliability.md S5, L4).
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, MAX_CHARACTERS, MAX_ENTRIES, MAX_TEXT, reduceTranscript, type Transcript} from '../../src/session/transcript.js';
import {answer, deleted, said, saidAll, typed} from './facts.js';

const take = (...facts: readonly Fact[]): Transcript => facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT);
const chain = (length: number, text = 'x') => Array.from({length}, (_, n) => typed(`u${n}`, n === 0 ? null : `u${n - 1}`, text));
const textOf = (...facts: readonly Fact[]): string => take(...facts).turns[0]?.text ?? '';
const long = 'y'.repeat(MAX_TEXT);

describe('transcript: a text without an end', () => {
  it('is whole as long as there is room', () => {
    assert.equal(textOf(saidAll('a1', long)), long);
    assert.equal(textOf(said('a1', long.slice(1)), said('a1', 'z')), `${long.slice(1)}z`);
  });

  it('is cut, and says so, however it came', () => {
    const cut = `${long.slice(1)}…`;
    assert.equal(textOf(saidAll('a1', `${long}y`)), cut);
    assert.equal(textOf(typed('u1', null, `${long}y`)), cut);
    assert.equal(textOf(said('a1', long.slice(1)), said('a1', 'yy'), said('a1', 'yy')), cut);
  });

  it('is cut over its parts together', () => {
    const text = textOf(saidAll('a1', 'one '), saidAll('a1', long, 1), saidAll('a1', 'three', 2));
    assert.equal(text.length, MAX_TEXT);
    assert.ok(text.startsWith('one y') && text.endsWith('y…'));
  });

  it('is the same object once it is full', () => {
    const full = take(said('a1', long), said('a1', 'more'));
    assert.equal(reduceTranscript(full, said('a1', 'and more')), full);
  });

  it('makes room again for a shorter whole', () => assert.equal(textOf(said('a1', `${long}y`), saidAll('a1', 'Yes.')), 'Yes.'));
});

describe('transcript: a conversation without an end', () => {
  it(`is whole up to ${MAX_ENTRIES} items`, () => assert.equal(take(...chain(MAX_ENTRIES)).turns.length, MAX_ENTRIES));

  it('forgets the oldest, and goes on in order', () => {
    const ids = take(...chain(MAX_ENTRIES + 1)).turns.map(({id}) => id);
    const kept = 0.9 * MAX_ENTRIES;
    assert.deepEqual(ids, Array.from({length: kept}, (_, n) => `u${MAX_ENTRIES + 1 - kept + n}`));
  });

  it('forgets seldom', () => {
    let [transcript, times] = [EMPTY_TRANSCRIPT, 0];
    for (const fact of chain(2 * MAX_ENTRIES)) {
      const after = reduceTranscript(transcript, fact);
      if (after.entries.length < transcript.entries.length) times++;
      transcript = after;
    }
    assert.equal(times, 10);
  });

  it('forgets by length too, and keeps what is new', () => {
    const facts = chain(20, long);
    const {turns, size} = take(...facts);
    assert.ok(size <= MAX_CHARACTERS && size > MAX_CHARACTERS / 2);
    assert.equal(turns.at(-1)?.id, 'u19');
    assert.ok(turns.every(({text}) => text === long));
  });

  it('goes on with what is being said while it forgets', () => {
    const facts = [...chain(MAX_ENTRIES), answer('a1', `u${MAX_ENTRIES - 1}`), said('a1', 'Good '), said('a1', 'day.')];
    assert.deepEqual(take(...facts).turns.slice(-1).map(({id, text}) => [id, text]), [['a1', 'Good day.']]);
  });
});

describe('transcript: what a deleted item leaves', () => {
  it('is the place that it had, for what came after it but arrived before', () => {
    const facts = [typed('u1', null, 'one'), typed('u3', 'u2', 'three'), typed('u2', 'u1', 'two'), deleted('u1')];
    assert.deepEqual(take(...facts).turns.map(({text}) => text), ['two', 'three']);
  });
});
