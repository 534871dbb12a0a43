import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { types, type Event } from './support/session.js';
import { silence, tone } from './support/sound.js';
import { connect, lastCall } from './support/socket.js';
import { recording, visit } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

const HOLD = { type: 'session.update', session: { type: 'realtime', audio: { input: { turn_detection: null } } } };
const clear = { type: 'input_audio_buffer.clear' };
const commit = { type: 'input_audio_buffer.commit' };

/** What both transports have, to a test. */
interface Anybody {
  readonly events: readonly Event[];
  send(event: unknown): void;
  waitFor(type: string, from?: number): Promise<Event>;
}

async function refusesTooLittle(visitor: Anybody): Promise<void> {
  const from = visitor.events.length;
  visitor.send(clear);
  visitor.send({ ...commit, event_id: 'early' });
  const { error } = await visitor.waitFor('error', from);
  assert.deepEqual([error.type, error.code, error.event_id], ['invalid_request_error', 'input_audio_buffer_commit_empty', 'early']);
  assert.ok(types(visitor.events).includes('input_audio_buffer.cleared'));
  assert.ok(!types(visitor.events).includes('input_audio_buffer.committed'));
}

/** The answer to what has been said between clear and commit. */
async function commits(visitor: Anybody): Promise<string> {
  visitor.send(commit);
  const { item_id } = await visitor.waitFor('input_audio_buffer.committed');
  assert.equal((await visitor.waitFor('conversation.item.added')).item.id, item_id);
  assert.ok(!types(visitor.events).some((type) => type.includes('.speech_') || type === 'response.created'), 'nothing happens by itself');
  visitor.send({ type: 'response.create' });
  return (await visitor.waitFor('response.done')).response.output[0].content[0].transcript;
}

describe('push to talk', () => {
  it('on a socket takes what lies between clear and commit, and nothing under 100 ms', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(HOLD);
    await visitor.waitFor('session.updated');
    visitor.append(tone(2000));
    visitor.send(clear);
    visitor.append(tone(80));
    visitor.send(commit);
    assert.match((await visitor.waitFor('error')).error.message, /only has 80\.00ms/);
    await refusesTooLittle(visitor);
    visitor.append(silence(100));
    visitor.append(tone(1000));
    visitor.append(silence(400));
    assert.match(await commits(visitor), /I heard you speak for 1\.\d seconds/);
    assert.deepEqual([lastCall(provider).inspection.clears, lastCall(provider).inspection.commits], [2, 3]);
  });

  it('over WebRTC does the same with the voice of the track', async (t) => {
    const visitor = await visit(provider);
    t.after(() => visitor.close());
    visitor.send(HOLD);
    await visitor.waitFor('session.updated');
    await refusesTooLittle(visitor);
    const from = lastCall(provider).heard.ms;
    visitor.speak(await recording('visitor-hello.wav'));
    await visitor.until('the end of the speech', () => lastCall(provider).heard.ms > from + 3500);
    assert.match(await commits(visitor), /I heard you speak for [12]\.\d seconds/);
    assert.deepEqual([lastCall(provider).inspection.clears, lastCall(provider).inspection.commits], [1, 2]);
  });
});

describe('an update in the middle of a call', () => {
  const update = (session: object) => ({ type: 'session.update', session: { type: 'realtime', ...session } });

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`is obeyed at once, but for the voice once it was heard, over ${transport}`, async (t) => {
      const browser = transport === 'webrtc' ? await visit(provider, {}, { microphone: false }) : null;
      if (browser !== null) t.after(() => browser.close());
      const visitor: Anybody = browser ?? (await connect(t, provider));
      visitor.send(update({ audio: { output: { voice: 'marin' } } }));
      assert.equal((await visitor.waitFor('session.updated')).session.audio.output.voice, 'marin');
      visitor.send({ type: 'response.create' });
      await visitor.waitFor('response.done');
      visitor.send({ ...update({ instructions: 'Be brief.', audio: { output: { voice: 'cedar' } } }), event_id: 'late' });
      const { error } = await visitor.waitFor('error');
      assert.deepEqual([error.code, error.param, error.event_id], ['cannot_update_voice', 'session.audio.output.voice', 'late']);

      const from = visitor.events.length;
      visitor.send(update({ output_modalities: ['text'], audio: { output: { voice: 'marin', speed: 1.2 } } }));
      const { session } = await visitor.waitFor('session.updated', from);
      assert.equal(session.audio.output.voice, 'marin');
      assert.notEqual(session.instructions, 'Be brief.', 'a refused update is refused whole');
      visitor.send({ type: 'response.create' });
      await visitor.waitFor('response.output_text.done', from);
    });
  }
});
