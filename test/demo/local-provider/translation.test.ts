import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { types, type Event } from './support/session.js';
import { silence, tone } from './support/sound.js';
import { connect, lastCall, refusal, type SocketVisitor } from './support/socket.js';
import { mint, recording, visit } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures' });
});
after(() => provider.close());

const ROUTE = '/v1/realtime/translations';
const mintTranslation = async (session: unknown): Promise<{ value: string; session: Record<string, unknown> }> => {
  const response = await fetch(`${provider.url}${ROUTE}/client_secrets`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${provider.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ session, expires_after: { anchor: 'created_at', seconds: 60 } }),
  });
  return (await response.json()) as { value: string; session: Record<string, unknown> };
};
const german = { model: 'gpt-realtime-translate', audio: { input: { transcription: { model: 'gpt-realtime-whisper' } }, output: { language: 'de' } } };
const append = ({ send }: SocketVisitor, pcm: Int16Array): void => {
  for (let at = 0; at < pcm.length; at += 4800) {
    send({ type: 'session.input_audio_buffer.append', audio: Buffer.from(pcm.slice(at, at + 4800).buffer).toString('base64') });
  }
};
const textOf = (events: readonly Event[], type: string): string => events.filter((event) => event.type === type).map(({ delta }) => delta).join('');

describe('a translation', () => {
  it('has keys of its own, and a session with neither voice nor turns', async () => {
    const { value, session } = await mintTranslation(german);
    assert.match(value, /^ek_/);
    const { id, ...rest } = session;
    assert.match(String(id), /^sess_/);
    assert.deepEqual(rest, {
      type: 'translation',
      expires_at: 0,
      model: 'gpt-realtime-translate',
      audio: { input: { noise_reduction: null, transcription: { model: 'gpt-realtime-whisper' } }, output: { language: 'de' } },
      include: null,
    });
    const other = ((await (await mint(provider)).json()) as { value: string }).value;
    assert.equal(await refusal(provider, ROUTE, { Authorization: `Bearer ${other}` }), '401 invalid_api_key');
    assert.equal(await refusal(provider, `${ROUTE}?model=gpt-realtime`, { Authorization: `Bearer ${provider.apiKey}` }), '404 model_not_found');
  });

  it('on a socket hears, and says in two transcripts that it is a stand-in', async (t) => {
    const visitor = await connect(t, provider, { path: `${ROUTE}?model=gpt-realtime-translate`, key: (await mintTranslation(german)).value });
    await visitor.waitFor('session.created');
    append(visitor, concat([silence(300), tone(1500), silence(800)]));
    const delta = await visitor.waitFor('session.output_audio.delta');
    assert.ok(Buffer.from(delta.delta, 'base64').length <= 9600);
    assert.match(textOf(visitor.events, 'session.input_transcript.delta'), /^\[speech, 1\.\d seconds\]$/);
    assert.match(textOf(visitor.events, 'session.output_transcript.delta'), /^\[de\] I am the local stand-in for the Realtime service\. That was speech of 1\.\d seconds\.$/);
    const call = lastCall(provider);
    assert.deepEqual([call.kind, call.model, call.heard.segments.length], ['translation', 'gpt-realtime-translate', 1]);

    visitor.send({ type: 'session.update', session: { audio: { output: { language: 'fr' } } } });
    await visitor.waitFor('session.updated');
    const from = visitor.events.length;
    append(visitor, concat([silence(200), tone(800)]));
    visitor.send({ type: 'session.close' });
    await visitor.waitFor('session.closed');
    assert.match(textOf(visitor.events.slice(from), 'session.output_transcript.delta'), /^\[fr\] That was speech of 0\.\d seconds\.$/);
    assert.ok(types(visitor.events.slice(from)).includes('session.output_audio.delta'), 'what was being said is spoken, too');
    assert.equal(visitor.events.at(-1)?.type, 'session.closed');
    assert.equal((await visitor.closing()).code, 1000);
    assert.equal(call.endReason, 'session_closed');
  });

  it('refuses the events of a conversation', async (t) => {
    const visitor = await connect(t, provider, { path: ROUTE });
    await visitor.waitFor('session.created');
    visitor.send({ type: 'response.create', event_id: 'mine' });
    assert.equal((await visitor.waitFor('error')).error.event_id, 'mine');
    visitor.send({ type: 'session.update', session: { voice: 'alloy' } });
    const { error } = await visitor.waitFor('error', visitor.events.length);
    assert.deepEqual([error.code, error.param], ['unknown_parameter', 'session.voice']);
  });

  it('over WebRTC is heard on the track, to its end', async (t) => {
    const visitor = await visit(provider, {}, { key: (await mintTranslation(german)).value, path: `${ROUTE}/calls` });
    t.after(() => visitor.close());
    visitor.speak(await recording('visitor-hello.wav'));
    await visitor.until('a transcript', () => textOf(visitor.events, 'session.output_transcript.delta').includes('seconds'));
    visitor.send({ type: 'session.close' });
    await visitor.waitFor('session.closed');
    assert.ok(visitor.levels.filter((db) => db > -40).length > 100, 'two seconds of speech');
    assert.ok(!types(visitor.events).includes('session.output_audio.delta'));
    await visitor.until('the closed channel', () => visitor.channelClosed);
  });
});
