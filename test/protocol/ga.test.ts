import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {documented, recorded} from './recorded.js';

const ga = createGa();

/** Hand-written fixtures that no server sends: without an item's name there is nothing to say about it. */
const NAMELESS = recorded.filter(({payload}) => payload.type.startsWith('conversation.item.') && !('item_id' in payload) && !(payload['item'] as {id?: string} | undefined)?.id);

const fact = (event: unknown): Fact => {
  const decoded = ga.decode(event);
  if (decoded.kind !== 'fact') throw new Error(`${decoded.kind}: ${decoded.type}`);
  return decoded.fact;
};

describe('GA: recorded and published server events', () => {
  it('are many, and of every documented kind but those of other transports', () => {
    const types = new Set(recorded.map(({payload}) => payload.type));
    const missing = Object.keys(documented.server).filter((type) => !types.has(type));
    assert.deepEqual(missing, ['input_audio_buffer.dtmf_event_received', 'response.output_audio.delta']);
    assert.ok(recorded.length > 150);
  });

  it('are understood or left alone, all but three that name no item', () => {
    const malformed = recorded.filter(({payload}) => ga.decode(payload).kind === 'malformed');
    assert.deepEqual(malformed, NAMELESS);
    assert.equal(NAMELESS.length, 3);
  });

  it('mean the same each time, and are left as they came', () => {
    for (const {name, payload} of recorded) {
      const before = structuredClone(payload);
      assert.deepEqual(ga.decode(payload), ga.decode(payload), name);
      assert.deepEqual(payload, before, name);
    }
  });
});

describe('GA: what an event tells', () => {
  it('of a session: its name, its model, whether the visitor is written down', () => {
    const session = {id: 'sess_1', model: 'gpt-realtime', audio: {input: {transcription: {model: 'whisper-1', language: 'de'}}}};
    const created = fact({type: 'session.created', session});
    assert.ok(created.type === 'session-created');
    assert.deepEqual([created.sessionId, created.model, created.transcription], ['sess_1', 'gpt-realtime', {model: 'whisper-1', language: 'de'}]);
    assert.deepEqual(fact({type: 'session.updated', session: {audio: {input: {transcription: null}}}}), {type: 'session-updated', transcription: null});
  });

  it('of an item: whose it is, its text, whether it was spoken, what it follows', () => {
    const of = (item: object, previous?: string | null) => fact({type: 'conversation.item.added', item: {id: 'i', ...item}, ...(previous !== undefined && {previous_item_id: previous})});
    const expected = (item: object, previousItemId?: string | null) => ({type: 'item', item: {id: 'i', ...item}, previousItemId, done: false});
    const voice = {role: 'user', content: [{type: 'input_audio', transcript: null}]};
    assert.deepEqual(of(voice, 'p'), expected({role: 'user', text: null, source: 'voice'}, 'p'));
    assert.deepEqual(of({role: 'user', content: [{type: 'input_text', text: 'hi'}]}, null), expected({role: 'user', text: 'hi', source: 'text'}, null));
    assert.deepEqual(of({role: 'assistant', content: []}), expected({role: 'assistant', text: null, source: 'voice'}));
    assert.deepEqual(of({role: 'assistant', content: [{type: 'output_audio', transcript: 'Good '}, {type: 'output_audio', transcript: 'day'}]}), expected({role: 'assistant', text: 'Good day', source: 'voice'}));
    for (const other of [{type: 'function_call', name: 'f'}, {role: 'system', content: []}, {role: 'tool'}]) assert.deepEqual(of(other), expected({role: null, text: null, source: 'text'}));
  });

  it('of a response: how it ended, why, its items, its tokens', () => {
    const response = {
      id: 'r',
      status: 'incomplete',
      status_details: {type: 'incomplete', reason: 'content_filter'},
      output: [{id: 'a'}, {id: null}, {id: 'b'}],
      usage: {
        input_token_details: {text_tokens: 59, audio_tokens: 73, cached_tokens: 64, cached_tokens_details: {text_tokens: 0, audio_tokens: 64}},
        output_token_details: {text_tokens: 41, audio_tokens: 147},
      },
    };
    assert.deepEqual(fact({type: 'response.done', response}), {
      type: 'response-done',
      status: 'incomplete',
      reason: 'content_filter',
      itemIds: ['a', 'b'],
      usage: {input: {text: 59, audio: 73, image: 0}, cached: {text: 0, audio: 64, image: 0}, output: {text: 41, audio: 147, image: 0}},
    });
  });

  it('of a failed response: the code, whatever the details look like', () => {
    const reason = (details: unknown) => {
      const done = fact({type: 'response.done', response: {status: 'failed', status_details: details}});
      return done.type === 'response-done' ? done.reason : undefined;
    };
    assert.equal(reason({type: 'failed', error: {type: 'server_error', code: 'rate_limit_exceeded'}}), 'rate_limit_exceeded');
    assert.equal(reason({type: 'failed', error: {type: 'server_error', code: null}}), 'server_error');
    for (const odd of [undefined, null, 'failed', 7, [], {error: 'a sentence'}, {reason: 3}]) assert.equal(reason(odd), null, JSON.stringify(odd));
  });

  it('of tokens that can only be told as a total: none cached, the higher price', () => {
    const done = fact({type: 'response.done', response: {usage: {input_token_details: {text_tokens: 10, cached_tokens: 10}}}});
    assert.deepEqual(done.type === 'response-done' && done.usage?.cached, {text: 0, audio: 0, image: 0});
  });

  it('of an error: its code, field and event, never its sentence', () => {
    const told = fact({type: 'error', error: {type: 'x', code: 'invalid_value', message: 'canary sentence', param: 'session.audio', event_id: 'rv_1'}});
    assert.deepEqual(told, {type: 'error', error: {code: 'invalid_value', param: 'session.audio', eventId: 'rv_1'}});
  });

  it('of text: who says it, in which part', () => {
    const event = {item_id: 'i', content_index: 2, delta: 'x', transcript: 'xy', text: 'xy'};
    const table: readonly (readonly [string, Partial<Fact>])[] = [
      ['conversation.item.input_audio_transcription.delta', {type: 'text-delta', role: 'user', source: 'voice', text: 'x'}],
      ['conversation.item.input_audio_transcription.completed', {type: 'text-done', role: 'user', source: 'voice', text: 'xy'}],
      ['response.output_audio_transcript.delta', {type: 'text-delta', role: 'assistant', source: 'voice', text: 'x'}],
      ['response.output_audio_transcript.done', {type: 'text-done', role: 'assistant', source: 'voice', text: 'xy'}],
      ['response.output_text.delta', {type: 'text-delta', role: 'assistant', source: 'text', text: 'x'}],
      ['response.output_text.done', {type: 'text-done', role: 'assistant', source: 'text', text: 'xy'}],
    ];
    for (const [type, told] of table) assert.deepEqual(fact({type, ...event}), {...told, itemId: 'i', part: 2}, type);
  });

  it('of what merely happened', () => {
    const table = {
      'input_audio_buffer.speech_started': 'input-speech-started',
      'input_audio_buffer.speech_stopped': 'input-speech-stopped',
      'response.created': 'response-created',
      'output_audio_buffer.started': 'playback-started',
      'output_audio_buffer.stopped': 'playback-stopped',
      'output_audio_buffer.cleared': 'playback-cleared',
    };
    for (const [wire, type] of Object.entries(table)) assert.equal(fact({type: wire}).type, type);
  });
});
