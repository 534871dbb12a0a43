import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {createEar} from '../../src/session/heard.js';
import {EMPTY_TRANSCRIPT, cutOff, reduceTranscript} from '../../src/session/transcript.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, answer, responseDone, said, saidAll, truncated} from './facts.js';

const TEXT = 'At nine on weekdays, and at ten on Saturdays, all year round.';
/** So many milliseconds of 24 kHz, 16 bits. */
const audio = (ms: number, itemId = 'a1'): Fact => ({type: 'output-audio', itemId, audio: 'A'.repeat(ms * 64)});

/** A call in which facts come at their seconds. */
function createCall() {
  let now = 0;
  let transcript = EMPTY_TRANSCRIPT;
  const ear = createEar(() => now);
  const take = (facts: readonly Fact[]) => (transcript = facts.reduce((all, fact) => reduceTranscript(all, fact), transcript));
  const turn = (id: string) => transcript.turns.find((one) => one.id === id);
  return {
    at(seconds: number, ...facts: Fact[]) {
      now = seconds * 1000;
      for (const fact of facts) take(ear.take(fact, transcript.turns));
    },
    cut(seconds: number) {
      now = seconds * 1000;
      take(ear.cut(transcript.turns));
      transcript = cutOff(transcript);
    },
    turn,
    heard(id: string) {
      const {text = '', heard} = turn(id) ?? {};
      return heard === undefined ? null : text.slice(0, heard);
    },
  };
}

describe('what was heard of an answer that was cut off', () => {
  it('is its share of the audio, where that has come: whole words of what had come by then', () => {
    const call = createCall();
    call.at(1, answer('a1', null), saidAll('a1', TEXT), audio(4000), PLAYBACK_STARTED);
    call.at(3, PLAYBACK_CLEARED, truncated('a1', 2000));
    assert.equal(call.heard('a1'), 'At nine on weekdays, and at ten');
    assert.deepEqual([call.turn('a1')?.interrupted, call.turn('a1')?.final], [true, true]);
  });

  it('is all of it, where all of its audio was', () => {
    const call = createCall();
    call.at(1, saidAll('a1', TEXT), audio(4000), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_CLEARED, truncated('a1', 4000));
    assert.equal(call.heard('a1'), TEXT);
  });

  it('is nothing of what came after the cut', () => {
    const call = createCall();
    call.at(1, said('a1', TEXT.slice(0, 18)), audio(1000), PLAYBACK_STARTED);
    call.at(2, PLAYBACK_CLEARED);
    call.at(3, saidAll('a1', TEXT), audio(3000), truncated('a1', 1000));
    assert.equal(call.heard('a1'), 'At nine on');
  });

  it('is nothing of what came after the cut, however fast the voice is thought to speak', () => {
    const call = createCall();
    call.at(1, said('a1', TEXT.slice(0, 18)), PLAYBACK_STARTED);
    call.at(4, PLAYBACK_CLEARED, saidAll('a1', TEXT), truncated('a1', 3000));
    assert.equal(call.heard('a1'), 'At nine on');
  });

  it('is reckoned by how fast this voice speaks, where no audio comes here', () => {
    const call = createCall();
    // 10 characters a second, in an answer that was heard to its end.
    call.at(1, saidAll('a0', 'x'.repeat(40)), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_STOPPED, responseDone({itemIds: ['a0']}));
    call.at(6, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(9, PLAYBACK_CLEARED, truncated('a1', 2200));
    assert.equal(call.heard('a1'), 'At nine on weekdays,');
    assert.equal(call.heard('a0'), null, 'heard to its end');
  });

  it('is reckoned from when it began to sound, where the provider does not say how much it was', () => {
    const call = createCall();
    call.at(1, saidAll('a0', 'x'.repeat(40)), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_STOPPED);
    call.at(6, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(8.2, PLAYBACK_CLEARED);
    assert.equal(call.heard('a1'), 'At nine on weekdays,');
    call.at(8.3, truncated('a1', null));
    assert.equal(call.heard('a1'), 'At nine on weekdays,');
    call.at(8.4, truncated('a1', 700));
    assert.equal(call.heard('a1'), 'At nine', 'what the provider says is better');
  });

  it('has a pace to begin with, for the first answer of all', () => {
    const call = createCall();
    call.at(1, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(2, PLAYBACK_CLEARED, truncated('a1', 1000));
    assert.equal(call.heard('a1'), 'At nine on');
  });

  it('is believed of no voice that is slower or faster than any', () => {
    const call = createCall();
    call.at(0, saidAll('a0', 'x'.repeat(1000)), PLAYBACK_STARTED);
    call.at(2, PLAYBACK_STOPPED);
    call.at(3, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(4, PLAYBACK_CLEARED, truncated('a1', 1000));
    assert.equal(call.heard('a1'), 'At nine on weekdays, and at ten on');
  });

  it('is nothing, where it was stopped before it sounded: but not before this provider has told of any sound', () => {
    const call = createCall();
    call.at(0, saidAll('a0', TEXT), responseDone({status: 'cancelled', itemIds: ['a0']}));
    assert.equal(call.heard('a0'), null);
    call.at(1, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_STOPPED);
    call.at(6, saidAll('a2', TEXT), responseDone({status: 'cancelled', itemIds: ['a2']}));
    assert.equal(call.heard('a2'), '');
    call.at(7, saidAll('a3', TEXT), PLAYBACK_STARTED);
    call.at(8, PLAYBACK_CLEARED);
    assert.deepEqual([call.heard('a0'), call.heard('a2')], [null, ''], 'what came before is no part of it');
  });

  it('stays, when the end of its response comes after the cut', () => {
    const call = createCall();
    call.at(1, saidAll('a1', TEXT), audio(4000), PLAYBACK_STARTED);
    call.at(3, PLAYBACK_CLEARED, truncated('a1', 2000), responseDone({status: 'cancelled', itemIds: ['a1']}));
    assert.equal(call.heard('a1'), 'At nine on weekdays, and at ten');
    call.at(4, truncated('a1', 2000));
    assert.equal(call.heard('a1'), 'At nine on weekdays, and at ten');
  });

  it('is no matter of the next answer, where its last words come late', () => {
    const call = createCall();
    call.at(1, said('a1', TEXT.slice(0, 18)), PLAYBACK_STARTED);
    call.at(2, PLAYBACK_CLEARED, truncated('a1', 1000), saidAll('a1', TEXT));
    call.at(4, saidAll('a2', TEXT), PLAYBACK_STARTED);
    call.at(7, PLAYBACK_CLEARED);
    assert.deepEqual([call.heard('a1'), call.heard('a2')], ['At nine on', 'At nine on weekdays, and at ten on Saturdays,']);
  });

  it('is what had sounded when the connection was lost, also of an answer that was all there', () => {
    const call = createCall();
    call.at(1, answer('a1', null), saidAll('a1', TEXT), responseDone({itemIds: ['a1']}), PLAYBACK_STARTED);
    call.cut(2);
    assert.equal(call.heard('a1'), 'At nine on');
    assert.equal(call.turn('a1')?.interrupted, true);
  });

  it('is not told of an answer that was heard before the connection was lost, nor of a written one', () => {
    const call = createCall();
    call.at(1, saidAll('a1', TEXT), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_STOPPED, {...said('w1', TEXT), source: 'text'} as Fact);
    call.cut(6);
    assert.deepEqual([call.heard('a1'), call.heard('w1'), call.turn('w1')?.interrupted], [null, null, true]);
  });

  for (const [script, text, whole] of [
    ['Japanese', '平日は九時から、土曜は十時からです。', '平日は九時から、土曜は'],
    ['Thai, its marks with their letters', 'เปิดเก้าโมงเช้าที่นี่ทุกวัน', 'เปิดเก้าโมงเช้า'],
    ['emoji, not halved', '😀😀😀😀😀😀😀😀😀😀', '😀😀😀😀😀😀'],
  ] as const) {
    it(`is whole letters in ${script}`, () => {
      const call = createCall();
      call.at(1, saidAll('a1', text), audio(1000), PLAYBACK_STARTED);
      call.at(2, PLAYBACK_CLEARED, truncated('a1', 620));
      assert.equal(call.heard('a1'), whole);
    });
  }

  it('is found at once in words that are meant to take long', () => {
    for (const evil of ['\u0301'.repeat(2 ** 16), ' '.repeat(2 ** 16), `a${'\u0301'.repeat(2 ** 15)}b`.repeat(2), 'x'.repeat(2 ** 16)]) {
      const call = createCall();
      call.at(1, saidAll('a1', evil), audio(1000), PLAYBACK_STARTED);
      call.at(2, PLAYBACK_CLEARED, truncated('a1', 900));
      assert.ok((call.turn('a1')?.heard ?? NaN) <= 0.9 * 2 ** 16);
    }
  });
});
