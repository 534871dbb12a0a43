import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { makeOffer, mint } from './support/visitor.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures' });
});
after(() => provider.close());
beforeEach(() => {
  delete provider.faults.mint;
  delete provider.faults.calls;
});

interface ErrorAnswer {
  readonly error: Readonly<{ message: string; type: string; param: string | null; code: string | null }>;
}
const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as ErrorAnswer;
  assert.deepEqual(Object.keys(error), ['message', 'type', 'param', 'code']);
  return { status: response.status, code: error.code, param: error.param };
};
const post = (path: string, headers: Readonly<Record<string, string>>, body: string | FormData): Promise<Response> =>
  fetch(provider.url + path, { method: 'POST', headers, body });
const ephemeral = async (body: unknown = {}): Promise<string> => ((await (await mint(provider, body)).json()) as { value: string }).value;
const sdp = (key: string) => ({ Authorization: `Bearer ${key}`, 'Content-Type': 'application/sdp' });

describe('minting', () => {
  it('answers as the service does', async () => {
    const response = await mint(provider, { expires_after: { anchor: 'created_at', seconds: 30 }, session: { type: 'realtime', model: 'gpt-realtime-2' } });
    assert.equal(response.status, 200);
    const body = (await response.json()) as { value: string; expires_at: number; session: { model: string; expires_at: number } };
    assert.deepEqual(Object.keys(body), ['value', 'expires_at', 'session']);
    assert.equal(body.expires_at - Number.parseInt(body.value.slice(3, 11), 16), 30);
    assert.deepEqual([body.session.model, body.session.expires_at], ['gpt-realtime-2', 0]);
  });

  it('lasts ten minutes unless it is told otherwise', async () => {
    const { expires_at } = (await (await mint(provider)).json()) as { expires_at: number };
    assert.ok(Math.abs(expires_at - Date.now() / 1000 - 600) < 5);
  });

  it('needs the standard key, and does not repeat a wrong one', async () => {
    assert.deepEqual(await errorOf(await mint(provider, {}, 'sk-wrong')), { status: 401, code: 'invalid_api_key', param: null });
    assert.doesNotMatch(await (await mint(provider, {}, 'sk-wrong')).text(), /sk-wrong/);
    assert.equal((await post('/v1/realtime/client_secrets', {}, '{}')).status, 401);
  });

  it('is as strict as GA', async () => {
    const refused = async (body: unknown) => errorOf(await mint(provider, body));
    assert.deepEqual(await refused({ session: { model: 'gpt-realtime' } }), { status: 400, code: 'missing_required_parameter', param: 'session.type' });
    assert.deepEqual(await refused({ session: { type: 'realtime', voice: 'alloy' } }), { status: 400, code: 'unknown_parameter', param: 'session.voice' });
    assert.deepEqual(await refused({ expires_after: { seconds: 9 } }), { status: 400, code: 'invalid_value', param: 'expires_after.seconds' });
    assert.deepEqual(await refused({ model: 'gpt-realtime' }), { status: 400, code: 'unknown_parameter', param: 'model' });
    assert.deepEqual(await refused({ session: { type: 'realtime', model: 'gpt-4o-realtime-preview' } }), { status: 404, code: 'model_not_found', param: null });
  });

  it('works the Azure way, unless there is an api-version', async () => {
    const headers = { 'api-key': provider.apiKey, 'Content-Type': 'application/json' };
    assert.equal((await post('/openai/v1/realtime/client_secrets', headers, '{}')).status, 200);
    assert.equal((await post('/openai/v1/realtime/client_secrets?api-version=2025-04-01-preview', headers, '{}')).status, 401);
  });
});

describe('the preview dialect', () => {
  it('is refused in all its shapes', async () => {
    const refused = { status: 400, code: 'beta_api_shape_disabled', param: null };
    const key = { Authorization: `Bearer ${provider.apiKey}` };
    assert.deepEqual(await errorOf(await post('/v1/realtime/sessions', key, '{}')), refused);
    assert.deepEqual(await errorOf(await post('/v1/realtime?model=gpt-realtime', sdp('ek_x'), await makeOffer())), refused);
    assert.deepEqual(await errorOf(await post('/v1/realtime/client_secrets', { ...key, 'OpenAI-Beta': 'realtime=v1' }, '{}')), refused);
  });
});

describe('an offer', () => {
  it('is answered with 201, SDP and a Location that a browser may read', async () => {
    const response = await post('/v1/realtime/calls', sdp(await ephemeral()), await makeOffer());
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('content-type'), 'application/sdp');
    assert.match(response.headers.get('location') ?? '', /^\/v1\/realtime\/calls\/rtc_\w+$/);
    assert.equal(response.headers.get('access-control-expose-headers'), 'Location');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const answer = await response.text();
    assert.match(answer, /^v=0\r\n/);
    assert.match(answer, /a=ice-lite/);
    assert.match(answer, /a=rtpmap:96 opus\/48000\/2/);
    const addresses = [...answer.matchAll(/^a=candidate:\S+ 1 \S+ \d+ (\S+)/gm)].map((found) => found[1]);
    assert.ok(addresses.length > 0 && addresses.every((address) => address === '127.0.0.1'), addresses.join());
  });

  it('passes the preflight of a browser', async () => {
    const response = await fetch(`${provider.url}/v1/realtime/calls`, {
      method: 'OPTIONS',
      headers: { Origin: 'http://shop.test', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type' },
    });
    assert.equal(response.status, 204);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/i);
  });

  it('needs a key that is known and has not expired', async (t) => {
    const offer = await makeOffer();
    const key = await ephemeral({ expires_after: { seconds: 10 } });
    const refused = { status: 401, code: 'invalid_api_key', param: null };
    assert.deepEqual(await errorOf(await post('/v1/realtime/calls', sdp('ek_unknown'), offer)), refused);
    assert.deepEqual(await errorOf(await post('/v1/realtime/calls', { 'Content-Type': 'application/sdp' }, offer)), refused);
    t.mock.method(Date, 'now', () => new Date().getTime() + 11_000);
    assert.deepEqual(await errorOf(await post('/v1/realtime/calls', sdp(key), offer)), refused);
  });

  it('is refused when it is malformed, has no audio or comes as something else', async () => {
    const key = await ephemeral();
    const status = async (body: string, headers = sdp(key)) => errorOf(await post('/v1/realtime/calls', headers, body));
    assert.deepEqual(await status('hello'), { status: 400, code: 'invalid_offer', param: 'sdp' });
    const offer = await makeOffer();
    const withoutAudio = offer.replace(/m=audio[^]*?(?=m=application)/, '');
    assert.deepEqual(await status(withoutAudio), { status: 400, code: 'invalid_offer', param: 'sdp' });
    assert.equal((await status(JSON.stringify({ sdp: offer }), { ...sdp(key), 'Content-Type': 'application/json' })).code, 'unsupported_content_type');
    assert.equal((await errorOf(await post('/v1/realtime/calls?model=gpt-4', sdp(key), offer))).code, 'model_not_found');
  });

  it('comes with its session in the unified interface', async () => {
    const form = new FormData();
    form.set('sdp', await makeOffer());
    form.set('session', JSON.stringify({ type: 'realtime', model: 'gpt-realtime-2.1' }));
    const response = await post('/v1/realtime/calls', { Authorization: `Bearer ${provider.apiKey}` }, form);
    assert.equal(response.status, 201);
    assert.equal(provider.calls.at(-1)?.model, 'gpt-realtime-2.1');
    form.set('session', '{"type":"realtime","voice":"alloy"}');
    assert.equal((await errorOf(await post('/v1/realtime/calls', { Authorization: `Bearer ${provider.apiKey}` }, form))).param, 'session.voice');
    form.delete('session');
    assert.equal((await errorOf(await post('/v1/realtime/calls', { Authorization: `Bearer ${provider.apiKey}` }, form))).param, 'session');
  });
});

describe('hanging up', () => {
  it('ends the call, with the standard key only', async () => {
    await post('/v1/realtime/calls', sdp(await ephemeral()), await makeOffer());
    const call = provider.calls.at(-1);
    const path = `/v1/realtime/calls/${call?.id}/hangup`;
    assert.equal((await post(path, { Authorization: 'Bearer ek_x' }, '')).status, 401);
    assert.equal((await post(path, { Authorization: `Bearer ${provider.apiKey}` }, '')).status, 200);
    assert.deepEqual([call?.ended, call?.endReason], [true, 'hangup']);
    assert.equal((await post(path, { Authorization: `Bearer ${provider.apiKey}` }, '')).status, 404);
  });
});

describe('a fault', () => {
  it('makes a route fail as often as it is told to', async () => {
    const error = { message: 'You exceeded your current quota.', type: 'insufficient_quota', param: null, code: 'insufficient_quota' };
    provider.faults.mint = { status: 429, body: { error }, headers: { 'Retry-After': '1' }, times: 1 };
    const response = await mint(provider);
    assert.equal(response.headers.get('retry-after'), '1');
    assert.deepEqual(await errorOf(response), { status: 429, code: 'insufficient_quota', param: null });
    assert.equal((await mint(provider)).status, 200);
  });

  it('can be a wrong body, a late answer or an answer that leads nowhere', async () => {
    const key = await ephemeral();
    const offer = await makeOffer();
    provider.faults.calls = { body: '<html>', contentType: 'text/html' };
    const html = await post('/v1/realtime/calls', sdp(key), offer);
    assert.deepEqual([html.status, html.headers.get('content-type'), await html.text()], [201, 'text/html', '<html>']);

    provider.faults.calls = { delayMs: 50 };
    assert.equal((await post('/v1/realtime/calls', sdp(key), offer)).status, 201);

    provider.faults.calls = { unreachable: true };
    assert.match(await (await post('/v1/realtime/calls', sdp(key), offer)).text(), /127\.0\.0\.1 9 typ host/);
  });
});
