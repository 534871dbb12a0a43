import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import {createTranslation} from '../../src/protocol/translation.js';
import type {Codec, Command, SessionConfig, WireEvent} from '../../src/protocol/vocabulary.js';
import {assertDocumented, problemWith} from './documented.js';
import {documentedOf, type Documented} from './recorded.js';

const GA = documentedOf('ga');
const PREVIEW = documentedOf('preview');
const TRANSLATION = documentedOf('translation');
const ga = createGa();
const preview = createPreview();

function sends(codec: Codec<WireEvent | null>, documented: Documented, command: Command, expected: WireEvent): void {
  it(`for ${JSON.stringify(command)}`, () => {
    const event = codec.encode(command, 'rv_7');
    assert.deepEqual(event, {event_id: 'rv_7', ...expected});
    if (event) assertDocumented(documented, event);
    assert.deepEqual(JSON.parse(JSON.stringify(event)), event, 'nothing of it is lost as JSON');
  });
}

const item = (item: object) => ({type: 'conversation.item.create', item});
const message = (role: string, content: object) => item({id: 'rv_1', type: 'message', role, content: [content]});
const itemId = 'rv_1';

/** What both dialects send alike. */
const COMMON: readonly (readonly [Command, WireEvent])[] = [
  [{type: 'add-user-text', itemId, text: 'Hi'}, message('user', {type: 'input_text', text: 'Hi'})],
  [{type: 'add-item', itemId, role: 'user', text: 'Hi'}, message('user', {type: 'input_text', text: 'Hi'})],
  [{type: 'add-item', itemId, role: 'system', text: 'Page: /cart'}, message('system', {type: 'input_text', text: 'Page: /cart'})],
  [{type: 'tool-output', callId: 'call_1', output: '{}'}, item({type: 'function_call_output', call_id: 'call_1', output: '{}'})],
  [{type: 'request-response', instructions: null}, {type: 'response.create'}],
  [{type: 'request-response', instructions: 'Say hello'}, {type: 'response.create', response: {instructions: 'Say hello'}}],
  [{type: 'cancel-response', responseId: null}, {type: 'response.cancel'}],
  [{type: 'cancel-response', responseId: 'resp_1'}, {type: 'response.cancel', response_id: 'resp_1'}],
  [{type: 'clear-playback'}, {type: 'output_audio_buffer.clear'}],
  [{type: 'append-audio', audio: 'AAAA'}, {type: 'input_audio_buffer.append', audio: 'AAAA'}],
  [{type: 'commit-input'}, {type: 'input_audio_buffer.commit'}],
  [{type: 'clear-input'}, {type: 'input_audio_buffer.clear'}],
  [{type: 'truncate', itemId, audioEndMs: 1234.9}, {type: 'conversation.item.truncate', item_id: 'rv_1', content_index: 0, audio_end_ms: 1234}],
  [{type: 'truncate', itemId, audioEndMs: -1}, {type: 'conversation.item.truncate', item_id: 'rv_1', content_index: 0, audio_end_ms: 0}],
];

const transcription = {model: 'whisper-1', language: 'de'};
const mcp = {type: 'mcp', server_label: 'docs', server_url: 'https://docs.example/mcp'};
const parameters = {type: 'object', properties: {id: {type: 'string'}}};
const lookup = {name: 'lookup', description: 'Looks up', parameters};
const bare = {name: 'now', description: 'The time'};

/** A configuration, and its session in GA and in the preview. */
const SESSIONS: readonly (readonly [SessionConfig, ga: WireEvent, preview: WireEvent])[] = [
  [{}, {}, {}],
  [{voice: 'marin'}, {audio: {output: {voice: 'marin'}}}, {voice: 'marin'}],
  [{instructions: ''}, {instructions: ''}, {instructions: ''}],
  [{transcription}, {audio: {input: {transcription}}}, {input_audio_transcription: transcription}],
  [{transcription: {model: 'whisper-1', language: null}}, {audio: {input: {transcription: {model: 'whisper-1'}}}}, {input_audio_transcription: {model: 'whisper-1'}}],
  [{turnDetection: 'server'}, {audio: {input: {turn_detection: {type: 'server_vad'}}}}, {turn_detection: {type: 'server_vad'}}],
  [{turnDetection: 'semantic'}, {audio: {input: {turn_detection: {type: 'semantic_vad'}}}}, {turn_detection: {type: 'semantic_vad'}}],
  [{noiseReduction: 'near'}, {audio: {input: {noise_reduction: {type: 'near_field'}}}}, {input_audio_noise_reduction: {type: 'near_field'}}],
  [{noiseReduction: 'far'}, {audio: {input: {noise_reduction: {type: 'far_field'}}}}, {input_audio_noise_reduction: {type: 'far_field'}}],
  [{output: 'text'}, {output_modalities: ['text']}, {modalities: ['text']}],
  [{output: 'audio'}, {output_modalities: ['audio']}, {modalities: ['text', 'audio']}],
  [{tools: []}, {tools: []}, {tools: []}],
  [{tools: [lookup, bare]}, {tools: [{type: 'function', ...lookup}, {type: 'function', ...bare}]}, {tools: [{type: 'function', ...lookup}, {type: 'function', ...bare}]}],
  [
    {voice: 'marin', instructions: 'Be kind.', transcription, turnDetection: 'server'},
    {instructions: 'Be kind.', audio: {input: {transcription, turn_detection: {type: 'server_vad'}}, output: {voice: 'marin'}}},
    {instructions: 'Be kind.', input_audio_transcription: transcription, turn_detection: {type: 'server_vad'}, voice: 'marin'},
  ],
  [
    {voice: 'marin', partial: {max_output_tokens: 500, audio: {output: {voice: 'ash', speed: 1.2}, input: {turn_detection: {type: 'server_vad', threshold: 0.7}}}}},
    {max_output_tokens: 500, audio: {input: {turn_detection: {type: 'server_vad', threshold: 0.7}}, output: {voice: 'marin', speed: 1.2}}},
    {max_response_output_tokens: 500, turn_detection: {type: 'server_vad', threshold: 0.7}, voice: 'marin', speed: 1.2},
  ],
];

/** Null is documented for turn detection only; the wire takes it for all three, as its own echo shows (protocol.md §3). */
const SWITCHED_OFF: SessionConfig = {transcription: null, turnDetection: null, noiseReduction: null};

describe('GA: what is sent', () => {
  for (const [command, expected] of COMMON) sends(ga, GA, command, expected);
  sends(ga, GA, {type: 'add-item', itemId, role: 'assistant', text: 'Hello'}, message('assistant', {type: 'output_text', text: 'Hello'}));
  sends(ga, GA, {type: 'add-image', itemId, dataUrl: 'data:image/png;base64,AA=='}, message('user', {type: 'input_image', image_url: 'data:image/png;base64,AA=='}));
  sends(ga, GA, {type: 'approve-mcp', requestId: 'mcpr_1', approve: false}, item({id: 'rv_7', type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: false}));
  for (const [config, session] of SESSIONS) sends(ga, GA, {type: 'configure', config}, {type: 'session.update', session: {type: 'realtime', ...session}});
  sends(ga, GA, {type: 'configure', config: {tools: [bare], partial: {tools: [mcp]}}}, {type: 'session.update', session: {type: 'realtime', tools: [mcp, {type: 'function', ...bare}]}});

  it('switches off what is null', () => {
    assert.deepEqual(ga.encode({type: 'configure', config: SWITCHED_OFF}, 'e')['session'], {type: 'realtime', audio: {input: {transcription: null, turn_detection: null, noise_reduction: null}}});
  });

  it('leaves the page\'s own session as it is', () => {
    const partial = Object.freeze({audio: Object.freeze({output: Object.freeze({voice: 'ash'})}), type: 'transcription'});
    assert.deepEqual(ga.encode({type: 'configure', config: {voice: 'cedar', partial}}, 'e')['session'], {type: 'realtime', audio: {output: {voice: 'cedar'}}});
    assert.equal(partial.audio.output.voice, 'ash');
  });
});

describe('GA, a session that only writes down', () => {
  const codec = createGa('transcription');
  const config: SessionConfig = {voice: 'marin', instructions: 'x', output: 'audio', tools: [bare], transcription, turnDetection: 'server', partial: {include: ['item.input_audio_transcription.logprobs'], audio: {output: {speed: 1}}}};
  const session = {type: 'transcription', include: ['item.input_audio_transcription.logprobs'], audio: {input: {transcription, turn_detection: {type: 'server_vad'}}}};
  sends(codec, GA, {type: 'configure', config}, {type: 'session.update', session});
  sends(codec, GA, {type: 'configure', config: {}}, {type: 'session.update', session: {type: 'transcription'}});
});

describe('preview: what is sent', () => {
  for (const [command, expected] of COMMON) sends(preview, PREVIEW, command, expected);
  sends(preview, PREVIEW, {type: 'add-item', itemId, role: 'assistant', text: 'Hello'}, message('assistant', {type: 'text', text: 'Hello'}));
  for (const [config, , session] of SESSIONS) sends(preview, PREVIEW, {type: 'configure', config}, {type: 'session.update', session});

  it('has no field that only GA knows', () => {
    const partial = {type: 'realtime', truncation: 'auto', reasoning: {effort: 'low'}, parallel_tool_calls: true, prompt: null, audio: {input: {format: {type: 'audio/pcm'}}, output: {format: {type: 'audio/pcm'}}}};
    assert.deepEqual(preview.encode({type: 'configure', config: {...SWITCHED_OFF, partial}}, 'e')['session'], {input_audio_transcription: null, turn_detection: null, input_audio_noise_reduction: null});
  });
});

describe('translation: what is sent', () => {
  const codec = createTranslation();
  const update = (session: WireEvent) => ({type: 'session.update', session});
  sends(codec, TRANSLATION, {type: 'append-audio', audio: 'AAAA'}, {type: 'session.input_audio_buffer.append', audio: 'AAAA'});
  sends(codec, TRANSLATION, {type: 'configure', config: {targetLanguage: 'es', voice: 'marin', instructions: 'x', turnDetection: null}}, update({audio: {output: {language: 'es'}}}));
  sends(codec, TRANSLATION, {type: 'configure', config: {transcription, noiseReduction: 'near'}}, update({audio: {input: {transcription: {model: 'whisper-1'}, noise_reduction: {type: 'near_field'}}}}));
  sends(codec, TRANSLATION, {type: 'configure', config: {transcription: null, noiseReduction: null}}, update({audio: {input: {transcription: null, noise_reduction: null}}}));
  sends(codec, TRANSLATION, {type: 'configure', config: {}}, update({}));

  it('is nothing for what it does not know, and a goodbye at the end', () => {
    for (const [command] of COMMON) if (command.type !== 'append-audio') assert.equal(codec.encode(command, 'e'), null, command.type);
    assert.deepEqual(codec.farewell, {type: 'session.close'});
    if (codec.farewell) assertDocumented(TRANSLATION, codec.farewell);
  });
});

describe('the check of what is sent', () => {
  it('would notice a field that is not documented, a missing one, and a wrong word', () => {
    const update = (session: object) => problemWith(GA, {type: 'session.update', session}) ?? '';
    assert.match(update({type: 'realtime', temperature: 1}), /not documented/);
    assert.match(update({}), /type is missing/);
    assert.match(update({type: 'other'}), /is no/);
    assert.match(update({type: 'realtime', audio: {input: {turn_detection: {type: 'none'}}}}), /is no/);
    assert.match(update({type: 'realtime', modalities: ['text']}), /not documented/);
    assert.match(problemWith(PREVIEW, {type: 'session.update', session: {output_modalities: ['text']}}) ?? '', /not documented/);
    assert.match(problemWith(GA, {type: 'response.stop'}) ?? '', /not documented/);
  });
});
