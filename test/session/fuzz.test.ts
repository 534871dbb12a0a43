// A session, less what needs a page, under events that nobody should send: nothing is thrown, and what it keeps of them has an end.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import {createTranslation} from '../../src/protocol/translation.js';
import type {Codec, Fact} from '../../src/protocol/vocabulary.js';
import {createInbox} from '../../src/session/inbox.js';
import {createReport} from '../../src/session/report.js';
import {OPEN_GATE, reduceGate} from '../../src/session/response-gate.js';
import {IDLE, reducePhase, stateOf} from '../../src/session/state.js';
import {EMPTY_TRANSCRIPT, MAX_CHARACTERS, MAX_ENTRIES, MAX_TEXT, reduceTranscript} from '../../src/session/transcript.js';
import {STATES} from '../../src/shapes.js';
import {documentedOf, recordedOf, WIRES} from '../protocol/recorded.js';
import {builtIns, mutate} from '../support/mutate.js';
import {createRandom} from '../support/random.js';

const CODECS = {ga: createGa, preview: createPreview, translation: createTranslation};
const EVENTS = 100_000;
const LENGTH = 200;

/** What a session does with a message, in its order. */
function openSession(decode: Codec['decode']) {
  let [transcript, gate, phase] = [EMPTY_TRANSCRIPT, OPEN_GATE, reducePhase(IDLE, {type: 'live'})];
  const seen = {facts: 0, malformed: 0, events: 0};
  const report = createReport(() => seen.events++);

  function fact(one: Fact): void {
    const before = transcript.turns;
    transcript = reduceTranscript(transcript, one);
    ({gate} = reduceGate(gate, one));
    phase = reducePhase(phase, one);
    report.fact(one, gate);
    if (transcript.turns !== before) report.turns(before, transcript.turns);
    seen.facts++;
  }
  const inbox = createInbox({decode, fact, malformed: () => seen.malformed++, flooded: () => assert.fail('a flood')});
  return {
    seen,
    receive: inbox.receive,
    look: () => ({transcript, state: stateOf(phase), usage: report.usage, cost: report.cost}),
  };
}

type Session = ReturnType<typeof openSession>;

/** Counted anew, not by what the transcript says of itself. */
function isBounded({look}: Session): void {
  const {entries, turns} = look().transcript;
  const lengths = entries.map(({parts}) => parts.reduce((all, {text}) => all + text.length, 0));
  const ids = entries.map(({id, previous}) => id.length + (previous?.length ?? 0));
  assert.ok(entries.length <= MAX_ENTRIES, `${entries.length} entries`);
  assert.ok(turns.length <= entries.length);
  for (const length of lengths) assert.ok(length <= MAX_TEXT, `${length} characters of one`);
  for (const {parts} of entries) assert.ok(parts.length <= 100, `${parts.length} parts`);
  const all = [...lengths, ...ids].reduce((sum, length) => sum + length, 0);
  assert.equal(look().transcript.size, all);
  assert.ok(all <= MAX_CHARACTERS, `${all} characters`);
}

for (const wire of WIRES) {
  const sources = recordedOf(wire).map(({payload}) => payload);
  const types = Object.keys(documentedOf(wire).server);

  describe(`${wire}: ${EVENTS} mutated events, in sessions of ${LENGTH}`, () => {
    it('throw nothing, pollute nothing, and leave every session in one of its states', () => {
      const before = builtIns();
      let facts = 0;
      // Each event by a seed of its own, so that a session that fails is cut down to the events that make it fail.
      const seeds = fc.array(fc.noShrink(fc.nat()), {minLength: LENGTH, maxLength: LENGTH});
      fc.assert(
        fc.property(seeds, (session) => {
          const opened = openSession(CODECS[wire]().decode);
          for (const seed of session) opened.receive(mutate(createRandom(seed), sources, types));
          const {state, usage, cost} = opened.look();
          assert.ok(STATES.includes(state));
          for (const counts of Object.values(usage)) for (const count of Object.values(counts)) assert.equal(typeof count, 'number');
          assert.ok(cost === null || typeof cost === 'number');
          isBounded(opened);
          facts += opened.seen.facts;
        }),
        {numRuns: EVENTS / LENGTH, seed: 20261121},
      );
      assert.ok(facts > EVENTS / 20, `${facts} facts tell little`);
      assert.equal(builtIns(), before);
      assert.equal(Reflect.get({}, 'type'), undefined);
    });
  });
}

describe('a server without an end', () => {
  const committed = (item_id: string, previous_item_id?: string) => ({type: 'input_audio_buffer.committed', item_id, previous_item_id});
  const delta = (item_id: string, text: string, content_index = 0) => ({type: 'response.output_audio_transcript.delta', item_id, content_index, delta: text});
  const done = (item_id: string, text: string, content_index = 0) => ({type: 'response.output_audio_transcript.done', item_id, content_index, transcript: text});
  const item = (id: string, text: string) => ({type: 'conversation.item.added', item: {id, type: 'message', role: 'user', content: [{type: 'input_text', text}]}});

  const ENDLESS: Readonly<Record<string, (n: number) => object>> = {
    'new items, each after the one before': (n) => committed(`u${n}`, `u${n - 1}`),
    'new items, each before the one before': (n) => committed(`u${n}`, `u${n + 1}`),
    'new answers': (n) => delta(`a${n}`, 'word'),
    'words of one answer': () => delta('a', 'word '.repeat(10)),
    'parts of one answer': (n) => done('a', '', n),
    'parts of one answer, with words': (n) => delta('a', 'word', n),
    'long items': (n) => item(`u${n}`, 'x'.repeat(100_000)),
    'long ids': (n) => committed(`u${n}`.repeat(20_000)),
    'long ids of what is before': (n) => committed(`u${n}`, 'p'.repeat(100_000)),
    'ids too long for any room': (n) => committed(`${n}`.padEnd(MAX_CHARACTERS + 1, 'u')),
    'responses that name what nobody knows': (n) => ({type: 'response.done', response: {status: 'completed', output: [{id: `x${n}`}]}}),
    'responses of many items': (n) => ({type: 'response.done', response: {output: Array.from({length: 50}, (_, at) => ({id: `x${n}-${at}`, type: 'message', role: 'assistant', content: []}))}}),
    'limits and errors': (n) => (n % 2 ? {type: 'rate_limits.updated', rate_limits: [{name: 'x'.repeat(n)}]} : {type: 'error', error: {code: `code ${n}`}}),
  };

  for (const [what, event] of Object.entries(ENDLESS)) {
    it(`cannot fill the memory with ${what}`, () => {
      const session = openSession(createGa().decode);
      for (let n = 1; n <= 5000; n++) {
        session.receive(event(n));
        if (n % 1000 === 0) isBounded(session);
      }
      assert.equal(session.seen.facts, 5000);
    });
  }
});
