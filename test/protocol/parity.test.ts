// The same conversation in both dialects: the same facts.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import type {Codec, Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {documentedOf} from './recorded.js';

type Event = Readonly<Record<string, unknown>> & {readonly type: string};

const SESSION = {id: 'sess_1', object: 'realtime.session', model: 'm', expires_at: 1_800_000_000, instructions: '', tools: []};
const TRANSCRIPTION = {model: 'whisper-1', language: 'en', prompt: ''};
const USAGE = {
  total_tokens: 9,
  input_tokens: 6,
  output_tokens: 3,
  input_token_details: {text_tokens: 1, audio_tokens: 5, cached_tokens: 2, cached_tokens_details: {text_tokens: 0, audio_tokens: 2}},
  output_token_details: {text_tokens: 1, audio_tokens: 2},
};

const message = (id: string, role: string, status: string, content: readonly object[] = []) => ({id, object: 'realtime.item', type: 'message', status, role, content});
const call = (status: string, args: string) => ({id: 'f1', object: 'realtime.item', type: 'function_call', status, name: 'lookup', call_id: 'call_1', arguments: args});
const response = (status: string, output: readonly object[], more: object = {}) => ({response: {id: 'r1', object: 'realtime.response', status, status_details: null, output, usage: null, ...more}});
const at = {response_id: 'r1', item_id: 'a1', output_index: 0, content_index: 0};

/** In the words of GA: what the visitor says, an answer with its voice, one in writing, a call, an interruption. */
const CONVERSATION: readonly Event[] = [
  {type: 'session.created', session: {...SESSION, type: 'realtime', output_modalities: ['audio'], audio: {input: {transcription: TRANSCRIPTION}, output: {voice: 'marin'}}}},
  {type: 'session.updated', session: {...SESSION, type: 'realtime', audio: {input: {transcription: null}}}},
  {type: 'conversation.created', conversation: {id: 'conv_1'}},
  {type: 'input_audio_buffer.speech_started', audio_start_ms: 100, item_id: 'u1'},
  {type: 'input_audio_buffer.speech_stopped', audio_end_ms: 900, item_id: 'u1'},
  {type: 'input_audio_buffer.committed', previous_item_id: null, item_id: 'u1'},
  {type: 'conversation.item.added', previous_item_id: null, item: message('u1', 'user', 'completed', [{type: 'input_audio', transcript: null}])},
  {type: 'conversation.item.done', previous_item_id: null, item: message('u1', 'user', 'completed', [{type: 'input_audio', transcript: null}])},
  {type: 'response.created', ...response('in_progress', [])},
  {type: 'rate_limits.updated', rate_limits: [{name: 'tokens', limit: 40_000, remaining: 39_000, reset_seconds: 1.5}]},
  {type: 'response.output_item.added', response_id: 'r1', output_index: 0, item: message('a1', 'assistant', 'in_progress')},
  {type: 'conversation.item.added', previous_item_id: 'u1', item: message('a1', 'assistant', 'in_progress')},
  {type: 'response.content_part.added', ...at, part: {type: 'audio', transcript: ''}},
  {type: 'response.output_audio_transcript.delta', ...at, delta: 'Good ', obfuscation: 'x8'},
  {type: 'output_audio_buffer.started', response_id: 'r1'},
  {type: 'response.output_audio.delta', ...at, delta: 'AAAA'},
  {type: 'response.output_audio_transcript.delta', ...at, delta: 'day'},
  {type: 'response.output_audio.done', ...at},
  {type: 'response.output_audio_transcript.done', ...at, transcript: 'Good day'},
  {type: 'response.content_part.done', ...at, part: {type: 'audio', transcript: 'Good day'}},
  {type: 'response.output_item.done', response_id: 'r1', output_index: 0, item: message('a1', 'assistant', 'completed', [{type: 'output_audio', transcript: 'Good day'}])},
  {type: 'conversation.item.done', previous_item_id: 'u1', item: message('a1', 'assistant', 'completed', [{type: 'output_audio', transcript: 'Good day'}])},
  {type: 'response.done', ...response('completed', [message('a1', 'assistant', 'completed')], {usage: USAGE})},
  {type: 'conversation.item.input_audio_transcription.delta', item_id: 'u1', content_index: 0, delta: 'Hi'},
  {type: 'conversation.item.input_audio_transcription.completed', item_id: 'u1', content_index: 0, transcript: 'Hi', usage: {type: 'duration', seconds: 2}},
  {type: 'output_audio_buffer.stopped', response_id: 'r1'},
  {type: 'response.output_item.added', response_id: 'r1', output_index: 0, item: call('in_progress', '')},
  {type: 'response.function_call_arguments.delta', ...at, item_id: 'f1', call_id: 'call_1', delta: '{}'},
  {type: 'response.function_call_arguments.done', ...at, item_id: 'f1', call_id: 'call_1', name: 'lookup', arguments: '{}'},
  {type: 'response.output_item.done', response_id: 'r1', output_index: 0, item: call('completed', '{}')},
  {type: 'response.done', ...response('completed', [call('completed', '{}')])},
  {type: 'response.output_text.delta', ...at, item_id: 'a2', delta: 'Wr'},
  {type: 'response.output_text.done', ...at, item_id: 'a2', text: 'Written'},
  {type: 'output_audio_buffer.cleared', response_id: 'r1'},
  {type: 'conversation.item.truncated', item_id: 'a1', content_index: 0, audio_end_ms: 640},
  {type: 'response.done', ...response('cancelled', [message('a2', 'assistant', 'incomplete')], {status_details: {type: 'cancelled', reason: 'turn_detected'}})},
  {type: 'conversation.item.input_audio_transcription.failed', item_id: 'u1', content_index: 0, error: {type: 'transcription_error', code: 'audio_unintelligible'}},
  {type: 'conversation.item.deleted', item_id: 'u1'},
  {type: 'error', error: {type: 'invalid_request_error', code: 'session_expired', message: 'x', param: null, event_id: null}},
];

const EVENT_NAMES: Readonly<Record<string, string>> = {
  'conversation.item.added': 'conversation.item.created',
  'response.output_text.delta': 'response.text.delta',
  'response.output_text.done': 'response.text.done',
  'response.output_audio.delta': 'response.audio.delta',
  'response.output_audio.done': 'response.audio.done',
  'response.output_audio_transcript.delta': 'response.audio_transcript.delta',
  'response.output_audio_transcript.done': 'response.audio_transcript.done',
};

/** The table of protocol.md §3 and §4.2, the other way. The preview does not say again that an item is done. */
function inPreview(event: Event): Event[] {
  if (event.type === 'conversation.item.done') return [];
  const text = JSON.stringify({...event, type: EVENT_NAMES[event.type] ?? event.type}).replaceAll('"output_audio"', '"audio"').replaceAll('"output_text"', '"text"');
  const renamed = JSON.parse(text) as Event & {session?: {audio?: {input: {transcription: unknown}}}};
  if (!renamed.session) return [renamed];
  return [{...renamed, session: {...SESSION, modalities: ['text', 'audio'], voice: 'alloy', input_audio_transcription: renamed.session.audio?.input.transcription ?? null, turn_detection: {type: 'server_vad'}}}];
}

const factsOf = (codec: Codec, events: readonly Event[]): Fact[] =>
  events.flatMap((event) => {
    const decoded = codec.decode(event);
    assert.match(decoded.kind, /^(fact|ignored)$/, event.type);
    return decoded.kind === 'fact' ? decoded.fact : [];
  });

/** Told twice in GA, once in the preview: the second time changes nothing. */
const once = CONVERSATION.filter((event) => event.type !== 'conversation.item.done');
const undialected = (facts: readonly Fact[]) => facts.map((fact) => (fact.type === 'session-created' ? {...fact, dialect: null} : fact));

describe('the same conversation in GA and in the preview', () => {
  const before = CONVERSATION.flatMap(inPreview);

  it('is written in the documented words of each', () => {
    const [ga, preview] = [documentedOf('ga').server, documentedOf('preview').server];
    for (const {type} of CONVERSATION) assert.ok(type in ga, type);
    for (const {type} of before) assert.ok(type in preview, type);
    assert.ok(before.some(({type}) => !(type in ga)));
  });

  it('tells the same facts', () => {
    assert.deepEqual(undialected(factsOf(createPreview(), before)), undialected(factsOf(createGa(), once)));
  });

  it('tells which dialect it is in', () => {
    const dialects = (facts: readonly Fact[]) => facts.flatMap((fact) => (fact.type === 'session-created' ? [fact.dialect] : []));
    assert.deepEqual(dialects(factsOf(createGa(), CONVERSATION)), ['ga']);
    assert.deepEqual(dialects(factsOf(createGa(), before)), ['preview'], 'whatever was expected');
  });

  it('ends as the same turns, with what GA says twice and without', () => {
    const turns = (facts: readonly Fact[]) => facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT).turns;
    const expected = turns(factsOf(createGa(), CONVERSATION));
    assert.deepEqual(turns(factsOf(createPreview(), before)), expected);
    assert.deepEqual(expected.map(({id, text, final}) => [id, text, final]), [['a1', 'Good day', true], ['a2', 'Written', true]]);
  });
});
