import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { silence, tone } from './support/sound.js';
import { connect, lastCall, say } from './support/socket.js';
import { visit } from './support/visitor.js';
import { until } from '../../support/until.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', preview: true, silentBrowserMs: 2000, turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

const create = (item: object) => ({ type: 'conversation.item.create', item });
const goodbye = async () => until('the call has ended', () => lastCall(provider).inspection.goodbye);

describe('the inspection of a call', () => {
  it('counts what a client has sent', async (t) => {
    const visitor = await connect(t, provider);
    visitor.append(concat([silence(300), tone(1000), silence(400)]));
    const { response } = await visitor.waitFor('response.done');
    const { id } = response.output[0];
    visitor.send(say('hello'));
    visitor.send(create({ type: 'message', role: 'user', id: 'mine', content: [{ type: 'input_text', text: 'See' }, { type: 'input_image', image_url: 'data:image/png;base64,AAAA' }] }));
    visitor.send(create({ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Before.' }] }));
    visitor.send(create({ type: 'function_call_output', call_id: 'call_1', output: '{"ok":true}' }));
    visitor.send(create({ type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: false }));
    visitor.send(create({ type: 7 }));
    visitor.send({ type: 'conversation.item.truncate', item_id: id, content_index: 0, audio_end_ms: 120 });
    visitor.send({ type: 'input_audio_buffer.clear' });
    visitor.send({ type: 'input_audio_buffer.commit' });
    visitor.send({ type: 'session.update', session: { type: 'realtime', output_modalities: ['text'] } });
    visitor.send({ type: 'response.create' });
    visitor.send({ type: 'response.cancel' });
    await visitor.waitFor('response.done', visitor.events.length);

    const { audio, ...seen } = lastCall(provider).inspection;
    assert.equal(audio.ms, 1700);
    assert.ok(Math.abs(audio.speechMs - 1000) < 200 && audio.rmsDb > -20 && audio.rmsDb < -10, JSON.stringify(audio));
    assert.deepEqual(seen, {
      transport: 'websocket',
      dialect: 'ga',
      surface: 'conversation',
      items: [
        { id: null, type: 'message', role: 'user', kinds: ['input_text'] },
        { id: 'mine', type: 'message', role: 'user', kinds: ['input_text', 'input_image'] },
        { id: null, type: 'message', role: 'assistant', kinds: ['output_text'] },
        { id: null, type: 'function_call_output', role: null, kinds: [] },
        { id: null, type: 'mcp_approval_response', role: null, kinds: [] },
      ],
      truncations: [{ itemId: id, audioEndMs: 120 }],
      toolOutputs: [{ callId: 'call_1', output: '{"ok":true}' }],
      approvals: [{ requestId: 'mcpr_1', approve: false }],
      commits: 1,
      clears: 1,
      outputClears: 0,
      updates: 1,
      responses: 1,
      cancels: 1,
      goodbye: null,
    });
    assert.deepEqual(JSON.parse(JSON.stringify(seen)), seen, 'it is plain data');
  });

  it('tells one kind of goodbye from another on a socket', async (t) => {
    const endings = {
      client: (socket: WebSocketLike) => socket.close(1000),
      vanished: (socket: WebSocketLike) => socket.terminate(),
      hangup: () => void lastCall(provider).close(),
      dropped: () => void lastCall(provider).drop(),
    };
    for (const [kind, end] of Object.entries(endings)) {
      const { socket, waitFor } = await connect(t, provider);
      await waitFor('session.created');
      assert.equal(lastCall(provider).inspection.goodbye, null);
      end(socket);
      assert.equal(await goodbye(), kind);
    }
    const translation = await connect(t, provider, { path: '/v1/realtime/translations' });
    translation.send({ type: 'session.close' });
    assert.equal(await goodbye(), 'session_close');
    assert.equal(lastCall(provider).inspection.surface, 'translation');
  });

  it('tells one kind of goodbye from another over WebRTC', async () => {
    const leaving = await visit(provider);
    assert.deepEqual([lastCall(provider).inspection.transport, lastCall(provider).inspection.goodbye], ['webrtc', null]);
    await leaving.until('audio', () => lastCall(provider).inspection.audio.ms > 100);
    assert.ok(lastCall(provider).inspection.audio.rmsDb < -60);
    await leaving.close();
    assert.equal(await goodbye(), 'client');
    const lost = await visit(provider);
    await lost.vanish();
    assert.equal(await goodbye(), 'vanished');
  });

  it('speaks of the preview as of GA', async (t) => {
    const visitor = await connect(t, provider, {
      path: '/v1/realtime?intent=transcription',
      protocols: ['realtime', `openai-insecure-api-key.${provider.apiKey}`, 'openai-beta.realtime-v1'],
    });
    visitor.send({ type: 'transcription_session.update', session: {} });
    await visitor.waitFor('transcription_session.updated');
    const { dialect, surface, updates } = lastCall(provider).inspection;
    assert.deepEqual([dialect, surface, updates], ['preview', 'transcription', 1]);
  });
});

/** What these tests need of a socket. */
interface WebSocketLike {
  close(code: number): void;
  terminate(): void;
}
