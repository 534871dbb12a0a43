import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, reduceTranscript, type Transcript} from '../../src/session/transcript.js';
import {
  EVERY_FACT,
  answer,
  committed,
  deleted,
  heard,
  heardAll,
  heardNothing,
  item,
  responseDone,
  said,
  saidAll,
  sessionCreated,
  sessionUpdated,
  tool,
  truncated,
  typed,
} from './facts.js';

const take = (...facts: readonly Fact[]): Transcript => facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT);
const texts = (...facts: readonly Fact[]): string[] => take(...facts).turns.map(({role, text}) => `${role}: ${text}`);
const first = (...facts: readonly Fact[]) => {
  const [turn] = take(...facts).turns;
  if (!turn) throw new Error('no turn');
  return turn;
};

describe('transcript: order', () => {
  it('puts what the visitor said above the answer, however late its text comes', () => {
    const facts = [committed('u1', null), answer('a1', 'u1'), said('a1', 'At nine.'), saidAll('a1', 'At nine.'), heardAll('u1', 'When do you open?')];
    assert.deepEqual(texts(...facts), ['user: When do you open?', 'assistant: At nine.']);
  });

  it('holds the place of the visitor before there is a word of theirs', () => {
    assert.deepEqual(texts(committed('u1', null), answer('a1', 'u1'), said('a1', 'At')), ['user: ', 'assistant: At']);
  });

  it('goes by the predecessor, not by arrival', () => {
    const facts = [typed('u3', 'u2', 'three'), typed('u1', null, 'one'), typed('u2', 'u1', 'two')];
    assert.deepEqual(texts(...facts), ['user: one', 'user: two', 'user: three']);
  });

  it('keeps the order across a tool that nobody sees', () => {
    const facts = [typed('u1', null, 'one'), answer('a1', 't2'), tool('t2', 't1'), tool('t1', 'u1'), saidAll('a1', 'two')];
    assert.deepEqual(texts(...facts), ['user: one', 'assistant: two']);
  });

  it('lets an item without a known predecessor follow what arrived before it', () => {
    assert.deepEqual(texts(typed('u1', null, 'one'), typed('u2', 'never_told', 'two'), typed('u3', undefined, 'three')), ['user: one', 'user: two', 'user: three']);
  });

  it('keeps a predecessor that a later fact leaves out', () => {
    const facts = [typed('u2', 'u1', 'two'), typed('u1', null, 'one'), item('u2', undefined, {source: 'text', text: 'two'}, true), committed('u2', undefined)];
    assert.deepEqual(texts(...facts), ['user: one', 'user: two']);
  });

  it('shows every turn once even where predecessors go in a circle', () => {
    const turns = texts(typed('u1', 'u2', 'one'), typed('u2', 'u1', 'two'), typed('u3', null, 'three'), typed('u4', 'u4', 'four'));
    assert.equal(new Set(turns).size, turns.length);
    assert.ok(turns.includes('user: three'));
  });

  it('closes the gap of a deleted item', () => {
    const facts = [typed('u1', null, 'one'), typed('u2', 'u1', 'two'), typed('u3', 'u2', 'three'), deleted('u2')];
    assert.deepEqual(texts(...facts), ['user: one', 'user: three']);
  });
});

describe('transcript: text', () => {
  it('grows by deltas and is replaced by the whole', () => {
    assert.deepEqual(texts(answer('a1', null), said('a1', 'Good m'), said('a1', 'orning')), ['assistant: Good morning']);
    assert.deepEqual(texts(answer('a1', null), said('a1', 'Good mroning'), saidAll('a1', 'Good morning.')), ['assistant: Good morning.']);
  });

  it('ignores a delta that comes after the whole', () => {
    assert.deepEqual(texts(saidAll('a1', 'All of it.'), said('a1', ' And more')), ['assistant: All of it.']);
    assert.deepEqual(texts(heardAll('u1', 'All of it.'), heard('u1', ' And more')), ['user: All of it.']);
  });

  it('keeps the deltas where the whole is empty', () => assert.deepEqual(texts(said('a1', 'Yes'), saidAll('a1', '')), ['assistant: Yes']));

  it('joins the parts of an item in their order', () => {
    assert.deepEqual(texts(said('a1', 'one '), said('a1', 'two', 1), said('a1', 'and ', 0)), ['assistant: one and two']);
  });

  for (const part of [-1, -1e9, 1e9, 2 ** 32, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`survives part ${part}`, () => {
      const transcript = take(answer('a1', null), said('a1', 'x', part), saidAll('a1', 'xyz', part));
      assert.ok(transcript.turns.every(({text}) => text.length <= 4));
      for (const entry of transcript.entries) assert.ok(entry.parts.length <= 2);
    });
  }

  it('begins a turn with whatever names it first', () => {
    assert.deepEqual(texts(said('a1', 'Hi')), ['assistant: Hi']);
    assert.deepEqual(texts(heard('u1', 'Hi')), ['user: Hi']);
    assert.deepEqual(texts(heardAll('u1', 'Hi'), committed('u1', null)), ['user: Hi']);
  });

  it('shows no answer that has no word yet', () => assert.deepEqual(texts(answer('a1', null), said('a1', '')), []));
});

describe('transcript: what ends a turn', () => {
  it('is its text, for what the visitor said', () => {
    assert.equal(first(committed('u1', null), heard('u1', 'Hel')).final, false);
    assert.equal(first(committed('u1', null), heardAll('u1', 'Hello')).final, true);
  });

  it('is a failed transcription too, with what there is', () => {
    assert.deepEqual(first(committed('u1', null), heardNothing('u1')), {id: 'u1', role: 'user', text: '', final: true, interrupted: false, source: 'voice'});
  });

  it('is its end as an item or its response, for an answer', () => {
    assert.equal(first(answer('a1', null), saidAll('a1', 'Yes.')).final, false);
    assert.equal(first(answer('a1', null), saidAll('a1', 'Yes.'), answer('a1', null, true)).final, true);
    assert.equal(first(answer('a1', null), saidAll('a1', 'Yes.'), responseDone({itemIds: ['a1']})).final, true);
  });

  it('marks what was cut off, by the provider or by the visitor', () => {
    const cancelled = first(said('a1', 'Well, I'), responseDone({status: 'cancelled', itemIds: ['a1']}));
    assert.deepEqual([cancelled.text, cancelled.final, cancelled.interrupted], ['Well, I', true, true]);
    const cut = first(said('a1', 'Well, I'), responseDone({itemIds: ['a1']}), truncated('a1'));
    assert.deepEqual([cut.final, cut.interrupted], [true, true]);
  });

  it('is at once for a typed turn, which has its text', () => {
    assert.deepEqual(first(typed('u1', null, 'Hello')), {id: 'u1', role: 'user', text: 'Hello', final: true, interrupted: false, source: 'text'});
  });

  it('is at once where the provider writes nothing down', () => {
    for (const silent of [sessionCreated({transcription: null}), sessionUpdated(false)]) {
      assert.equal(first(silent, committed('u1', null)).final, true);
      assert.equal(first(silent, item('u1', null)).final, true);
    }
    assert.equal(first(sessionUpdated(false), sessionUpdated(true), committed('u1', null)).final, false);
  });
});

describe('transcript: what is no turn', () => {
  it('is a tool, or the system', () => assert.deepEqual(texts(tool('t1', null), item('s1', 't1', {role: null, source: 'text', text: 'Be kind.'})), []));

  it('is a fact about an item that was never told', () => {
    for (const fact of [deleted('x'), truncated('x'), heardNothing('x'), responseDone({itemIds: ['x', 'y']})]) {
      assert.equal(reduceTranscript(EMPTY_TRANSCRIPT, fact), EMPTY_TRANSCRIPT, fact.type);
    }
  });
});

describe('transcript: no change, same object', () => {
  it('for a fact that says nothing new', () => {
    const facts = [typed('u1', null, 'one'), answer('a1', 'u1'), said('a1', 'Yes'), saidAll('a1', 'Yes'), responseDone({itemIds: ['a1']}), truncated('a1')];
    const transcript = take(...facts);
    for (const fact of [...facts, said('a1', 'late'), deleted('x')]) assert.equal(reduceTranscript(transcript, fact), transcript, fact.type);
  });

  it('for facts of another part', () => {
    const others = ['error', 'input-speech-started', 'input-speech-stopped', 'response-created', 'playback-started', 'playback-stopped', 'playback-cleared'] as const;
    for (const type of others) assert.equal(reduceTranscript(EMPTY_TRANSCRIPT, EVERY_FACT[type]), EMPTY_TRANSCRIPT);
  });

  it('for the turns that a growing one stands between', () => {
    const before = take(typed('u1', null, 'one'), answer('a1', 'u1'), said('a1', 'Y'), typed('u2', 'a1', 'two'));
    const after = reduceTranscript(before, said('a1', 'es'));
    assert.deepEqual(after.turns.map((turn) => before.turns.includes(turn)), [true, false, true]);
  });
});

describe('transcript: a long conversation', () => {
  const chain = (length: number) => Array.from({length}, (_, n) => typed(`u${n}`, n === 0 ? null : `u${n - 1}`, String(n)));

  it('is one chain, two thousand items deep, in order', () => {
    assert.deepEqual(take(...chain(2000)).turns.map(({text}) => Number(text)), Array.from({length: 2000}, (_, n) => n));
  });

  it('even when it arrives backwards', () => {
    assert.deepEqual(take(...chain(2000).reverse()).turns.map(({text}) => Number(text)), Array.from({length: 2000}, (_, n) => n));
  });
});
