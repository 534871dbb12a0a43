import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { KNOWN_ERRORS } from '../../../demo/local-provider/wire/codes.js';
import { types } from './support/session.js';
import { connect, lastCall, refusal, say } from './support/socket.js';
import { makeOffer, mint } from './support/visitor.js';

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
      error: { type: 'invalid_request_error', code: 'inference_rate_limit_exceeded', message: 'Rate limit reached. Please try again in 1s.' },
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

/** The codes that protocol.md §9 names, and the status of each over HTTP. */
const STATUSES = {
  session_expired: 400, beta_api_shape_disabled: 400, invalid_api_key: 401, account_deactivated: 403, insufficient_quota: 429,
  billing_hard_limit_reached: 429, model_not_found: 404, OpperationNotSupported: 400, conversation_already_has_active_response: 400,
  response_cancel_not_active: 400, input_audio_buffer_commit_empty: 400, cannot_update_voice: 400, invalid_value: 400, unknown_parameter: 400,
  missing_required_parameter: 400, invalid_event: 400, item_retrieve_invalid_item_id: 400, item_truncate_invalid_item_id: 400,
  item_delete_invalid_item_id: 400, rate_limit_exceeded: 429, inference_rate_limit_exceeded: 429, server_error: 500, null: 400,
};
const codes = Object.keys(STATUSES);
const nameOf = (code: string): string | null => (code === 'null' ? null : code);

describe('every code of protocol §9', () => {
  it('is known', () => {
    assert.deepEqual(Object.keys(KNOWN_ERRORS).sort(), [...codes].sort());
  });

  it('answers a mint and an offer, with its status', async () => {
    const sdp = await makeOffer();
    for (const [code, status] of Object.entries(STATUSES)) {
      const offer = { method: 'POST', headers: { Authorization: `Bearer ek_error_${code}`, 'Content-Type': 'application/sdp' }, body: sdp };
      const azure = { method: 'POST', headers: { 'api-key': `sk-error-${code}` } };
      for (const response of [
        await mint(provider, {}, `sk-error-${code}`),
        await fetch(`${provider.url}/v1/realtime/calls`, offer),
        await fetch(`${provider.url}/openai/v1/realtime/client_secrets`, azure),
        await fetch(`${provider.url}/v1/realtime/translations/calls`, offer),
      ]) {
        const { error } = (await response.json()) as { error: Record<string, unknown> };
        assert.deepEqual([response.status, error['code'], Object.keys(error)], [status, nameOf(code), ['message', 'type', 'param', 'code']]);
      }
    }
  });

  it('refuses a socket, but for the one that opens to say so', async (t) => {
    for (const [code, status] of Object.entries(STATUSES)) {
      if (code === 'beta_api_shape_disabled') continue;
      const asked = await refusal(provider, '/v1/realtime?model=gpt-realtime', {}, ['realtime', `openai-insecure-api-key.ek_error_${code}`]);
      assert.equal(asked, `${status} ${code}`);
    }
    const beta = await connect(t, provider, { key: 'ek_error_beta_api_shape_disabled' });
    assert.deepEqual(await beta.closing(), { code: 4000, reason: 'invalid_request_error.beta_api_shape_disabled' });
    assert.equal(beta.events[0]?.error.code, 'beta_api_shape_disabled');
  });

  it('comes as the service has it, when somebody types “fail with” it', async (t) => {
    const visitor = await connect(t, provider);
    const failures = ['rate_limit_exceeded', 'inference_rate_limit_exceeded', 'server_error'];
    for (const code of codes.filter((each) => each !== 'session_expired')) {
      const from = visitor.events.length;
      visitor.send(say(`fail with ${code}`));
      visitor.send({ type: 'response.create' });
      if (failures.includes(code)) {
        const details = (await visitor.waitFor('response.done', from)).response.status_details as { type: string; error: { code: string } };
        assert.deepEqual([details.type, details.error.code], ['failed', code]);
        await visitor.waitFor('rate_limits.updated', from);
      } else {
        const { error } = await visitor.waitFor('error', from);
        assert.deepEqual([error.type, error.code, error.event_id], ['invalid_request_error', nameOf(code), null]);
        assert.deepEqual(Object.keys(error), ['type', 'code', 'message', 'param', 'event_id']);
      }
    }
    visitor.send(say('error session_expired'));
    visitor.send({ type: 'response.create' });
    assert.deepEqual(await visitor.closing(), { code: 1001, reason: 'Your session hit the maximum duration of 60 minutes.' });
    assert.equal(visitor.events.at(-1)?.error.code, 'session_expired');
    assert.equal(lastCall(provider).endReason, 'session_expired');
  });
});
