import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { recording, visit } from './support/visitor.js';
import { types } from './support/session.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', silentBrowserMs: 4000, turnDelayMs: 50 });
});
after(() => provider.close());

const callOf = (id: string) => {
  const call = provider.calls.find((each) => each.id === id);
  return call ?? assert.fail(`There is no call ${id}.`);
};
const say = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
});

describe('a call over WebRTC', () => {
  it('hears what was said, and is heard', async (t) => {
    const visitor = await visit(provider, { audio: { input: { transcription: { model: 'gpt-4o-mini-transcribe' } } } });
    t.after(() => visitor.close());
    const call = callOf(visitor.callId);
    await visitor.waitFor('session.created');
    visitor.speak(await recording('visitor-hello.wav'));
    const done = await visitor.waitFor('response.done');
    assert.equal(done.response.status, 'completed');
    assert.match(done.response.output[0].content[0].transcript, /^Hello\. I am the local stand-in.* I heard you speak for 1\.\d seconds\./);
    const { transcript } = await visitor.waitFor('conversation.item.input_audio_transcription.completed');
    assert.match(transcript, /^\[speech, 1\.\d seconds\]$/);

    assert.equal(call.heard.segments.length, 1);
    assert.ok(Math.abs(call.heard.speechMs - 1900) < 200, `${call.heard.speechMs} ms`);
    assert.ok((call.heard.segments[0]?.rmsDb ?? -100) > -25, `${call.heard.segments[0]?.rmsDb} dB`);
    assert.ok(call.heard.rmsDb(300) < -60);

    const started = types(visitor.events).indexOf('output_audio_buffer.started');
    assert.ok(started > types(visitor.events).indexOf('response.output_audio_transcript.delta'));
    await visitor.until('a second of audible speech', () => visitor.levels.filter((db) => db > -40).length > 50);
    assert.ok(call.said.ms > 500);
    assert.ok(call.events.some(({ direction, type }) => direction === 'server' && type === 'response.done'));
  });

  it('is interrupted by speech while it plays, within the next frames', async (t) => {
    const visitor = await visit(provider);
    t.after(() => visitor.close());
    const call = callOf(visitor.callId);
    visitor.speak(await recording('visitor-barge-in.wav'));
    const cleared = await visitor.waitFor('output_audio_buffer.cleared');
    const saidMs = call.said.ms;
    const { audio_end_ms } = await visitor.waitFor('conversation.item.truncated');
    assert.ok(Math.abs(audio_end_ms - saidMs) <= 100, `${audio_end_ms} of ${saidMs} ms`);
    const order = types(visitor.events);
    assert.ok(order.lastIndexOf('input_audio_buffer.speech_started') < order.indexOf('output_audio_buffer.cleared'));

    const heardSoFar = visitor.levels.length;
    await visitor.until('the frames after', () => visitor.levels.length > heardSoFar + 20);
    assert.ok(visitor.levels.slice(heardSoFar + 8, heardSoFar + 20).every((db) => db < -50), visitor.levels.slice(heardSoFar, heardSoFar + 20).map(Math.round).join());
    assert.equal(call.said.ms, saidMs);

    await visitor.until('the second answer', () => types(visitor.events).filter((type) => type === 'response.done').length === 2);
    const [first, second] = visitor.events.filter(({ type }) => type === 'response.done').map(({ response }) => response);
    assert.equal(cleared.response_id, first?.id);
    assert.match(second?.output[0].content[0].transcript ?? '', /^I heard you speak for [12]\.\d seconds\.$/);
    assert.ok(!visitor.events.some(({ type, response_id }) => type === 'output_audio_buffer.stopped' && response_id === first?.id));
  });

  it('works without a microphone, and stays while the browser is there', async (t) => {
    const visitor = await visit(provider, {}, { microphone: false });
    t.after(() => visitor.close());
    await visitor.until('longer than a silent browser may last', () => visitor.levels.length > 225);
    assert.equal(callOf(visitor.callId).ended, false);
    assert.ok(visitor.levels.every((db) => db < -60), 'silence flows before the first word');
    visitor.send(say('hello'));
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('output_audio_buffer.started');
    await visitor.until('speech', () => visitor.levels.some((db) => db > -40));
    visitor.send({ type: 'response.cancel' });
    visitor.send({ type: 'output_audio_buffer.clear' });
    await visitor.waitFor('output_audio_buffer.cleared');
    await visitor.waitFor('response.done');
  });

  it('ends a turn when a speaking browser stops sending', async (t) => {
    const visitor = await visit(provider);
    t.after(() => visitor.close());
    const speech = await recording('visitor-hello.wav');
    visitor.speak(speech.subarray(0, 1.5 * 24_000));
    await visitor.waitFor('input_audio_buffer.speech_started');
    await visitor.until('the end of the recording', () => callOf(visitor.callId).heard.ms > 1400);
    visitor.pause();
    await visitor.waitFor('input_audio_buffer.speech_stopped');
    await visitor.waitFor('response.created');
  });

  it('may be filtered as Azure does', async (t) => {
    const visitor = await visit(provider, {}, { microphone: false, query: '?webrtcfilter=on' });
    t.after(() => visitor.close());
    visitor.send(say('hello'));
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('output_audio_buffer.started');
    await visitor.waitFor('response.output_audio_transcript.done');
    const seen = new Set(types(visitor.events));
    for (const type of ['session.created', 'response.created', 'response.done']) assert.ok(!seen.has(type), type);
  });
});

describe('the end of a call', () => {
  it('comes with the data channel', async () => {
    const visitor = await visit(provider);
    await visitor.close();
    const call = callOf(visitor.callId);
    await visitor.until('the end', () => call.ended);
    assert.equal(call.endReason, 'channel_closed');
  });

  it('comes from the provider with a closed channel', async (t) => {
    const visitor = await visit(provider);
    t.after(() => visitor.close());
    const response = await fetch(`${provider.url}/v1/realtime/calls/${visitor.callId}/hangup`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${provider.apiKey}` },
    });
    assert.equal(response.status, 200);
    await visitor.until('the closed channel', () => visitor.channelClosed);
  });

  it('comes at the limit with session_expired first', async (t) => {
    const brief = await startLocalProvider({ speech: 'fixtures', maxSessionSeconds: 1 });
    t.after(() => brief.close());
    const visitor = await visit(brief);
    t.after(() => visitor.close());
    assert.equal((await visitor.waitFor('error')).error.code, 'session_expired');
    await visitor.until('the closed channel', () => visitor.channelClosed);
    assert.equal(brief.calls[0]?.endReason, 'session_expired');
  });

  it('comes without a word when it is dropped, and is noticed when the browser is', async () => {
    const dropped = await visit(provider);
    await callOf(dropped.callId).drop();
    const levels = dropped.levels.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(dropped.levels.length - levels < 5);
    assert.equal(dropped.channelClosed, false);
    await dropped.close();

    const vanished = await visit(provider);
    await vanished.vanish();
    await vanished.until('the end', () => callOf(vanished.callId).ended);
    assert.equal(callOf(vanished.callId).endReason, 'silent_browser');
  });

  it('can be seen and spoken into by a test', async (t) => {
    const visitor = await visit(provider, {}, { microphone: false });
    t.after(() => visitor.close());
    callOf(visitor.callId).send({ type: 'from.the.future', value: 1 });
    await visitor.waitFor('from.the.future');
    visitor.send('no json');
    assert.equal((await visitor.waitFor('error')).error.code, 'invalid_event');
    const log = callOf(visitor.callId).events.map(({ direction, type }) => `${direction} ${type}`);
    assert.deepEqual(log, ['server session.created', 'server from.the.future', 'client invalid', 'server error']);
  });
});

describe('faults of a session', () => {
  it('leave a browser waiting', async (t) => {
    provider.faults.session = { neverCreated: true, neverUpdated: true };
    t.after(() => delete provider.faults.session);
    const visitor = await visit(provider, {}, { microphone: false });
    t.after(() => visitor.close());
    visitor.send({ type: 'session.update', session: { type: 'realtime' } });
    visitor.send(say('hello'));
    await visitor.waitFor('conversation.item.added');
    assert.ok(!types(visitor.events).some((type) => type.startsWith('session.')));
  });
});
