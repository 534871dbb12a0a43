import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { types } from './support/session.js';
import { connect, lastCall, refusal, say } from './support/socket.js';
import { mint, visit, type Visitor } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', silentBrowserMs: 4000, turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());
afterEach(() => {
  delete provider.faults.session;
});

const arrive = async (t: { after(end: () => Promise<void>): void }, to = provider): Promise<Visitor> => {
  const visitor = await visit(to, {}, { microphone: false });
  t.after(() => visitor.close());
  return visitor;
};

describe('the end of a session', () => {
  for (const [transport, seconds] of [['webrtc', 1], ['websocket', 1]] as const) {
    it(`comes so many seconds after its beginning, as announced, over ${transport}`, async (t) => {
      provider.faults.session = { maxSeconds: seconds };
      const visitor = transport === 'webrtc' ? await arrive(t) : await connect(t, provider);
      const { session } = await visitor.waitFor('session.created');
      assert.ok(Number.isInteger(session.expires_at) && Math.abs(session.expires_at - Date.now() / 1000 - seconds) < 3, String(session.expires_at));
      const { error } = await visitor.waitFor('error');
      assert.deepEqual([error.type, error.code], ['invalid_request_error', 'session_expired']);
      if ('closing' in visitor) assert.deepEqual(await visitor.closing(), { code: 1001, reason: error.message });
      else await visitor.until('the closed channel', () => visitor.channelClosed);
      assert.equal(lastCall(provider).endReason, 'session_expired');
      assert.equal(visitor.events.at(-1)?.type, 'error');
    });
  }

  it('of a key may come at once', async () => {
    provider.faults.session = { keySeconds: 0 };
    const { value, expires_at } = (await (await mint(provider, { expires_after: { seconds: 600 } })).json()) as { value: string; expires_at: number };
    assert.ok(expires_at <= Date.now() / 1000);
    assert.equal(await refusal(provider, '/v1/realtime?model=gpt-realtime', {}, ['realtime', `openai-insecure-api-key.${value}`]), '401 invalid_api_key');
  });
});

describe('a lost connection', () => {
  it('may be the data channel alone: the voice goes on', async (t) => {
    provider.faults.session = { drop: { what: 'channel', afterMs: 50, times: 1 } };
    const visitor = await arrive(t);
    await visitor.until('the closed channel', () => visitor.channelClosed);
    const heard = visitor.levels.length;
    await visitor.until('more frames', () => visitor.levels.length > heard + 20);
    assert.equal(lastCall(provider).ended, false);
    const next = await arrive(t);
    await next.waitFor('session.created');
    lastCall(provider).dropChannel();
    await next.until('the closed channel', () => next.channelClosed);
  });

  it('may be the peer, of which nothing is heard any more', async (t) => {
    provider.faults.session = { drop: { what: 'call', afterMs: 50 } };
    const visitor = await arrive(t);
    await visitor.until('the end', () => lastCall(provider).ended);
    assert.deepEqual([lastCall(provider).endReason, visitor.channelClosed], ['dropped', false]);
  });

  it('may be one that hangs, and goes on', async (t) => {
    const visitor = await arrive(t);
    await visitor.waitFor('session.created');
    await visitor.until('frames', () => visitor.levels.length > 5);
    lastCall(provider).freeze();
    const { events, levels } = visitor;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = [levels.length, events.length];
    visitor.send({ type: 'session.update', session: { type: 'realtime' } });
    await visitor.until('its update', () => lastCall(provider).inspection.updates === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual([levels.length, events.length], before, 'nothing comes');
    lastCall(provider).freeze(false);
    await visitor.waitFor('session.updated');
    await visitor.until('more frames', () => levels.length > Number(before[0]) + 5);
  });

  it('may be a socket that hangs', async (t) => {
    const visitor = await connect(t, provider);
    await visitor.waitFor('session.created');
    const call = lastCall(provider);
    call.freeze();
    visitor.send({ type: 'session.update', session: { type: 'realtime' } });
    call.send({ type: 'rate_limits.updated', event_id: 'event_lost', rate_limits: [] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(call.inspection.updates, 0, 'nothing is read');
    call.freeze(false);
    await visitor.waitFor('session.updated');
    assert.deepEqual(types(visitor.events), ['session.created', 'session.updated'], 'what it had to say meanwhile is lost');
  });

  it('may be a socket', async (t) => {
    for (const [what, reason] of [['call', 'dropped'], ['channel', 'socket_closed']] as const) {
      provider.faults.session = { drop: { what, afterMs: 20 } };
      const visitor = await connect(t, provider);
      assert.equal((await visitor.closing()).code, 1006);
      assert.equal(lastCall(provider).endReason, reason);
    }
  });

  it('is not waited for by a call that has ended', async (t) => {
    provider.faults.session = { drop: { what: 'call', afterMs: 600_000 } };
    const brief = await startLocalProvider({ speech: 'fixtures' });
    brief.faults.session = provider.faults.session;
    const visitor = await connect(t, brief);
    await visitor.waitFor('session.created');
    await brief.close();
    assert.equal(brief.calls[0]?.endReason, 'provider_closed');
  });
});

describe('a provider that is started again', () => {
  it('has the same address and key, and knows nothing of before', async (t) => {
    const first = await startLocalProvider({ speech: 'fixtures' });
    const { value } = (await (await mint(first)).json()) as { value: string };
    const lost = await connect(t, first, { key: value });
    await first.close();
    assert.equal((await lost.closing()).code, 1001);
    await assert.rejects(mint(first));

    const second = await startLocalProvider({ speech: 'fixtures', port: Number(new URL(first.url).port), apiKey: first.apiKey });
    t.after(() => second.close());
    assert.equal(second.url, first.url);
    assert.equal(await refusal(second, '/v1/realtime?model=gpt-realtime', {}, ['realtime', `openai-insecure-api-key.${value}`]), '401 invalid_api_key');
    await (await connect(t, second)).waitFor('session.created');
    await (await arrive(t, second)).waitFor('session.created');
    await first.close();
    assert.equal((await mint(second)).status, 200, 'closing twice closes nothing of the second');
  });
});

describe('rate_limits.updated', () => {
  const answer = async (send: (event: unknown) => void): Promise<void> => {
    send(say('hello'));
    send({ type: 'response.create' });
    return Promise.resolve();
  };

  it('follows each response with what is left of the tokens', async (t) => {
    const visitor = await connect(t, provider);
    await answer(visitor.send);
    const { rate_limits } = (await visitor.waitFor('rate_limits.updated')) as unknown as { rate_limits: Record<string, number | string>[] };
    assert.deepEqual(rate_limits.map(({ name, limit }) => [name, limit]), [['tokens', 40_000]]);
    assert.ok(Number(rate_limits[0]?.['remaining']) < 40_000);
    assert.equal(types(visitor.events).indexOf('rate_limits.updated') - 1, types(visitor.events).indexOf('response.done'));
  });

  it('says what a test wants it to', async (t) => {
    const rateLimits = [
      { name: 'requests', limit: 10, remaining: 0, reset_seconds: 51_030 },
      { name: 'tokens', limit: 40_000, remaining: 12, reset_seconds: 0.5 },
    ];
    provider.faults.session = { rateLimits };
    const visitor = await connect(t, provider);
    await answer(visitor.send);
    assert.deepEqual(Reflect.get(await visitor.waitFor('rate_limits.updated'), 'rate_limits'), rateLimits);
  });
});

describe('output_audio_buffer.started', () => {
  const VOICE_DB = -45;
  /** How loud what the visitor has heard since an event is, at most. */
  const loudest = ({ levels }: Visitor, from = 0): number => Math.max(-100, ...levels.slice(from));

  it('may come well before the sound', async (t) => {
    provider.faults.session = { startedLeadMs: 400 };
    const visitor = await arrive(t);
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('output_audio_buffer.started');
    const frames = visitor.levels.length;
    assert.ok(loudest(visitor) < VOICE_DB);
    await visitor.until('the sound', () => loudest(visitor, frames) > VOICE_DB);
    const silent = visitor.levels.slice(frames).findIndex((level) => level > VOICE_DB);
    assert.ok(silent >= 15, `${silent} silent frames`);
  });

  it('may come well after it', async (t) => {
    provider.faults.session = { startedLeadMs: -400 };
    const visitor = await arrive(t);
    visitor.send({ type: 'response.create' });
    await visitor.until('the sound', () => loudest(visitor) > VOICE_DB);
    assert.equal(types(visitor.events).includes('output_audio_buffer.started'), false);
    await visitor.waitFor('output_audio_buffer.started');
  });
});
