import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { types } from './support/session.js';
import { connect, lastCall, refusal, say } from './support/socket.js';
import { mint, visit } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', preview: true, turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

const PREVIEW = 'gpt-4o-realtime-preview';
const VERSION = 'api-version=2025-04-01-preview';

/** The rows of protocol §1: who mints and how, where the SDP goes and where the socket, and what answers. */
interface Row {
  readonly name: string;
  readonly mint: string;
  readonly body?: unknown;
  readonly sdp: string;
  readonly socket: string;
  readonly answers: readonly [event: string, dialect: 'ga' | 'preview', kind: string];
}
const ga = ['session.created', 'ga', 'realtime'] as const;
const preview = ['session.created', 'preview', 'realtime'] as const;
const transcribing = { session: { type: 'transcription' } };
const ROWS: readonly Row[] = [
  { name: 'OpenAI', mint: '/v1/realtime/client_secrets', sdp: '/v1/realtime/calls', socket: '/v1/realtime?model=gpt-realtime', answers: ga },
  { name: 'OpenAI with the model named twice', mint: '/v1/realtime/client_secrets', sdp: '/v1/realtime/calls?model=gpt-realtime', socket: '/v1/realtime?model=gpt-realtime', answers: ga },
  { name: 'Azure', mint: '/openai/v1/realtime/client_secrets', sdp: '/openai/v1/realtime/calls', socket: '/openai/v1/realtime?model=gpt-realtime', answers: ga },
  { name: 'OpenAI’s preview', mint: '/v1/realtime/sessions', body: { model: PREVIEW }, sdp: `/v1/realtime?model=${PREVIEW}`, socket: `/v1/realtime?model=${PREVIEW}`, answers: preview },
  {
    name: 'Azure’s preview', mint: `/openai/realtimeapi/sessions?${VERSION}`, body: { model: PREVIEW }, sdp: `/v1/realtimertc?model=${PREVIEW}`,
    socket: `/openai/realtime?${VERSION}&deployment=${PREVIEW}`, answers: preview,
  },
  {
    name: 'OpenAI’s translation', mint: '/v1/realtime/translations/client_secrets', sdp: '/v1/realtime/translations/calls',
    socket: '/v1/realtime/translations?model=gpt-realtime-translate', answers: ['session.created', 'ga', 'translation'],
  },
  {
    name: 'Azure’s translation', mint: '/openai/v1/realtime/translations/client_secrets', sdp: '/openai/v1/realtime/translations/calls',
    socket: '/openai/v1/realtime/translations', answers: ['session.created', 'ga', 'translation'],
  },
  {
    name: 'OpenAI’s transcription', mint: '/v1/realtime/client_secrets', body: transcribing, sdp: '/v1/realtime/calls',
    socket: '/v1/realtime?intent=transcription', answers: ['session.created', 'ga', 'transcription'],
  },
  {
    name: 'Azure’s transcription', mint: '/openai/v1/realtime/client_secrets', body: transcribing, sdp: '/openai/v1/realtime/calls',
    socket: '/openai/v1/realtime?intent=transcription', answers: ['session.created', 'ga', 'transcription'],
  },
  {
    name: 'the preview’s transcription', mint: '/v1/realtime/transcription_sessions', body: {}, sdp: '/v1/realtime?intent=transcription',
    socket: '/v1/realtime?intent=transcription', answers: ['transcription_session.created', 'preview', 'transcription'],
  },
];

const isAzure = (path: string): boolean => path.startsWith('/openai/');
const siteKey = (path: string): Record<string, string> => (isAzure(path) ? { 'api-key': provider.apiKey } : { Authorization: `Bearer ${provider.apiKey}` });
async function mintAt({ mint: path, body = {} }: Row): Promise<string> {
  const response = await fetch(provider.url + path, { method: 'POST', headers: { ...siteKey(path), 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const minted = (await response.json()) as { value?: string; client_secret?: { value: string } };
  return minted.value ?? minted.client_secret?.value ?? assert.fail(JSON.stringify(minted));
}

describe('every address of the protocol', () => {
  for (const row of ROWS) {
    const [event, dialect, kind] = row.answers;

    it(`answers over WebRTC: ${row.name}`, async (t) => {
      const visitor = await visit(provider, {}, { microphone: false, key: await mintAt(row), path: row.sdp });
      t.after(() => visitor.close());
      await visitor.waitFor(event);
      const call = lastCall(provider);
      assert.deepEqual([call.transport, call.dialect, call.kind], ['webrtc', dialect, kind]);
    });

    it(`answers on a socket: ${row.name}`, async (t) => {
      const beta = dialect === 'preview' ? ['openai-beta.realtime-v1'] : [];
      const options = isAzure(row.socket)
        ? { protocols: ['realtime'], headers: siteKey(row.socket) }
        : { protocols: ['realtime', `openai-insecure-api-key.${await mintAt(row)}`, ...beta] };
      await (await connect(t, provider, { path: row.socket, ...options })).waitFor(event);
      const call = lastCall(provider);
      assert.deepEqual([call.transport, call.dialect, call.kind], ['websocket', dialect, kind]);
    });
  }
});

describe('keys', () => {
  it('are Azure’s on Azure’s paths, and OpenAI’s on the others', async () => {
    const status = async (path: string, headers: Record<string, string>) => (await fetch(provider.url + path, { method: 'POST', headers })).status;
    const bearer = { Authorization: `Bearer ${provider.apiKey}` };
    assert.equal(await status('/v1/realtime/client_secrets', { 'api-key': provider.apiKey }), 401);
    assert.equal(await status('/v1/realtime/client_secrets', bearer), 200);
    assert.equal(await status('/openai/v1/realtime/client_secrets', { 'api-key': provider.apiKey }), 200);
    assert.equal(await status('/openai/v1/realtime/client_secrets', bearer), 200, 'an Entra token is a bearer’s, too');
  });

  it('of a socket may stand in the query on Azure’s paths only, and among the sub-protocols on the others', async (t) => {
    const azure = '/openai/v1/realtime?model=gpt-realtime';
    const query = `&Authorization=${encodeURIComponent(`Bearer ${provider.apiKey}`)}`;
    await (await connect(t, provider, { path: azure + query, protocols: ['realtime'] })).waitFor('session.created');
    await (await connect(t, provider, { path: `${azure}&api-key=${provider.apiKey}`, protocols: ['realtime'] })).waitFor('session.created');
    const protocols = ['realtime', `openai-insecure-api-key.${provider.apiKey}`];
    assert.equal(await refusal(provider, azure, {}, protocols), '401 invalid_api_key');
    assert.equal(await refusal(provider, `/v1/realtime?model=gpt-realtime${query}`), '401 invalid_api_key');
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime', { 'api-key': provider.apiKey }), '401 invalid_api_key');
  });
});

describe('webrtcfilter=on', () => {
  const LET_THROUGH = [
    'input_audio_buffer.speech_started', 'input_audio_buffer.speech_stopped', 'output_audio_buffer.started', 'output_audio_buffer.stopped',
    'conversation.item.input_audio_transcription.completed', 'conversation.item.added', 'conversation.item.created',
    'response.output_text.delta', 'response.output_text.done', 'response.output_audio_transcript.delta', 'response.output_audio_transcript.done',
  ];

  it('lets through what the protocol lists and nothing else; a sideband sees all of it', async (t) => {
    const { value } = (await (await mint(provider)).json()) as { value: string };
    const visitor = await visit(provider, {}, { microphone: false, key: value, path: '/openai/v1/realtime/calls?webrtcfilter=on' });
    t.after(() => visitor.close());
    const side = await connect(t, provider, { path: `/openai/v1/realtime?call_id=${visitor.callId}`, protocols: ['realtime'], headers: { 'api-key': provider.apiKey } });
    visitor.send({ type: 'session.update', session: { type: 'realtime', tools: [{ type: 'function', name: 'lookup' }] } });
    await side.waitFor('session.updated');
    visitor.send({ type: 'no.such.event' });
    visitor.send(say('call lookup with 17'));
    visitor.send({ type: 'response.create' });
    await side.waitFor('response.function_call_arguments.done');
    await side.waitFor('rate_limits.updated');
    visitor.send(say('hello'));
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('output_audio_buffer.stopped');

    assert.deepEqual(types(visitor.events).filter((type) => !LET_THROUGH.includes(type)), []);
    const hidden = ['error', 'response.created', 'response.done', 'conversation.item.done', 'response.output_item.done', 'response.content_part.done'];
    for (const type of hidden) assert.ok(types(side.events).includes(type), type);
    assert.ok(types(visitor.events).includes('conversation.item.added'));
  });
});
