import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { silence, tone } from './support/sound.js';
import { startSession, types } from './support/session.js';

const turn = concat([silence(500), tone(1000), silence(300)]);

describe('a spoken turn', () => {
  it('brings its events in the order of the service', async (t) => {
    const session = startSession(t, { audio: { input: { transcription: { model: 'whisper-1' } } } });
    session.hear(turn);
    await session.playUntil('output_audio_buffer.stopped');
    const order = types(session.events);
    const answer = order.filter((type) => !type.includes('input_audio_transcription'));
    assert.deepEqual(answer.filter((type, at) => type !== answer[at - 1]), [
      'session.created',
      'input_audio_buffer.speech_started',
      'input_audio_buffer.speech_stopped',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
      'response.created',
      'response.output_item.added',
      'conversation.item.added',
      'response.content_part.added',
      'response.output_audio_transcript.delta',
      'output_audio_buffer.started',
      'response.output_audio_transcript.delta',
      'response.output_audio.done',
      'response.output_audio_transcript.done',
      'response.content_part.done',
      'response.output_item.done',
      'conversation.item.done',
      'response.done',
      'rate_limits.updated',
      'output_audio_buffer.stopped',
    ]);
    assert.ok(order.indexOf('conversation.item.input_audio_transcription.delta') > order.indexOf('response.created'));
    const transcribed = session.last('conversation.item.input_audio_transcription.completed');
    assert.equal(transcribed.transcript, '[speech, 1.0 seconds]');
    assert.deepEqual(transcribed.usage, { type: 'duration', seconds: 2 });
  });

  it('is answered with its length, in words that are the sum of the deltas', async (t) => {
    const session = startSession(t);
    session.hear(turn);
    const { response } = await session.playUntil('response.done');
    const { transcript } = response.output[0].content[0];
    assert.match(transcript, /I heard you speak for 1\.0 seconds\./);
    const deltas = session.events.filter(({ type }) => type === 'response.output_audio_transcript.delta');
    assert.equal(deltas.map(({ delta }) => delta).join(''), transcript);
    assert.equal(response.status, 'completed');
    assert.equal(response.usage.input_token_details.audio_tokens, 15);
  });

  it('links the items by previous_item_id', async (t) => {
    const session = startSession(t);
    session.hear(turn);
    await session.playUntil('response.done');
    const [visitor, assistant] = session.events.filter(({ type }) => type === 'conversation.item.added');
    assert.equal(visitor?.previous_item_id, null);
    assert.equal(assistant?.previous_item_id, visitor?.item.id);
  });

  it('is committed by hand when turn detection is off', async (t) => {
    const session = startSession(t, { audio: { input: { turn_detection: null } } });
    session.send({ type: 'input_audio_buffer.commit' });
    assert.equal((await session.waitFor('error')).error.code, 'input_audio_buffer_commit_empty');
    session.hear(turn);
    session.send({ type: 'input_audio_buffer.clear' });
    session.hear(turn);
    session.send({ type: 'input_audio_buffer.commit' });
    await session.waitFor('input_audio_buffer.committed');
    assert.ok(!types(session.events).includes('response.created'));
    session.send({ type: 'response.create' });
    assert.match((await session.playUntil('response.done')).response.output[0].content[0].transcript, /1\.0 seconds/);
  });

  it('brings no answer when create_response is off', async (t) => {
    const session = startSession(t, { audio: { input: { turn_detection: { type: 'server_vad', create_response: false } } } });
    session.hear(turn);
    await session.waitFor('conversation.item.done');
    assert.ok(!types(session.events).includes('response.created'));
  });

  it('is made of silence after idle_timeout_ms', async (t) => {
    const session = startSession(t, { audio: { input: { turn_detection: { type: 'server_vad', idle_timeout_ms: 5000 } } } });
    session.send({ type: 'response.create' });
    await session.playUntil('output_audio_buffer.stopped');
    session.hear(silence(5100));
    const { item_id, audio_start_ms, audio_end_ms } = await session.waitFor('input_audio_buffer.timeout_triggered');
    assert.equal(audio_end_ms - audio_start_ms, 5000);
    assert.equal((await session.waitFor('input_audio_buffer.committed')).item_id, item_id);
    await session.playUntil('response.done', session.events.length);
    assert.equal(session.last('response.done').response.output[0].content[0].transcript, 'I heard no speech.');
  });
});

describe('a barge-in', () => {
  it('cuts off a playing answer whose generation is over', async (t) => {
    const session = startSession(t);
    session.hear(turn);
    await session.playUntil('response.done');
    session.play(1000);
    const before = session.events.length;
    session.hear(concat([silence(500), tone(200)]));
    const after = session.events.slice(before);
    assert.deepEqual(types(after), ['input_audio_buffer.speech_started', 'output_audio_buffer.cleared', 'conversation.item.truncated']);
    const { item_id, audio_end_ms, content_index } = session.last('conversation.item.truncated');
    assert.equal(content_index, 0);
    assert.equal(audio_end_ms, session.saidMs());
    assert.ok(session.play(20).every((sample) => sample === 0), 'the very next frame is silent');
    session.send({ type: 'conversation.item.retrieve', item_id });
    const { item } = await session.waitFor('conversation.item.retrieved');
    assert.ok(item.content[0].transcript.length < session.last('response.done').response.output[0].content[0].transcript.length);
    session.play(2000);
    assert.ok(!types(session.events.slice(before)).includes('output_audio_buffer.stopped'));
  });

  it('cancels an answer that is still being generated', async (t) => {
    const session = startSession(t, {}, { tempo: { generationSpeed: 3 } });
    session.hear(turn);
    await session.playUntil('output_audio_buffer.started');
    session.play(300);
    const before = session.events.length;
    session.hear(concat([silence(300), tone(200)]));
    assert.deepEqual(types(session.events.slice(before)).filter((type) => !type.endsWith('delta')), [
      'input_audio_buffer.speech_started',
      'output_audio_buffer.cleared',
      'conversation.item.truncated',
      'response.output_audio.done',
      'response.output_audio_transcript.done',
      'response.content_part.done',
      'response.output_item.done',
      'conversation.item.done',
      'response.done',
      'rate_limits.updated',
    ]);
    const { response } = session.last('response.done');
    assert.equal(response.status, 'cancelled');
    assert.deepEqual(response.status_details, { type: 'cancelled', reason: 'turn_detected' });
    assert.equal(response.output[0].status, 'incomplete');
    assert.ok(response.usage.output_tokens > 0);
  });

  it('before the first word leaves a cancelled response without output', async (t) => {
    const session = startSession(t, {}, { tempo: { turnDelayMs: 5000 } });
    session.hear(turn);
    await session.waitFor('response.created');
    session.hear(concat([silence(300), tone(200)]));
    const { response } = session.last('response.done');
    assert.deepEqual([response.status, response.output], ['cancelled', []]);
  });

  it('does nothing to the answer when interrupt_response is off', async (t) => {
    const session = startSession(t, { audio: { input: { turn_detection: { type: 'server_vad', interrupt_response: false } } } });
    session.hear(turn);
    await session.playUntil('output_audio_buffer.started');
    session.hear(concat([silence(500), tone(200)]));
    assert.ok(!types(session.events).includes('output_audio_buffer.cleared'));
  });
});
