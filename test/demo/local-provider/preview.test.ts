import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { types } from './support/session.js';
import { silence, tone } from './support/sound.js';
import { connect, lastCall, refusal, say } from './support/socket.js';
import { visit } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', preview: true, turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

const turn = concat([silence(300), tone(1000), silence(400)]);
const tools = [{ type: 'function', name: 'lookup', parameters: { type: 'object' } }];
const protocols = (key: string): string[] => ['realtime', `openai-insecure-api-key.${key}`, 'openai-beta.realtime-v1'];

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(provider.url + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${provider.apiKey}`, 'OpenAI-Beta': 'realtime=v1', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
interface Flat {
  client_secret: { value: string; expires_at: number } | null;
  temperature: number;
  [field: string]: unknown;
}
const mintFlat = async (body: unknown, path = '/v1/realtime/sessions'): Promise<Flat> => (await (await post(path, body)).json()) as Flat;
const keyOf = (flat: Flat): string => flat.client_secret?.value ?? assert.fail('no key inside');

/** The fields of a real one, in its order but for the temperature (wire/examples/reallog-preview-webrtc-mini-2025-08). */
const ECHOED = [
  'object', 'id', 'model', 'modalities', 'instructions', 'voice', 'output_audio_format', 'tools', 'tool_choice', 'temperature', 'max_response_output_tokens',
  'turn_detection', 'speed', 'tracing', 'prompt', 'expires_at', 'input_audio_noise_reduction', 'input_audio_format', 'input_audio_transcription', 'client_secret', 'include',
];

describe('a preview key', () => {
  it('is inside a flat session', async () => {
    const flat = await mintFlat({ model: 'gpt-4o-mini-realtime-preview', voice: 'verse', temperature: 1.1, client_secret: { expires_after: { seconds: 60 } } });
    assert.deepEqual(Object.keys(flat).sort(), [...ECHOED].sort());
    assert.deepEqual(
      [flat['model'], flat['voice'], flat.temperature, flat['modalities'], flat['input_audio_format'], flat['expires_at']],
      ['gpt-4o-mini-realtime-preview', 'verse', 1.1, ['audio', 'text'], 'pcm16', 0],
    );
    assert.deepEqual(flat['turn_detection'], { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 200, create_response: true, interrupt_response: true });
    assert.match(keyOf(flat), /^ek_/);
    assert.ok(Math.abs((flat.client_secret?.expires_at ?? 0) - Date.now() / 1000 - 60) < 5);
  });

  it('is refused for what only GA has', async () => {
    const param = async (body: unknown): Promise<string> => {
      const { error } = (await (await post('/v1/realtime/sessions', body)).json()) as { error: { code: string; param: string } };
      return `${error.code} ${error.param}`;
    };
    assert.equal(await param({ output_modalities: ['audio'] }), 'unknown_parameter output_modalities');
    assert.equal(await param({ voice: 'marin' }), 'invalid_value voice');
    assert.equal(await param({ modalities: ['audio'] }), 'invalid_value session.modalities');
    assert.equal(await param({ turn_detection: { type: 'server_vad', idle_timeout_ms: 5000 } }), 'unknown_parameter turn_detection.idle_timeout_ms');
    assert.equal(await param({ model: 'gpt-5' }), 'model_not_found null');
  });
});

describe('the preview on a socket', () => {
  it('holds a conversation in its own words', async (t) => {
    const visitor = await connect(t, provider, { path: '/v1/realtime?model=gpt-4o-realtime-preview', protocols: protocols(keyOf(await mintFlat({ temperature: 0.7 }))) });
    const { session } = (await visitor.waitFor('session.created')) as unknown as { session: Flat };
    assert.deepEqual(Object.keys(session).sort(), [...ECHOED].sort());
    assert.deepEqual([session.client_secret, session.temperature], [null, 0.7]);
    visitor.send({ type: 'session.update', session: { input_audio_transcription: { model: 'whisper-1' }, tools, temperature: 0.9 } });
    const { session: updated } = (await visitor.waitFor('session.updated')) as unknown as { session: Flat };
    assert.deepEqual([updated['input_audio_transcription'], updated.temperature], [{ model: 'whisper-1', language: null, prompt: null }, 0.9]);

    visitor.append(turn);
    const { response } = await visitor.waitFor('response.done');
    await visitor.waitFor('conversation.item.input_audio_transcription.completed');
    const seen = types(visitor.events);
    for (const type of ['conversation.item.created', 'response.audio.delta', 'response.audio_transcript.delta', 'response.audio.done', 'response.audio_transcript.done']) {
      assert.ok(seen.includes(type), type);
    }
    assert.ok(!seen.some((type) => type.includes('output_audio') || type === 'conversation.item.added' || type === 'conversation.item.done'));
    const { modalities, voice, temperature, output } = response as unknown as Record<string, unknown> & { output: [{ object: string; content: [{ type: string }] }] };
    assert.deepEqual([modalities, voice, temperature, output[0].object, output[0].content[0].type], [['audio', 'text'], 'alloy', 0.9, 'realtime.item', 'audio']);
    assert.equal(lastCall(provider).dialect, 'preview');
  });

  it('writes, calls functions and takes an assistant’s text', async (t) => {
    const visitor = await connect(t, provider, { protocols: protocols(provider.apiKey) });
    visitor.send({ type: 'conversation.item.create', item: { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'Before.' }] } });
    assert.equal((await visitor.waitFor('conversation.item.created')).item.content[0].type, 'text');
    visitor.send(say('time'));
    visitor.send({ type: 'response.create', response: { modalities: ['text'], max_response_output_tokens: 100, metadata: { a: 'b' } } });
    const { response } = await visitor.waitFor('response.done');
    assert.match(response.output[0].content[0].text, /^It is \d\d:\d\d/);
    assert.deepEqual([response.output[0].content[0].type, response.metadata], ['text', { a: 'b' }]);
    assert.ok(types(visitor.events).includes('response.text.delta'));

    visitor.send({ type: 'session.update', session: { tools } });
    visitor.send(say('call lookup {"id": 7}'));
    visitor.send({ type: 'response.create' });
    assert.equal((await visitor.waitFor('response.function_call_arguments.done') as unknown as { arguments: string }).arguments, '{"id": 7}');
  });

  it('refuses what only GA has, by its own names', async (t) => {
    const visitor = await connect(t, provider, { protocols: protocols(provider.apiKey), path: '/v1/realtime?model=gpt-4o-realtime-preview' });
    const refused = async (event: object, event_id: string) => {
      visitor.send({ ...event, event_id });
      const from = visitor.events.length;
      const { error } = await visitor.waitFor('error', from);
      return [error.code, error.param, error.event_id];
    };
    const update = (session: object) => ({ type: 'session.update', session });
    assert.deepEqual(await refused(update({ output_modalities: ['text'] }), 'a'), ['unknown_parameter', 'session.output_modalities', 'a']);
    const picture = { type: 'message', role: 'user', content: [{ type: 'input_image', image_url: 'data:image/png;base64,AAAA' }] };
    assert.deepEqual(await refused({ type: 'conversation.item.create', item: picture }, 'p'), ['invalid_value', 'item.content[0].type', 'p']);
    assert.deepEqual(await refused(update({ type: 'realtime' }), 'b'), ['unknown_parameter', 'session.type', 'b']);
    assert.deepEqual(await refused(update({ model: 'gpt-4o-mini-realtime-preview' }), 'c'), ['invalid_value', 'session.model', 'c']);
    visitor.append(turn);
    await visitor.waitFor('response.done');
    assert.deepEqual(await refused(update({ voice: 'ash' }), 'd'), ['cannot_update_voice', 'session.voice', 'd']);
  });

  it('opens Azure’s way, and for transcription', async (t) => {
    const azure = '/openai/realtime?api-version=2025-04-01-preview&deployment=gpt-4o-realtime-preview';
    const visitor = await connect(t, provider, { path: azure, protocols: ['realtime'], headers: { 'api-key': provider.apiKey } });
    await visitor.waitFor('session.created');
    assert.equal(lastCall(provider).dialect, 'preview');
    const flat = await mintFlat({ input_audio_transcription: { model: 'whisper-1' } }, '/v1/realtime/transcription_sessions');
    const typist = await connect(t, provider, { path: '/v1/realtime?intent=transcription', protocols: protocols(keyOf(flat)) });
    await typist.waitFor('transcription_session.created');
    typist.send({ type: 'transcription_session.update', session: { input_audio_transcription: { model: 'gpt-4o-transcribe', language: 'de' } } });
    const { session } = (await typist.waitFor('transcription_session.updated')) as unknown as { session: Flat };
    assert.deepEqual(session['input_audio_transcription'], { model: 'gpt-4o-transcribe', language: 'de', prompt: null });
  });

  it('is not spoken by those who do not ask for it', async (t) => {
    const visitor = await connect(t, provider);
    assert.equal((await visitor.waitFor('session.created')).session.audio.output.voice, 'alloy');
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-4o-realtime-preview', { Authorization: `Bearer ${provider.apiKey}` }), '404 model_not_found');
  });
});

describe('the preview over WebRTC', () => {
  it('is answered where the SDP goes to /v1/realtime?model=', async (t) => {
    const key = keyOf(await mintFlat({ model: 'gpt-4o-realtime-preview' }));
    const visitor = await visit(provider, {}, { microphone: false, key, path: '/v1/realtime?model=gpt-4o-realtime-preview' });
    t.after(() => visitor.close());
    assert.equal(visitor.callId, '');
    visitor.send(say('hello'));
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('output_audio_buffer.started');
    await visitor.waitFor('response.done');
    const seen = types(visitor.events);
    assert.ok(seen.includes('response.audio.done') && !seen.includes('response.audio.delta'));
    assert.deepEqual([lastCall(provider).dialect, lastCall(provider).transport], ['preview', 'webrtc']);
  });
});
