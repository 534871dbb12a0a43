import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {retell} from '../../src/session/history.js';
import {EMPTY_TRANSCRIPT, cutOff, reduceTranscript} from '../../src/session/transcript.js';
import {NO_USAGE} from '../../src/resting.js';
import {createBill} from '../../src/session/usage.js';
import {EVERY_FACT, heard, said} from './facts.js';

const spoken = (audio: number) => ({...NO_USAGE, input: {text: 0, audio, image: 0}});
const MILLION = 1_000_000;

describe('the bill of a call', () => {
  it('has the transcription at the price of its own model', () => {
    const bill = createBill({}, () => 0);
    bill.session('gpt-realtime', 'gpt-4o-transcribe');
    bill.response(spoken(MILLION));
    bill.transcription(spoken(MILLION));
    assert.equal(bill.cost, 32 + 6);
    assert.deepEqual(bill.usage, spoken(MILLION), 'its tokens are no response');
  });

  it('of a dictation, which has no other model, is what writing costs', () => {
    const bill = createBill({}, () => 0);
    bill.session(null, 'whisper-1');
    bill.transcription({...NO_USAGE, seconds: 60});
    assert.equal(bill.cost, 0.006);
  });

  it('of an interpreter counts the minutes since the session began', () => {
    let now = 5_000_000;
    const bill = createBill({}, () => now);
    now += 1_000_000;
    bill.session('gpt-realtime-translate', null);
    now += 120_000;
    assert.equal(bill.cost, 0.068);
  });

  it("takes the page's own prices first", () => {
    const bill = createBill({'gpt-realtime': {text: {input: 0, cached: 0, output: 0}, audio: {input: 1, cached: 0, output: 0}}}, () => 0);
    bill.session('gpt-realtime', null);
    bill.response(spoken(MILLION));
    assert.equal(bill.cost, 1);
  });

  it('is unknown from the first thing on that has no known price', () => {
    const bill = createBill({}, () => 0);
    assert.equal(bill.cost, null);
    bill.session('gpt-realtime', 'somebody-else');
    assert.equal(bill.cost, 0);
    bill.transcription(spoken(1));
    bill.response(spoken(1));
    assert.equal(bill.cost, null);
  });
});

describe('a transcript that is cut off', () => {
  const before = [heard('u1', 'Where is'), said('a1', 'It was se')].reduce(reduceTranscript, EMPTY_TRANSCRIPT);
  const ends = (transcript: typeof before) => transcript.turns.map(({role, final, interrupted}) => `${role} ${final} ${interrupted}`);

  it('has no open turn left, and the answer was interrupted', () => {
    assert.deepEqual(ends(cutOff(before)), ['user true false', 'assistant true true']);
    const done = cutOff(before);
    assert.equal(cutOff(done), done, 'nothing changes twice');
  });

  it('was not interrupted where the provider has told all', () => {
    assert.deepEqual(ends(reduceTranscript(before, EVERY_FACT['session-closed'])), ['user true false', 'assistant true false']);
  });

  it('keeps who said what', () => {
    const told = reduceTranscript(before, EVERY_FACT.segment);
    assert.deepEqual(told.turns[0]?.segments, [{speaker: 'A', text: 'Good day'}]);
  });
});

describe('what another session is told', () => {
  it("is the page's silent context first, however long the conversation, then the newest turns", () => {
    const turns = Array.from({length: 50}, (_, n) => ({id: `${n}`, role: 'user', text: `turn ${n}`, final: true, interrupted: false, source: 'text'}) as const);
    const told = retell([{role: 'system', text: 'page A'}], turns);
    assert.deepEqual([told.length, told[0]?.text, told[1]?.text, told.at(-1)?.text], [20, 'page A', 'turn 31', 'turn 49']);
  });
});
