import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { types } from './support/session.js';
import { silence, tone } from './support/sound.js';
import { connect, lastCall, refusal, say } from './support/socket.js';
import { mint, recording, visit } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());
afterEach(() => {
  delete provider.faults.socket;
  delete provider.faults.session;
});

const ephemeral = async (session: unknown = { type: 'realtime', model: 'gpt-realtime' }): Promise<string> =>
  ((await (await mint(provider, { session })).json()) as { value: string }).value;
const bytesOf = (events: readonly { type: string; delta: string }[]): number =>
  events.filter(({ type }) => type === 'response.output_audio.delta').reduce((sum, { delta }) => sum + Buffer.from(delta, 'base64').length, 0);

describe('a socket', () => {
  it('opens with a short-lived key among its sub-protocols, and answers what is spoken', async (t) => {
    const visitor = await connect(t, provider, { key: await ephemeral({ type: 'realtime', model: 'gpt-realtime', instructions: 'Be kind.' }) });
    assert.equal(visitor.socket.protocol, 'realtime');
    assert.equal((await visitor.waitFor('session.created')).session.instructions, 'Be kind.');
    visitor.append(await recording('visitor-hello.wav'));
    const { response } = await visitor.waitFor('response.done');
    assert.match(response.output[0].content[0].transcript, /I heard you speak for [12]\.\d seconds/);

    const call = lastCall(provider);
    assert.deepEqual([call.transport, call.dialect, call.kind, call.model], ['websocket', 'ga', 'realtime', 'gpt-realtime']);
    assert.ok(Math.abs(call.heard.speechMs - 1900) < 200, `${call.heard.speechMs} ms`);
    assert.equal(Math.round(call.said.ms), Math.round(bytesOf(visitor.events) / 48));
    assert.ok(!types(visitor.events).some((type) => type.startsWith('output_audio_buffer')));
  });

  it('opens with a header too, and with the keys of Azure', async (t) => {
    const model = 'gpt-realtime-2.1';
    const asNode = { protocols: [], headers: { Authorization: `Bearer ${provider.apiKey}` } };
    await (await connect(t, provider, { path: `/v1/realtime?model=${model}`, ...asNode })).waitFor('session.created');
    assert.equal(lastCall(provider).model, model);
    const azure = { protocols: ['realtime'], path: `/openai/v1/realtime?model=${model}` };
    await (await connect(t, provider, { ...azure, headers: { 'api-key': provider.apiKey } })).waitFor('session.created');
    await (await connect(t, provider, { ...azure, path: `${azure.path}&api-key=${provider.apiKey}` })).waitFor('session.created');
    assert.equal(await refusal(provider, `/v1/realtime?model=${model}&api-key=${provider.apiKey}`), '401 invalid_api_key');
    assert.equal(await refusal(provider, `${azure.path}&api-version=2025-04-01-preview`, { 'api-key': provider.apiKey }), '401 invalid_api_key');
  });

  it('is refused before the upgrade', async () => {
    const key = { Authorization: `Bearer ${provider.apiKey}` };
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime'), '401 invalid_api_key');
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime', {}, ['realtime', 'openai-insecure-api-key.ek_wrong']), '401 invalid_api_key');
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-4o-realtime-preview', key), '404 model_not_found');
    assert.equal(await refusal(provider, '/openai/v1/realtime?model=gpt-4o', key), '400 OpperationNotSupported');
    assert.equal(await refusal(provider, '/v1/realtime', key), '400 missing_required_parameter');
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime&intent=transcription', key), '400 invalid_value');
    assert.equal(await refusal(provider, '/v1/realtime?call_id=rtc_none', key), '404 call_not_found');
    assert.equal(await refusal(provider, '/v2/realtime?model=gpt-realtime', key), '404 null');
  });

  it('of the preview opens, says why not, and closes', async (t) => {
    for (const options of [
      { protocols: ['realtime', `openai-insecure-api-key.${provider.apiKey}`, 'openai-beta.realtime-v1'] },
      { protocols: [], headers: { Authorization: `Bearer ${provider.apiKey}`, 'OpenAI-Beta': 'realtime=v1' } },
    ]) {
      const visitor = await connect(t, provider, options);
      assert.deepEqual(await visitor.closing(), { code: 4000, reason: 'invalid_request_error.beta_api_shape_disabled' });
      assert.deepEqual(visitor.events.map(({ type, error }) => `${type} ${error.code}`), ['error beta_api_shape_disabled']);
    }
  });
});

describe('playback on a socket', () => {
  it('is the client’s: the answer comes as events, and is cut where the client says', async (t) => {
    const visitor = await connect(t, provider);
    visitor.append(concat([silence(300), tone(1000), silence(400)]));
    const { response } = await visitor.waitFor('response.done');
    const ms = bytesOf(visitor.events) / 48;
    assert.ok(ms > 3000, `${ms} ms of speech`);
    const { id } = response.output[0] as unknown as { id: string };

    const truncate = { type: 'conversation.item.truncate', item_id: id, content_index: 0 };
    visitor.send({ ...truncate, audio_end_ms: 1200 });
    assert.equal((await visitor.waitFor('conversation.item.truncated')).audio_end_ms, 1200);
    visitor.send({ type: 'conversation.item.retrieve', item_id: id });
    const { item } = await visitor.waitFor('conversation.item.retrieved');
    assert.match(item.content[0].transcript, /^Hello\. I am/);
    assert.ok(item.content[0].transcript.length < response.output[0].content[0].transcript.length);

    visitor.send({ ...truncate, audio_end_ms: 1300, event_id: 'late' });
    assert.deepEqual((await visitor.waitFor('error')).error.message, 'Audio content of 1200ms is already shorter than 1300ms');
    visitor.send({ ...truncate, audio_end_ms: 0.5, event_id: 'half' });
    await visitor.waitFor('error', types(visitor.events).indexOf('error') + 1);
    visitor.send({ type: 'output_audio_buffer.clear' });
    await visitor.waitFor('error', types(visitor.events).lastIndexOf('error') + 1);
  });

  it('is interrupted: the response is cancelled, and what was generated can be cut off', async (t) => {
    const slow = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 2 });
    t.after(() => slow.close());
    const visitor = await connect(t, slow);
    visitor.append(concat([silence(300), tone(1000), silence(400)]));
    const delta = await visitor.waitFor('response.output_audio.delta');
    visitor.append(concat([silence(100), tone(500)]));
    const { response } = await visitor.waitFor('response.done');
    assert.deepEqual(response.status_details, { type: 'cancelled', reason: 'turn_detected' });
    const receivedMs = Math.floor(bytesOf(visitor.events) / 48);
    visitor.send({ type: 'conversation.item.truncate', item_id: delta.item_id, content_index: 0, audio_end_ms: receivedMs });
    await visitor.waitFor('conversation.item.truncated');
    assert.ok(!types(visitor.events).includes('error'));
  });
});

describe('a session on a socket', () => {
  it('takes and gives G.711', async (t) => {
    const pcmu = { type: 'audio/pcmu' };
    const visitor = await connect(t, provider, { key: await ephemeral({ type: 'realtime', audio: { input: { format: pcmu }, output: { format: pcmu } } }) });
    const sound = Buffer.from(Array.from({ length: 13_600 }, (_, at) => (at < 2400 || at > 10_400 ? 0xff : at % 40 < 20 ? 0x9f : 0x1f)));
    visitor.send({ type: 'input_audio_buffer.append', audio: sound.toString('base64') });
    await visitor.waitFor('response.done');
    const call = lastCall(provider);
    assert.ok(Math.abs(call.heard.ms - 1700) < 40, `${call.heard.ms} ms`);
    assert.ok(Math.abs(bytesOf(visitor.events) / 8 - call.said.ms) < 2);
  });

  it('refuses an append over 15 MiB, and goes on', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send({ type: 'input_audio_buffer.append', audio: Buffer.alloc(15 * 2 ** 20 + 3).toString('base64'), event_id: 'big' });
    const { error } = await visitor.waitFor('error');
    assert.deepEqual([error.code, error.param, error.event_id], ['invalid_value', 'audio', 'big']);
    visitor.send('no json');
    await visitor.waitFor('error', types(visitor.events).indexOf('error') + 1);
    assert.equal(visitor.closed, null);
  });

  it('transcribes only, where that was the intent', async (t) => {
    const visitor = await connect(t, provider, { path: '/v1/realtime?intent=transcription' });
    assert.equal((await visitor.waitFor('session.created')).session.object, 'realtime.transcription_session');
    visitor.send({ type: 'session.update', session: { type: 'transcription', audio: { input: { transcription: { model: 'gpt-transcribe' } } } } });
    await visitor.waitFor('session.updated');
    visitor.append(concat([silence(300), tone(1000), silence(400)]));
    assert.match((await visitor.waitFor('conversation.item.input_audio_transcription.completed')).transcript, /^\[speech, 1\.\d seconds\]$/);
    assert.equal(lastCall(provider).kind, 'transcription');
    assert.ok(!types(visitor.events).includes('response.created'));
  });

  it('may be joined over the call of a browser', async (t) => {
    const browser = await visit(provider, {}, { microphone: false, query: '?webrtcfilter=on' });
    t.after(() => browser.close());
    const side = await connect(t, provider, { path: `/v1/realtime?call_id=${browser.callId}` });
    side.send(say('hello'));
    side.send({ type: 'response.create' });
    await side.waitFor('response.done');
    await browser.waitFor('response.output_audio_transcript.done');
    assert.ok(!types(browser.events).includes('response.done'));
    await provider.calls.find(({ id }) => id === browser.callId)?.close();
    assert.equal((await side.closing()).code, 1000);
  });
});

describe('the end of a socket', () => {
  it('comes at the limit with 1001 and the reason', async (t) => {
    provider.faults.session = { maxSeconds: 0.1 };
    const visitor = await connect(t, provider);
    assert.deepEqual(await visitor.closing(), { code: 1001, reason: 'Your session hit the maximum duration of 0 minutes.' });
    assert.equal(visitor.events.at(-1)?.error.code, 'session_expired');
    assert.equal(lastCall(provider).endReason, 'session_expired');
  });

  it('is seen with the client’s code, or comes with the test’s', async (t) => {
    const leaving = await connect(t, provider);
    await leaving.waitFor('session.created');
    const call = lastCall(provider);
    leaving.socket.close(4001, 'enough');
    await leaving.closing();
    assert.deepEqual([call.ended, call.endReason, call.closedWith], [true, 'socket_closed', { code: 4001, reason: 'enough' }]);

    const closed = await connect(t, provider);
    await closed.waitFor('session.created');
    await lastCall(provider).close(1011, 'internal');
    assert.deepEqual(await closed.closing(), { code: 1011, reason: 'internal' });
    const dropped = await connect(t, provider);
    await dropped.waitFor('session.created');
    await lastCall(provider).drop();
    assert.equal((await dropped.closing()).code, 1006);
  });

  it('comes with the end of the provider', async (t) => {
    const brief = await startLocalProvider({ speech: 'fixtures' });
    const visitor = await connect(t, brief);
    await brief.close();
    assert.equal((await visitor.closing()).code, 1001);
    assert.equal(brief.calls[0]?.endReason, 'provider_closed');
  });
});

describe('a fault of a socket', () => {
  it('refuses the upgrade, or opens only to close', async (t) => {
    provider.faults.socket = { status: 503, body: { error: { code: 'server_error' } }, times: 1 };
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime'), '503 server_error');
    provider.faults.socket = { error: { type: 'invalid_request_error', code: 'insufficient_quota', message: 'Pay.' } };
    const refused = await connect(t, provider);
    assert.deepEqual(await refused.closing(), { code: 4000, reason: 'invalid_request_error.insufficient_quota' });
    assert.equal(refused.events[0]?.error.code, 'insufficient_quota');
    provider.faults.socket = { close: { code: 1008, reason: 'policy' } };
    assert.deepEqual(await (await connect(t, provider)).closing(), { code: 1008, reason: 'policy' });
  });
});
