import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { silence, tone } from './support/sound.js';
import { startSession, types } from './support/session.js';

const say = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
});
const turn = concat([silence(500), tone(1000), silence(300)]);

describe('a session', () => {
  it('begins with its whole configuration and the time it will end', async (t) => {
    const session = startSession(t);
    const { session: echo } = await session.waitFor('session.created');
    assert.equal(echo.object, 'realtime.session');
    assert.match(echo.id, /^sess_/);
    assert.ok(Math.abs(echo.expires_at - Date.now() / 1000 - 3600) < 5);
  });

  it('answers an update with all that is in effect', async (t) => {
    const session = startSession(t);
    session.send({ type: 'session.update', session: { type: 'realtime', instructions: 'Be kind.' } });
    const { session: echo } = await session.waitFor('session.updated');
    assert.equal(echo.instructions, 'Be kind.');
    assert.equal(echo.audio.output.voice, 'alloy');
  });

  it('refuses an update whole, and names the event that was refused', async (t) => {
    const session = startSession(t);
    session.send({ type: 'session.update', event_id: 'mine', session: { type: 'realtime', instructions: 'x', temperature: 1 } });
    const { error } = await session.waitFor('error');
    assert.deepEqual(error, {
      type: 'invalid_request_error', code: 'unknown_parameter', message: "Unknown parameter: 'session.temperature'.",
      param: 'session.temperature', event_id: 'mine',
    });
    assert.ok(!types(session.events).includes('session.updated'));
    session.receive('no json');
    assert.equal((await session.waitFor('error', 2)).error.code, 'invalid_event');
  });

  it('ends at its limit with session_expired', async (t) => {
    const session = startSession(t, {}, { maxSeconds: 0.05 });
    assert.equal((await session.waitFor('error')).error.code, 'session_expired');
    assert.equal(session.expired(), true);
  });
});

describe('an item', () => {
  it('is acknowledged when it is made, retrieved and deleted', async (t) => {
    const session = startSession(t);
    session.send({ ...say('hello'), item: { ...say('hello').item, id: 'mine' } });
    session.send({ type: 'conversation.item.retrieve', item_id: 'mine' });
    session.send({ type: 'conversation.item.delete', item_id: 'mine' });
    session.send({ type: 'conversation.item.delete', item_id: 'mine', event_id: 'again' });
    assert.deepEqual(types(session.events).slice(1), [
      'conversation.item.added', 'conversation.item.done', 'conversation.item.retrieved', 'conversation.item.deleted', 'error',
    ]);
    const { error } = session.last('error');
    assert.deepEqual([error.code, error.event_id], ['item_delete_invalid_item_id', 'again']);
  });

  it('of the visitor cannot be truncated', async (t) => {
    const session = startSession(t);
    session.send({ ...say('hello'), item: { ...say('hello').item, id: 'mine' } });
    session.send({ type: 'conversation.item.truncate', item_id: 'mine', content_index: 0, audio_end_ms: 10 });
    assert.equal(session.last('error').error.message, 'Only model output audio messages can be truncated');
  });
});

describe('a transcription session', () => {
  it('hears turns and answers none of them', async (t) => {
    const session = startSession(t, { type: 'transcription', audio: { input: { transcription: { model: 'gpt-4o-transcribe' } } } });
    session.hear(turn);
    const { usage } = await session.waitFor('conversation.item.input_audio_transcription.completed');
    assert.equal(usage.type, 'tokens');
    session.send({ type: 'response.create' });
    assert.equal(session.last('error').error.code, 'invalid_event');
    assert.ok(!types(session.events).includes('response.created'));
  });
});

describe('a transcription', () => {
  const transcribing = (transcription: object, rest: object = {}) => ({ type: 'transcription', audio: { input: { transcription, ...rest } } });

  it('names the speakers of its segments, where the model tells them apart', async (t) => {
    const session = startSession(t, transcribing({ model: 'gpt-4o-transcribe-diarize' }));
    session.hear(concat([turn, turn]));
    await session.waitFor('conversation.item.input_audio_transcription.completed', 0);
    await session.waitFor('conversation.item.input_audio_transcription.completed', types(session.events).indexOf('conversation.item.input_audio_transcription.completed') + 1);
    const segments = session.events.filter(({ type }) => type.endsWith('.segment')) as unknown as Record<string, unknown>[];
    assert.deepEqual(segments.map(({ speaker, text, start }) => [speaker, text, start]), [['A', '[speech, 1.0 seconds]', 0], ['B', '[speech, 1.0 seconds]', 0]]);
    assert.deepEqual(Object.keys(segments[0] ?? {}).sort(), ['content_index', 'end', 'event_id', 'id', 'item_id', 'speaker', 'start', 'text', 'type']);
  });

  it('has no segments elsewhere, and tells the languages that were expected', async (t) => {
    const session = startSession(t, transcribing({ model: 'gpt-transcribe', languages: ['ja'] }));
    session.hear(turn);
    const completed = await session.waitFor('conversation.item.input_audio_transcription.completed');
    assert.deepEqual(Reflect.get(completed, 'languages'), ['ja']);
    assert.ok(!types(session.events).some((type) => type.endsWith('.segment')));
  });

  it('is asked for nothing that its model cannot do', async (t) => {
    const session = startSession(t, { type: 'transcription' });
    const refused = (transcription: object, rest?: object): string => {
      session.send({ type: 'session.update', session: transcribing(transcription, rest) });
      return session.last('error').error.param;
    };
    const whisper = { model: 'gpt-realtime-whisper' };
    const input = 'session.audio.input';
    assert.equal(refused({ model: 'whisper-1', delay: 'low' }), `${input}.transcription.delay`);
    assert.equal(refused({ model: 'gpt-4o-transcribe', keywords: ['parcel'] }), `${input}.transcription.keywords`);
    assert.equal(refused({ ...whisper, prompt: 'A shop.' }, { turn_detection: null }), `${input}.transcription.prompt`);
    assert.equal(refused(whisper), `${input}.turn_detection`);
    assert.ok(!types(session.events).includes('session.updated'));
    session.send({ type: 'session.update', session: transcribing({ ...whisper, delay: 'low' }, { turn_detection: null }) });
    await session.waitFor('session.updated');
  });
});

describe('a session over a socket', () => {
  it('sends its audio as events and owns no playback', async (t) => {
    const session = startSession(t, {}, { output: 'events' });
    session.send({ type: 'input_audio_buffer.append', audio: Buffer.from(turn.buffer).toString('base64') });
    const { response } = await session.waitFor('response.done');
    const bytes = session.events
      .filter(({ type }) => type === 'response.output_audio.delta')
      .reduce((sum, { delta }) => sum + Buffer.from(delta, 'base64').length, 0);
    assert.ok(bytes / 48 > 3000);
    assert.equal(response.usage.output_token_details.audio_tokens, Math.ceil(bytes / 48 / 50));
    assert.ok(!types(session.events).some((type) => type.startsWith('output_audio_buffer')));
  });
});

describe('a picture', () => {
  const picture = (image_url: string) => ({
    type: 'conversation.item.create',
    item: { type: 'message', role: 'user', content: [{ type: 'input_image', image_url, detail: 'low' }] },
  });

  it('is kept, seen and counted', async (t) => {
    const session = startSession(t);
    session.send(picture(`data:image/png;base64,${Buffer.alloc(47_500).toString('base64')}`));
    assert.equal((await session.waitFor('conversation.item.added')).item.content[0].type, 'input_image');
    session.send({ type: 'response.create' });
    const { response } = await session.playUntil('response.done');
    assert.equal(response.output[0].content[0].transcript, 'I see an image of 48 kilobytes.');
    assert.ok(response.usage.input_token_details.image_tokens > 0);
  });

  it('is refused as anything but a PNG or JPEG of its own', (t) => {
    const session = startSession(t);
    for (const url of ['https://shop.test/a.png', 'data:image/gif;base64,AAAA']) {
      session.send(picture(url));
      const { error } = session.last('error');
      assert.deepEqual([error.code, error.param], ['invalid_value', 'item.content[0].image_url']);
    }
  });
});
