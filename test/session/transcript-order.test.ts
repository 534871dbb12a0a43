// A recorded conversation must end as the same turns, in whatever legal order its facts arrive (pains.md P20).
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, reduceTranscript, type Transcript} from '../../src/session/transcript.js';
import type {Turn} from '../../src/shapes.js';
import {createRandom, interleave, type Random} from '../support/random.js';
import {answer, committed, deleted, heard, heardAll, heardNothing, item, RESPONSE_CREATED, responseDone, said, saidAll, sessionCreated, tool, truncated, typed} from './facts.js';

/** What the channel keeps in order among itself. Between two streams everything is legal: transcription and tools run beside the answer. */
type Stream = readonly Fact[];

const RECORDED: readonly Stream[] = [
  // A greeting.
  [RESPONSE_CREATED, answer('a0', null), said('a0', 'Hello, '), said('a0', 'welcome.'), saidAll('a0', 'Hello, welcome.'), answer('a0', null, true)],
  // A spoken turn whose text comes late, and its answer, cut off.
  [committed('u1', 'a0'), item('u1', 'a0'), item('u1', 'a0', {}, true)],
  [heard('u1', 'When do '), heard('u1', 'you open'), heardAll('u1', 'When do you open?')],
  [RESPONSE_CREATED, answer('a1', 'u1'), said('a1', 'At nine on week'), said('a1', 'days, and'), responseDone({status: 'cancelled', itemIds: ['a1']}), truncated('a1', 700)],
  // Speech that could not be written down.
  [committed('u2', 'a1'), item('u2', 'a1')],
  [item('u2', 'a1'), heardNothing('u2')],
  // A tool between question and answer.
  [committed('u3', 'u2'), item('u3', 'u2')],
  [heard('u3', 'On Sat'), heardAll('u3', 'On Saturday?')],
  [RESPONSE_CREATED, tool('t1', 'u3'), responseDone({itemIds: ['t1']})],
  [tool('t2', 't1')],
  [RESPONSE_CREATED, answer('a2', 't2'), said('a2', 'Until '), said('a2', 'one.'), saidAll('a2', 'Until one.'), responseDone({itemIds: ['a2']})],
  // A typed turn, and an answer that was cut off before its first word.
  [typed('u4', 'a2', 'And on Sunday?')],
  [RESPONSE_CREATED, answer('a3', 'u4'), responseDone({status: 'cancelled', itemIds: ['a3']})],
  [committed('u5', 'a3'), item('u5', 'a3'), heardAll('u5', 'Thanks, bye.')],
];

const turnsOf = (facts: readonly Fact[]): readonly Turn[] => [sessionCreated(), ...facts].reduce(reduceTranscript, EMPTY_TRANSCRIPT).turns;

const EXPECTED = [
  'a0 assistant "Hello, welcome." final',
  'u1 user "When do you open?" final',
  'a1 assistant "At nine on weekdays, and" final interrupted',
  'u2 user "" final',
  'u3 user "On Saturday?" final',
  'a2 assistant "Until one." final',
  'u4 user "And on Sunday?" final',
  'u5 user "Thanks, bye." final',
];
const told = (turns: readonly Turn[]) =>
  turns.map(({id, role, text, final, interrupted}) => `${id} ${role} "${text}"${final ? ' final' : ''}${interrupted ? ' interrupted' : ''}`);

/** A fact told again, later: what a server that answers a retrieval, or sends both `created` and `added`, does. A delta never is. */
function withRepeats(random: Random, facts: readonly Fact[]): Fact[] {
  const repeated = [...facts];
  for (const fact of facts) {
    const repeatable = fact.type === 'item' || fact.type === 'input-committed' || fact.type === 'text-done';
    if (!repeatable || !random.chance(0.3)) continue;
    const at = repeated.indexOf(fact);
    repeated.splice(at + 1 + random.below(repeated.length - at), 0, fact);
  }
  return repeated;
}

const shuffled = <T>(random: Random, list: readonly T[]): T[] => interleave(random, list.map((entry) => [entry]));

describe('transcript: a recorded conversation', () => {
  it('ends as these turns in the order in which it was recorded', () => assert.deepEqual(told(turnsOf(RECORDED.flat())), EXPECTED));

  it('ends as the same turns in 400 legal interleavings', () => {
    for (let seed = 1; seed <= 400; seed++) {
      assert.deepEqual(told(turnsOf(interleave(createRandom(seed), RECORDED))), EXPECTED, `seed ${seed}`);
    }
  });

  it('ends as the same turns when facts are told twice', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = createRandom(seed);
      assert.deepEqual(told(turnsOf(withRepeats(random, interleave(random, RECORDED)))), EXPECTED, `seed ${seed}`);
    }
  });

  it('ends in the same order whatever arrived first, once every item is known', () => {
    const ids = EXPECTED.map((line) => line.split(' ')[0]);
    for (let seed = 1; seed <= 400; seed++) {
      const facts = shuffled(createRandom(seed), RECORDED.flat());
      assert.deepEqual(turnsOf(facts).map(({id}) => id), ids, `seed ${seed}`);
    }
  });

  it('never shows a turn twice, nor takes a final one back, on the way', () => {
    for (let seed = 1; seed <= 100; seed++) {
      let transcript = EMPTY_TRANSCRIPT;
      const final = new Set<string>();
      for (const fact of interleave(createRandom(seed), RECORDED)) {
        transcript = reduceTranscript(transcript, fact);
        const ids = transcript.turns.map(({id}) => id);
        assert.equal(new Set(ids).size, ids.length, `seed ${seed}`);
        for (const turn of transcript.turns) {
          assert.ok(turn.final || !final.has(turn.id), `seed ${seed}: ${turn.id} is open again`);
          if (turn.final) final.add(turn.id);
        }
      }
    }
  });
});

type Entry = Transcript['entries'][number];

/** The rule in the fewest words: after whom it says, if that one is known, else after what arrived before it. */
function ordered(entries: readonly Entry[], after: string | null = null): string[] {
  const known = new Set<string | null | undefined>([null, ...entries.map(({id}) => id)]);
  const place = ({previous}: Entry, index: number) => (known.has(previous) ? previous : (entries[index - 1]?.id ?? null));
  return entries.filter((entry, index) => place(entry, index) === after).flatMap(({id}) => [id, ...ordered(entries, id)]);
}

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const places = fc.option(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'never_told'), {nil: null}), {nil: undefined});
const facts: fc.Arbitrary<Fact> = fc.oneof(
  fc.tuple(ids, places).map(([id, place]) => committed(id, place)),
  fc.tuple(ids, places).map(([id, place]) => answer(id, place)),
  fc.tuple(ids, places).map(([id, place]) => tool(id, place)),
  fc.tuple(ids, fc.constantFrom('', 'x')).map(([id, text]) => said(id, text)),
  ids.map((id) => heardAll(id, 'y')),
  ids.map((id) => deleted(id)),
  ids.map((id) => responseDone({itemIds: [id]})),
);

describe('transcript: any facts at all', () => {
  it('stand in one order, however they came to stand in it', () => {
    fc.assert(
      fc.property(fc.array(facts, {maxLength: 30}), (all) => {
        let transcript = EMPTY_TRANSCRIPT;
        for (const fact of all) {
          transcript = reduceTranscript(transcript, fact);
          const {entries, turns} = transcript;
          const shown = entries.filter(({role, parts}) => role === 'user' || (role === 'assistant' && parts.some(({text}) => text !== '')));
          const order = ordered(entries).filter((id) => shown.some((entry) => entry.id === id));
          assert.deepEqual(turns.map(({id}) => id), order);
          for (const {id, text} of turns) assert.equal(text, shown.find((entry) => entry.id === id)?.parts.map((part) => part.text).join(''));
        }
      }),
      {numRuns: 3000},
    );
  });

  it('leave what was as it was: nothing is changed in place', () => {
    fc.assert(
      fc.property(fc.array(facts, {maxLength: 30}), (all) => {
        const steps = all.map((_, index) => all.slice(0, index + 1).reduce(reduceTranscript, EMPTY_TRANSCRIPT));
        const grown = all.reduce<Transcript[]>((before, fact) => [...before, reduceTranscript(before.at(-1) ?? EMPTY_TRANSCRIPT, fact)], []);
        assert.deepEqual(grown, steps);
      }),
    );
  });
});
