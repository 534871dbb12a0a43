import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {documented, recorded} from './recorded.js';

const ga = createGa();

const fact = (event: unknown): Fact => {
  const decoded = ga.decode(event);
  if (decoded.kind !== 'fact') throw new Error(`${decoded.kind}: ${decoded.type}`);
  return decoded.fact;
};

describe('GA: recorded and published server events', () => {
  it('are many, and of every documented kind', () => {
    const types = new Set(recorded.map(({payload}) => payload.type));
    assert.deepEqual(Object.keys(documented.server).filter((type) => !types.has(type)), []);
    assert.ok(recorded.length > 150);
  });

  it('mean the same each time', () => {
    for (const {name, payload} of recorded) assert.deepEqual(ga.decode(payload), ga.decode(payload), name);
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

  it('of a session: that an answer goes on when the visitor speaks', () => {
    const turn_detection = {type: 'server_vad', interrupt_response: false};
    for (const session of [{audio: {input: {turn_detection}}}, {turn_detection}]) {
      for (const type of ['session.created', 'session.updated']) assert.equal(Reflect.get(fact({type, session}), 'interrupts'), false);
    }
    for (const detection of [null, {type: 'server_vad', create_response: false}]) {
      for (const session of [{audio: {input: {turn_detection: detection}}}, {turn_detection: detection}]) {
        for (const type of ['session.created', 'session.updated']) assert.equal(Reflect.get(fact({type, session}), 'answers'), false);
      }
    }
    for (const other of [undefined, 'server_vad', {create_response: null}, {create_response: true}, {type: 'semantic_vad'}]) {
      assert.equal(Reflect.get(fact({type: 'session.created', session: {audio: {input: {turn_detection: other}}}}), 'answers'), undefined);
    }
    for (const other of [null, undefined, 'server_vad', {interrupt_response: null}, {interrupt_response: true}]) {
      const told = fact({type: 'session.created', session: {id: 'sess_1', audio: {input: {turn_detection: other}}}});
      assert.deepEqual([Reflect.get(told, 'interrupts'), Reflect.get(told, 'sessionId')], [undefined, 'sess_1']);
    }
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
      calls: [],
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
      'output_audio_buffer.started': 'playback-started',
      'output_audio_buffer.stopped': 'playback-stopped',
      'output_audio_buffer.cleared': 'playback-cleared',
    };
    for (const [wire, type] of Object.entries(table)) assert.equal(fact({type: wire}).type, type);
  });

  it('that a response has begun, by its id where it has one', () => {
    assert.deepEqual(fact({type: 'response.created', response: {id: 'resp_1', status: 'in_progress'}}), {type: 'response-created', responseId: 'resp_1'});
    for (const response of [undefined, null, 'resp_1', {}, {id: 7}]) assert.deepEqual(fact({type: 'response.created', response}), {type: 'response-created', responseId: null});
  });

  const call = {type: 'function_call', id: 'i', call_id: 'call_1', name: 'lookup', arguments: '{"id":17}', status: 'completed'};
  const told = {callId: 'call_1', name: 'lookup', arguments: '{"id":17}', complete: true};

  it('of calls: what is to be run, and what must not be', () => {
    const calls = (...output: readonly unknown[]) => {
      const done = fact({type: 'response.done', response: {output}});
      return done.type === 'response-done' ? done.calls : null;
    };
    const bare = {type: 'function_call', call_id: 'call_1', name: 'lookup'};
    assert.deepEqual(calls(call, {type: 'message', id: 'm'}, {...call, call_id: 'call_2'}), [told, {...told, callId: 'call_2'}]);
    assert.deepEqual(calls({...call, status: 'incomplete'}, {...call, status: 'in_progress'}), [{...told, complete: false}, {...told, complete: false}]);
    assert.deepEqual(calls(bare), [{...told, arguments: ''}], 'a server that says less');
    assert.deepEqual(calls({...call, call_id: null}, {...call, name: ''}, null, 'x', 7, [call]), []);
    assert.deepEqual(calls({...call, type: 'function_call_output'}), []);
  });

  it('of a call that begins and is complete, for what is shown', () => {
    const item = (state: string, item: object) => fact({type: `response.output_item.${state}`, item});
    assert.deepEqual(item('added', {...call, status: 'in_progress', arguments: ''}), {type: 'call', call: {...told, arguments: '', complete: false}});
    assert.deepEqual(item('done', call), {type: 'call', call: told});
  });

  it('of the tools of a provider: listing, running, asking first', () => {
    const mcp = {type: 'mcp', what: 'call', itemId: 'i', name: 'search'};
    for (const status of ['in_progress', 'completed', 'failed']) {
      assert.deepEqual(fact({type: `mcp_list_tools.${status}`, item_id: 'i'}), {type: 'mcp', what: 'list', itemId: 'i', name: null, status});
      assert.deepEqual(fact({type: `response.mcp_call.${status}`, output_index: 0, item_id: 'i'}), {type: 'mcp', what: 'call', itemId: 'i', name: null, status});
    }
    const running = {type: 'mcp_call', id: 'i', name: 'search', server_label: 'docs', arguments: '{}'};
    assert.deepEqual(fact({type: 'response.output_item.added', item: running}), {...mcp, status: 'in_progress'});
    assert.deepEqual(fact({type: 'response.output_item.done', item: {...running, error: null, output: 'x'}}), {...mcp, status: 'completed'});
    assert.deepEqual(fact({type: 'response.output_item.done', item: {...running, error: {type: 'http_error', code: 500}}}), {...mcp, status: 'failed'});

    const asks = {type: 'mcp_approval_request', id: 'mcpr_1', name: 'pay', server_label: 'shop', arguments: '{"sum":9}'};
    const question = {type: 'approval-request', requestId: 'mcpr_1', server: 'shop', name: 'pay', arguments: '{"sum":9}'};
    assert.equal(fact({type: 'conversation.item.added', item: asks}).type, 'item', 'its place, as for any item');
    assert.deepEqual(fact({type: 'conversation.item.done', item: asks}), question);
    assert.deepEqual(fact({type: 'response.output_item.done', item: asks}), question);
  });

  it('of the voice, where there is no media track', () => {
    assert.deepEqual(fact({type: 'response.output_audio.delta', item_id: 'i', content_index: 0, delta: 'AAAA'}), {type: 'output-audio', itemId: 'i', audio: 'AAAA'});
    assert.deepEqual(fact({type: 'response.output_audio.done', item_id: 'i'}), {type: 'output-audio-done', itemId: 'i'});
  });

  it('of what it took to write the visitor down', () => {
    const usage = (usage: unknown) => {
      const done = fact({type: 'conversation.item.input_audio_transcription.completed', item_id: 'i', transcript: 'x', usage});
      return done.type === 'text-done' ? done.usage : null;
    };
    const none = {text: 0, audio: 0, image: 0};
    assert.deepEqual(usage({type: 'duration', seconds: 3}), {input: none, cached: none, output: none, seconds: 3});
    const tokens = {type: 'tokens', total_tokens: 22, input_tokens: 13, output_tokens: 9};
    assert.deepEqual(usage({...tokens, input_token_details: {text_tokens: 1, audio_tokens: 12}}), {input: {...none, text: 1, audio: 12}, cached: none, output: {...none, text: 9}});
    assert.deepEqual(usage(tokens), {input: {...none, audio: 13}, cached: none, output: {...none, text: 9}}, 'a total alone is speech');
    for (const odd of [undefined, null, 7, 'x']) assert.equal(usage(odd), undefined);
  });

  it('of who spoke, of limits, of silence', () => {
    assert.deepEqual(fact({type: 'conversation.item.input_audio_transcription.segment', item_id: 'i', id: 's', text: 'Hi', speaker: 'A', start: 0, end: 1}), {type: 'segment', itemId: 'i', text: 'Hi', speaker: 'A'});
    assert.deepEqual(fact({type: 'rate_limits.updated', rate_limits: [{name: 'tokens', limit: 100, remaining: 40, reset_seconds: 51030.1}, {}]}), {
      type: 'rate-limits',
      limits: [{name: 'tokens', limit: 100, remaining: 40, resetSeconds: 51030.1}, {name: null, limit: null, remaining: null, resetSeconds: null}],
    });
    assert.deepEqual(fact({type: 'input_audio_buffer.timeout_triggered', audio_start_ms: 0, audio_end_ms: 9, item_id: 'i'}), {type: 'input-timeout'});
  });

  it('nothing of what is known and of no interest', () => {
    const types = ['conversation.created', 'conversation.item.retrieved', 'input_audio_buffer.cleared', 'input_audio_buffer.dtmf_event_received', 'response.content_part.added', 'response.content_part.done', 'response.function_call_arguments.delta', 'response.function_call_arguments.done', 'response.mcp_call_arguments.delta', 'response.mcp_call_arguments.done'];
    for (const type of types) assert.deepEqual(ga.decode({type}), {kind: 'ignored', type});
    assert.equal(ga.decode({type: 'response.output_item.added', item: {id: 'i', type: 'message', role: 'assistant'}}).kind, 'ignored');
  });

  it('of the end of a response, however odd the rest of it is', () => {
    for (const odd of ['x', 7, [], {}, null]) assert.equal(fact({type: 'response.done', response: {status: 'completed', output: odd, usage: odd, status_details: odd}}).type, 'response-done');
    assert.equal(fact({type: 'session.created', session: 'x'}).type, 'session-created');
  });
});
