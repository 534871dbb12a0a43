import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { types } from './support/session.js';
import { connect, refusal, say } from './support/socket.js';
import { mint } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

describe('an error', () => {
  it('may be asked for by key, with its status', async () => {
    const minted = await mint(provider, {}, 'sk-error-insufficient_quota');
    const { error } = (await minted.json()) as { error: { code: string } };
    assert.deepEqual([minted.status, error.code], [429, 'insufficient_quota']);
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime', {}, ['realtime', 'openai-insecure-api-key.ek_error_server_error']), '500 server_error');
  });

  it('may be asked for by text: as an event, or as the end of a response', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(say('error billing_hard_limit_reached'));
    visitor.send({ type: 'response.create', event_id: 'mine' });
    const { error } = await visitor.waitFor('error');
    assert.deepEqual([error.code, error.event_id], ['billing_hard_limit_reached', 'mine']);
    assert.ok(!types(visitor.events).includes('response.created'));

    visitor.send(say('fail inference_rate_limit_exceeded'));
    visitor.send({ type: 'response.create' });
    const failed = await visitor.waitFor('response.done');
    assert.deepEqual(failed.response.status_details, {
      type: 'failed',
      error: { type: 'invalid_request_error', code: 'inference_rate_limit_exceeded', message: 'Asked for: inference_rate_limit_exceeded.' },
    });
    const from = visitor.events.length;
    visitor.send(say('incomplete content_filter'));
    visitor.send({ type: 'response.create' });
    assert.deepEqual((await visitor.waitFor('response.done', from)).response.status_details, { type: 'incomplete', reason: 'content_filter' });
  });

  it('is not found in what somebody happens to say', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(say('error is human'));
    visitor.send({ type: 'response.create' });
    assert.equal((await visitor.waitFor('response.done')).response.status, 'completed');
  });
});
