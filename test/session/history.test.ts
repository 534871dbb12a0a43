import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HISTORY_BYTES, HISTORY_ITEMS, newest, replay, type HistoryItem} from '../../src/session/history.js';
import type {Turn} from '../../src/shapes.js';
import {createRandom} from '../support/random.js';

const turn = (text: string, over: Partial<Turn> = {}): Turn => ({id: 'i', role: 'user', text, final: true, interrupted: false, source: 'voice', ...over});
const bytes = (items: readonly HistoryItem[]) => items.reduce((sum, {text}) => sum + new TextEncoder().encode(text).length, 0);

describe('what a new session is told', () => {
  it('is who said what, in order, spoken or typed', () => {
    assert.deepEqual(replay([turn('Hello'), turn('Good day', {role: 'assistant'}), turn('My order?', {source: 'text'})]), [
      {role: 'user', text: 'Hello'},
      {role: 'assistant', text: 'Good day'},
      {role: 'user', text: 'My order?'},
    ]);
  });

  it('is nothing of what has no words', () => {
    assert.deepEqual(replay([turn(''), turn('  \n', {role: 'assistant'}), turn('', {final: false})]), []);
    assert.deepEqual(replay([]), []);
  });

  it('is nothing of what nobody seems to have said', () => assert.deepEqual(replay([turn('Thank you for watching.', {suspect: true})]), []));

  it('ends an answer that was cut off as one, by the visitor or by the network', () => {
    const cut = turn('Your order is', {role: 'assistant', interrupted: true});
    const lost = turn('It was se', {role: 'assistant', final: false});
    assert.deepEqual(replay([cut, lost]).map(({text}) => text), ['Your order is …', 'It was se …']);
  });

  it('tells of an answer that was cut off what was heard of it', () => {
    const cut = turn('At nine, and on Saturdays', {role: 'assistant', interrupted: true, heard: 8});
    assert.deepEqual(replay([cut, {...cut, heard: 0}]), [{role: 'assistant', text: 'At nine, …'}]);
  });

  it('leaves what the visitor said as it is known', () => {
    assert.deepEqual(replay([turn(' Where is ', {final: false})]), [{role: 'user', text: 'Where is'}]);
  });

  it('is the newest twenty', () => {
    const told = replay(Array.from({length: 50}, (_, n) => turn(`turn ${n}`)));
    assert.deepEqual([told.length, told[0]?.text, told.at(-1)?.text], [20, 'turn 30', 'turn 49']);
  });

  it('counts twenty with words: silence takes no place', () => {
    const told = replay(Array.from({length: 50}, (_, n) => turn(n % 2 === 0 ? '' : `turn ${n}`)));
    assert.deepEqual([told.length, told[0]?.text], [20, 'turn 11']);
  });

  it('is 8 KB of UTF-8 at most, without a gap', () => {
    const told = replay([turn('old older'), turn('é'.repeat(3090)), turn('a'.repeat(1000)), turn('b'.repeat(1000)), turn('last')]);
    assert.deepEqual(told.map(({text}) => text.length), [3090, 1000, 1000, 4]);
    const full = replay([turn('old'), turn('é'.repeat(3000)), turn('c'.repeat(2000)), turn('b'.repeat(1000))]);
    assert.deepEqual(full.map(({text}) => text.length), [2000, 1000]);
  });

  it('is the end of a last turn that is too long by itself, cut between characters', () => {
    const [told, ...rest] = replay([turn('before'), turn(`${'😀'.repeat(3000)}yz`)]);
    assert.deepEqual(rest, []);
    assert.ok(told && bytes([told]) <= HISTORY_BYTES && bytes([told]) > HISTORY_BYTES - 4);
    assert.ok(told.text.endsWith('😀yz'));
    assert.equal(/\p{Surrogate}/u.test(told.text), false);
    assert.equal(told.text.includes('\ufffd'), false);
  });

  it('keeps both limits, the order and the newest, by chance', () => {
    const random = createRandom(3);
    for (let round = 0; round < 500; round++) {
      const turns = Array.from({length: random.below(60)}, (_, n) =>
        turn(`${n}:${random.pick(['a', 'é', '😀', ' '])}`.padEnd(1 + random.below(3000), 'z'), {role: random.pick(['user', 'assistant']), final: random.chance(0.8)}),
      );
      const all = turns.filter(({text}) => text.trim() !== '');
      const told = replay(turns);
      assert.ok(told.length <= HISTORY_ITEMS && bytes(told) <= HISTORY_BYTES);
      assert.equal(told.length === 0, all.length === 0);
      const tail = all.slice(all.length - told.length);
      assert.ok(told.every(({text, role}, n) => role === tail[n]?.role && text.startsWith(tail[n].text.trim())));
    }
  });
});

describe("the page's silent context", () => {
  it('is kept the same way, within its own limits', () => {
    const notes = ['page A', 'page B', 'page C'].map((text) => ({role: 'system', text}) as const);
    assert.deepEqual(newest(notes, 2), notes.slice(1));
    assert.deepEqual(newest(notes, 20, 12), notes.slice(1));
    assert.deepEqual(newest(notes, 20, 11), notes.slice(2));
  });
});
