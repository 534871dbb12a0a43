// What is kept for speed alone must not be seen: an entry that grows beside the lists, an index of ids, turns that are made when somebody looks.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, reduceTranscript, type Transcript} from '../../src/session/transcript.js';
import {createRandom, type Random} from '../support/random.js';
import {answer, committed, deleted, heard, heardAll, item, responseDone, said, saidAll, sessionUpdated, tool, truncated, typed} from './facts.js';

const take = (...facts: readonly Fact[]): Transcript => facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT);

/** A fact of a conversation of three hundred items: mostly of the newest, in order; sometimes of any, from anywhere. */
function anyFact(random: Random, count: number): Fact {
  const known = Math.max(1, count);
  const id = random.chance(0.85) ? `i${random.chance(0.2) ? count : known - 1}` : `i${random.below(300)}`;
  const place = random.pick([undefined, null, `i${known - 1}`, `i${known - 1}`, `i${known - 1}`, `i${random.below(300)}`]);
  return random.pick<() => Fact>([
    () => committed(id, place),
    () => item(id, place),
    () => answer(id, place, random.chance(0.5)),
    () => tool(id, place),
    () => typed(id, place, 'typed'),
    () => said(id, 'x'),
    () => said(id, 'y', random.below(3)),
    () => said(id, 'z'),
    () => heard(id, 'x'),
    () => saidAll(id, random.pick(['', 'xz', 'whole'])),
    () => heardAll(id, 'whole'),
    () => truncated(id),
    () => responseDone({itemIds: [id, `i${random.below(300)}`]}),
    () => (random.chance(0.1) ? deleted(id) : said(id, 'w')),
    () => (random.chance(0.1) ? sessionUpdated(random.chance(0.5)) : said(id, 'v')),
  ])();
}

function conversation(seed: number): Fact[] {
  const random = createRandom(seed);
  let transcript = EMPTY_TRANSCRIPT;
  return Array.from({length: 600}, () => {
    const fact = anyFact(random, transcript.entries.length);
    transcript = reduceTranscript(transcript, fact);
    return fact;
  });
}

type Entry = Transcript['entries'][number];

/** After whom each says, if that one is known, else after what arrived before it. */
function ordered(entries: readonly Entry[]): string[] {
  const known = new Set<string | null | undefined>([null, ...entries.map(({id}) => id)]);
  const followers = new Map<string | null, string[]>();
  entries.forEach(({id, previous}, at) => {
    const after = (known.has(previous) ? previous : entries[at - 1]?.id) ?? null;
    followers.set(after, [...(followers.get(after) ?? []), id]);
  });
  const from = (id: string | null): string[] => (followers.get(id) ?? []).flatMap((next) => [next, ...from(next)]);
  return from(null);
}

const SEEDS = Array.from({length: 60}, (_, seed) => seed + 1);

describe('transcript: a long conversation of any facts', () => {
  it('has each item once, and its turns in their order', () => {
    let longest = 0;
    for (const seed of SEEDS) {
      let transcript = EMPTY_TRANSCRIPT;
      for (const [count, fact] of conversation(seed).entries()) {
        transcript = reduceTranscript(transcript, fact);
        if (count % 20 !== 19) continue;
        const {entries, turns, size} = transcript;
        assert.equal(new Set(entries.map(({id}) => id)).size, entries.length, `seed ${seed}, ${count}`);
        const shown = new Set(entries.filter(({role, parts}) => role === 'user' || (role === 'assistant' && parts.some(({text}) => text !== ''))).map(({id}) => id));
        assert.deepEqual(turns.map(({id}) => id), ordered(entries).filter((id) => shown.has(id)), `seed ${seed}, ${count}`);
        for (const {id, text} of turns) assert.equal(text, entries.find((entry) => entry.id === id)?.parts.map((part) => part.text).join(''), `seed ${seed}, ${count}`);
        assert.equal(size, entries.reduce((all, {id, previous, parts}) => all + id.length + (previous?.length ?? 0) + parts.reduce((sum, {text}) => sum + text.length, 0), 0));
        longest = Math.max(longest, entries.length);
      }
    }
    assert.ok(longest > 120, `${longest} entries tell nothing of a long one`);
  });

  it('is the same whether or not anybody has looked at it on the way', () => {
    for (const seed of SEEDS) {
      const facts = conversation(seed);
      const unseen = take(...facts);
      const seen = facts.reduce((transcript, fact) => {
        const after = reduceTranscript(transcript, fact);
        assert.ok(after.turns.length <= after.entries.length);
        return after;
      }, EMPTY_TRANSCRIPT);
      assert.deepEqual([seen.entries, seen.turns, seen.size], [unseen.entries, unseen.turns, unseen.size], `seed ${seed}`);
    }
  });

  it('leaves what was as it was', () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const facts = conversation(seed);
      const before = take(...facts.slice(0, 300));
      const copy = structuredClone([before.entries, before.turns]);
      facts.slice(300).reduce(reduceTranscript, before);
      assert.deepEqual([before.entries, before.turns], copy, `seed ${seed}`);
    }
  });
});

describe('transcript: a word more', () => {
  const talk = take(...Array.from({length: 120}, (_, n) => typed(`u${n}`, n === 0 ? null : `u${n - 1}`, 'one')), answer('a1', 'u119'), said('a1', 'Good'));

  it('copies neither the entries nor the turns of all that was said before', () => {
    const once = reduceTranscript(talk, said('a1', ' day'));
    const twice = reduceTranscript(once, said('a1', '.'));
    assert.equal(once.lists, twice.lists);
    assert.deepEqual([talk, once, twice].map(({turns}) => turns.at(-1)?.text), ['Good', 'Good day', 'Good day.']);
  });

  it('leaves the list of turns as it is where it changes none of them', () => {
    const settled = reduceTranscript(talk, saidAll('a1', 'Good'));
    assert.notEqual(settled, talk);
    assert.equal(settled.turns, talk.turns);
    assert.equal(reduceTranscript(reduceTranscript(talk, said('a1', ' day')), sessionUpdated(false)).turns.at(-1)?.text, 'Good day');
  });

  it('finds what is said of one that is long gone by', () => assert.equal(reduceTranscript(talk, heardAll('u3', 'late')).turns[3]?.text, 'late'));
});
