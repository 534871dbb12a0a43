import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startSession, types } from './support/session.js';

const say = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
});

describe('a response', () => {
  it('can be cancelled by the client, once', async (t) => {
    const session = startSession(t, {}, { tempo: { generationSpeed: 1 } });
    session.send(say('tell me a story'));
    session.send({ type: 'response.create' });
    await session.playUntil('output_audio_buffer.started');
    session.send({ type: 'response.cancel' });
    session.send({ type: 'output_audio_buffer.clear' });
    session.send({ type: 'response.cancel', event_id: 'again' });
    assert.deepEqual(session.last('response.done').response.status_details, { type: 'cancelled', reason: 'client_cancelled' });
    assert.ok(types(session.events).includes('output_audio_buffer.cleared'));
    assert.ok(types(session.events).includes('conversation.item.truncated'));
    const { error } = session.last('error');
    assert.deepEqual([error.code, error.event_id], ['response_cancel_not_active', 'again']);
  });

  it('is refused while another one is active, with its id', async (t) => {
    const session = startSession(t);
    session.send({ type: 'response.create' });
    session.send({ type: 'response.create' });
    const { error } = session.last('error');
    assert.equal(error.code, 'conversation_already_has_active_response');
    assert.ok(error.message.includes(session.last('response.created').response.id));
  });

  it('may be asked for as soon as the last one is done', async (t) => {
    const session = startSession(t, { output_modalities: ['text'] });
    session.send({ type: 'response.create' });
    await session.waitFor('response.done');
    session.send({ type: 'response.create' });
    assert.ok(!types(session.events).includes('error'));
  });

  it('is written when output_modalities says text', async (t) => {
    const session = startSession(t);
    session.send(say('where is my parcel'));
    session.send({ type: 'response.create', response: { output_modalities: ['text'], metadata: { purpose: 'test' } } });
    const { response } = await session.waitFor('response.done');
    assert.deepEqual(response.output[0].content, [{ type: 'output_text', text: 'You typed 4 words: where is my parcel' }]);
    assert.deepEqual(response.metadata, { purpose: 'test' });
    assert.equal(response.usage.output_token_details.audio_tokens, 0);
    assert.ok(!types(session.events).some((type) => type.startsWith('output_audio')));
  });

  it('out of band leaves the conversation alone and may run beside another', async (t) => {
    const session = startSession(t);
    session.send({ type: 'response.create' });
    const input = [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a b c' }] }];
    session.send({ type: 'response.create', response: { conversation: 'none', output_modalities: ['text'], input } });
    const { response } = await session.waitFor('response.done');
    assert.equal(response.conversation_id, null);
    assert.equal(response.output[0].content[0].text, 'You typed 3 words: a b c');
    session.send({ type: 'conversation.item.retrieve', item_id: response.output[0].id });
    assert.equal(session.last('error').error.code, 'item_retrieve_invalid_item_id');
  });

  it('says what its instructions want said', async (t) => {
    const session = startSession(t, { output_modalities: ['text'] });
    session.send({ type: 'response.create', response: { instructions: 'Say "Welcome to the shop."' } });
    assert.equal((await session.waitFor('response.done')).response.output[0].content[0].text, 'Welcome to the shop.');
  });

  it('stops at max_output_tokens', async (t) => {
    const session = startSession(t, { output_modalities: ['text'], max_output_tokens: 20 });
    session.send(say('tell me a story'));
    session.send({ type: 'response.create' });
    const { response } = await session.waitFor('response.done');
    assert.deepEqual(response.status_details, { type: 'incomplete', reason: 'max_output_tokens' });
    assert.ok(response.usage.output_tokens <= 24);
  });

  it('counts the whole conversation again, the earlier part as cached', async (t) => {
    const session = startSession(t, { output_modalities: ['text'], instructions: 'x'.repeat(800) });
    for (const text of ['one', 'two']) {
      session.send(say(text));
      session.send({ type: 'response.create' });
      await session.waitFor('response.done', session.events.length);
    }
    const [first, second] = session.events.filter(({ type }) => type === 'response.done').map(({ response }) => response.usage);
    assert.equal(first?.input_token_details.cached_tokens, 0);
    assert.equal(second?.input_token_details.cached_tokens, 192);
    assert.ok(second.input_tokens > first.input_tokens);
  });

  it('calls a function, then answers with what it came to', async (t) => {
    const tools = [{ type: 'function', name: 'lookup', parameters: { type: 'object' } }];
    const session = startSession(t, { output_modalities: ['text'], tools });
    session.send(say('call lookup {"order": 17, "shop": "corner"}'));
    session.send({ type: 'response.create' });
    const { response } = await session.waitFor('response.done');
    const [call] = response.output;
    assert.deepEqual([call.type, call.name, call.arguments], ['function_call', 'lookup', '{"order": 17, "shop": "corner"}']);
    const deltas = session.events.filter(({ type }) => type === 'response.function_call_arguments.delta');
    assert.ok(deltas.length > 1);
    assert.equal(deltas.map(({ delta }) => delta).join(''), call.arguments);
    session.send({ type: 'conversation.item.create', item: { type: 'function_call_output', call_id: call.call_id, output: 'shipped' } });
    session.send({ type: 'response.create' });
    const next = await session.waitFor('response.done', session.events.length);
    assert.equal(next.response.output[0].content[0].text, 'The tool has answered. It says: shipped');
  });

  it('fails when it is told to, without an error event', async (t) => {
    const session = startSession(t);
    session.faults.session = { failResponses: 1, failWith: { type: 'invalid_request_error', code: 'rate_limit_exceeded', message: 'Slow down.' } };
    session.send({ type: 'response.create' });
    const { response } = await session.waitFor('response.done');
    assert.deepEqual(response.status_details, {
      type: 'failed', error: { type: 'invalid_request_error', code: 'rate_limit_exceeded', message: 'Slow down.' },
    });
    assert.ok(!types(session.events).includes('error'));
    assert.equal(session.faults.session.failResponses, 0);
  });

  it('is not begun when it is told to, and the next one is', async (t) => {
    const session = startSession(t);
    session.faults.session = { stallResponses: 1 };
    session.send({ type: 'response.create' });
    session.send({ type: 'response.create' });
    await session.waitFor('response.done');
    assert.deepEqual(types(session.events).filter((type) => ['error', 'response.created', 'response.done'].includes(type)), ['response.created', 'response.done']);
  });

  it('locks the voice once it has been heard', async (t) => {
    const session = startSession(t);
    const update = (voice: string) => session.send({ type: 'session.update', session: { type: 'realtime', audio: { output: { voice } } } });
    update('marin');
    await session.waitFor('session.updated');
    session.send({ type: 'response.create' });
    await session.playUntil('response.done');
    update('cedar');
    assert.equal(session.last('error').error.code, 'cannot_update_voice');
    update('marin');
    assert.equal(types(session.events).filter((type) => type === 'session.updated').length, 2);
  });
});
