import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import OpenAI from 'openai';
import { OpenAIRealtimeTranslationWS } from 'openai/realtime/translations/ws';
import { startLocalProvider, type LocalProvider } from '../../../../demo/local-provider/index.js';
import { until } from '../../../support/until.js';
import { startTls, type TlsFront } from '../support/tls.js';
import { recording } from '../support/visitor.js';

let provider: LocalProvider;
let front: TlsFront;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures' });
  front = await startTls(provider);
});
after(async () => {
  await provider.close();
  await front.close();
});

describe('the openai client’s translation', () => {
  it('hears both transcripts and the voice, and finishes', async () => {
    const openai = new OpenAI({ apiKey: provider.apiKey, baseURL: `${front.origin}/v1` });
    const client = await OpenAIRealtimeTranslationWS.create(openai, {
      model: 'gpt-realtime-translate',
      options: { ca: front.certificate, checkServerIdentity: () => false },
    });
    const errors: Error[] = [];
    const heard = { input: '', output: '', ms: 0, created: false };
    client.on('error', (error) => errors.push(error));
    client.on('session.created', () => {
      heard.created = true;
    });
    client.on('session.input_transcript.delta', ({ delta }) => {
      heard.input += delta;
    });
    client.on('session.output_transcript.delta', ({ delta }) => {
      heard.output += delta;
    });
    client.on('session.output_audio.delta', ({ delta }) => {
      heard.ms += Buffer.from(delta, 'base64').length / 48;
    });
    await until('the session is created', () => heard.created);
    client.send({ type: 'session.update', session: { audio: { input: { transcription: { model: 'gpt-realtime-whisper' } }, output: { language: 'es' } } } });
    const pcm = await recording('visitor-hello.wav');
    for (let at = 0; at < pcm.length; at += 4800) {
      client.send({ type: 'session.input_audio_buffer.append', audio: Buffer.from(pcm.slice(at, at + 4800).buffer).toString('base64') });
    }
    await client.finish({ timeoutMs: 10_000 });
    assert.match(heard.input, /^\[speech, \d\.\d seconds\]$/);
    assert.match(heard.output, /^\[es\] I am the local stand-in/);
    assert.ok(heard.ms > 2000, `${heard.ms} ms`);
    assert.deepEqual(errors, []);
  });
});
