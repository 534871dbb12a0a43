import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import OpenAI, { AzureOpenAI } from 'openai';
import { OpenAIRealtimeWS } from 'openai/realtime/ws';
import type { RealtimeServerEvent } from 'openai/resources/realtime/realtime';
import { startLocalProvider, type LocalProvider } from '../../../../demo/local-provider/index.js';
import { until } from '../../../support/until.js';
import { lastCall } from '../support/socket.js';
import { startTls, type TlsFront } from '../support/tls.js';
import { recording } from '../support/visitor.js';

// OpenAI's own client, as it is on npm. It insists on wss:, hence the TLS before the provider.
let provider: LocalProvider;
let front: TlsFront;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 2 });
  front = await startTls(provider);
});
after(async () => {
  await provider.close();
  await front.close();
});

// The certificate has no name in it; that it is this one is enough:  is no complaint.
const trusting = () => ({ ca: front.certificate, checkServerIdentity: () => false });

type EventOf<T extends RealtimeServerEvent['type']> = Extract<RealtimeServerEvent, { type: T }>;

/** What the client tells of a connection. */
function listen(t: TestContext, client: OpenAIRealtimeWS) {
  const events: RealtimeServerEvent[] = [];
  const errors: Error[] = [];
  client.on('event', (event) => events.push(event));
  client.on('error', (error) => errors.push(error));
  t.after(() => client.close());
  const waitFor = <T extends RealtimeServerEvent['type']>(type: T, from = 0): Promise<EventOf<T>> =>
    until(`there is a ${type} among ${events.map((event) => event.type).join(' ')}; errors: ${errors.join(' ')}`, () =>
      events.slice(from).find((event): event is EventOf<T> => event.type === type),
    );
  return { events, errors, waitFor };
}

async function connect(t: TestContext) {
  const openai = new OpenAI({ apiKey: provider.apiKey, baseURL: `${front.origin}/v1` });
  const client = await OpenAIRealtimeWS.create(openai, { model: 'gpt-realtime-2.1', options: trusting() });
  const heard = listen(t, client);
  await heard.waitFor('session.created');
  return { client, ...heard };
}

const speak = (client: OpenAIRealtimeWS, pcm: Int16Array): void => {
  for (let at = 0; at < pcm.length; at += 4800) {
    client.send({ type: 'input_audio_buffer.append', audio: Buffer.from(pcm.slice(at, at + 4800).buffer).toString('base64') });
  }
};
const type = (client: OpenAIRealtimeWS, text: string): void => {
  client.send({ type: 'conversation.item.create', item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] } });
  client.send({ type: 'response.create' });
};
const transcriptOf = ({ response }: EventOf<'response.done'>): string => {
  const item = response.output?.[0];
  const part = item?.type === 'message' ? item.content[0] : undefined;
  return part !== undefined && 'transcript' in part ? (part.transcript ?? '') : '';
};

describe('the openai client', () => {
  it('converses, spoken and typed', async (t) => {
    const { client, events, errors, waitFor } = await connect(t);
    client.send({ type: 'session.update', session: { type: 'realtime', audio: { input: { transcription: { model: 'gpt-4o-mini-transcribe' } } } } });
    await waitFor('session.updated');
    speak(client, await recording('visitor-hello.wav'));
    assert.match(transcriptOf(await waitFor('response.done')), /I heard you speak for [12]\.\d seconds/);
    assert.match((await waitFor('conversation.item.input_audio_transcription.completed')).transcript, /^\[speech/);
    assert.ok(lastCall(provider).heard.speechMs > 1500);

    const from = events.length;
    type(client, 'one two three');
    assert.match(transcriptOf(await waitFor('response.done', from)), /It has 3 words/);
    assert.ok(events.some((event) => event.type === 'response.output_audio.delta' && event.delta.length > 0));
    assert.deepEqual(errors, []);
  });

  it('has its function called', async (t) => {
    const { client, events, errors, waitFor } = await connect(t);
    client.send({ type: 'session.update', session: { type: 'realtime', output_modalities: ['text'], tools: [{ type: 'function', name: 'lookup_order', parameters: { type: 'object', properties: { order: { type: 'number' } } } }] } });
    type(client, 'call lookup_order with 17');
    const call = await waitFor('response.function_call_arguments.done');
    assert.deepEqual([call.name, call.arguments], ['lookup_order', '{"order":17}']);
    await waitFor('response.done');
    const from = events.length;
    client.send({ type: 'conversation.item.create', item: { type: 'function_call_output', call_id: call.call_id, output: 'Order 17 is on its way.' } });
    client.send({ type: 'response.create' });
    assert.match((await waitFor('response.output_text.done', from)).text, /The tool has answered.*Order 17 is on its way/);
    assert.deepEqual(errors, []);
  });

  it('interrupts', async (t) => {
    const { client, errors, waitFor } = await connect(t);
    type(client, 'story');
    const { item_id } = await waitFor('response.output_audio.delta');
    const speech = await recording('visitor-hello.wav');
    speak(client, speech.subarray(0, 1.2 * 24_000));
    await waitFor('input_audio_buffer.speech_started');
    client.send({ type: 'conversation.item.truncate', item_id, content_index: 0, audio_end_ms: 20 });
    assert.equal((await waitFor('conversation.item.truncated')).audio_end_ms, 20);
    const { response } = await waitFor('response.done');
    assert.deepEqual([response.status, response.status_details?.reason], ['cancelled', 'turn_detected']);
    assert.deepEqual(errors, []);
  });

  it('mints keys', async () => {
    const openai = new OpenAI({ apiKey: provider.apiKey, baseURL: `${provider.url}/v1` });
    const { value, session } = await openai.realtime.clientSecrets.create({ session: { type: 'realtime', model: 'gpt-realtime' } });
    assert.match(value, /^ek_/);
    assert.equal(session.type, 'realtime');
  });

  it('talks to Azure', async (t) => {
    const azure = new AzureOpenAI({ apiKey: provider.apiKey, endpoint: front.origin, apiVersion: '2024-10-01', deployment: 'gpt-realtime' });
    const { waitFor } = listen(t, await OpenAIRealtimeWS.azure(azure, { options: trusting() }));
    await waitFor('session.created');
  });
});
