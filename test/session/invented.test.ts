import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {createStopwatch, isStock} from '../../src/session/invented.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {SPEECH_STARTED, SPEECH_STOPPED, committed, heard, heardAll} from './facts.js';

/** What transcriptions have made of noises (pains.md P24). */
const INVENTED = [
  'Thank you for watching.',
  'Thanks for watching!',
  'THANK YOU SO MUCH FOR WATCHING',
  '시청해주셔서 감사합니다.',
  '谢谢观看',
  '謝謝大家觀看',
  '请不吝点赞 订阅 转发 打赏支持明镜与点点栏目',
  'Untertitel der Amara.org-Community',
  'Untertitel im Auftrag des ZDF für funk, 2017',
  'Vielen Dank fürs Zuschauen!',
  "Sous-titres réalisés par la communauté d'Amara.org",
  "Merci d'avoir regardé cette vidéo !",
  'Gracias por ver el video.',
  'Obrigado por assistir!',
  'ご視聴ありがとうございました',
  'Продолжение следует...',
];
const REAL = ['Thank you.', 'Thanks!', 'Yes.', 'Gracias', '谢谢', '观看', 'ありがとうございました', 'следует', 'Do you sell watches?', ''];

/** A turn that takes so many milliseconds, and the words that come of it; `null`: nobody heard it begin and end. */
function turnOf(ms: number | null, ...words: Fact[]) {
  let time = 1000;
  const timed = createStopwatch(() => time);
  const take = (...facts: Fact[]) => facts.map(timed);
  const begun = ms === null ? [] : take(SPEECH_STARTED);
  time += ms ?? 0;
  const facts = [...begun, ...(ms === null ? [] : take(SPEECH_STOPPED)), ...take(committed('u1', null), ...words)];
  return facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT).turns[0];
}

describe('words that nobody said', () => {
  it('are those that transcriptions make of noises, in many languages', () => {
    assert.deepEqual(INVENTED.filter((text) => !isStock(text)), []);
    assert.deepEqual(REAL.filter(isStock), []);
  });

  it('are suspect where next to nothing was spoken, and kept', () => {
    for (const text of INVENTED) assert.deepEqual({...turnOf(500, heardAll('u1', text))}, {id: 'u1', role: 'user', text, final: true, interrupted: false, source: 'voice', suspect: true});
    assert.equal(turnOf(500, heard('u1', 'Thank you for watching'))?.suspect, true);
  });

  it('are not doubted where there was the time to say them, or nobody knows', () => {
    for (const ms of [900, null]) assert.equal('suspect' in (turnOf(ms, heardAll('u1', 'Thank you for watching.')) ?? {}), false);
  });

  it('are no others, however short', () => {
    for (const text of REAL) assert.equal('suspect' in (turnOf(100, heardAll('u1', text)) ?? {}), false);
  });
});
