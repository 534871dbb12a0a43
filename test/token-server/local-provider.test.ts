import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {startLocalProvider, type LocalProvider} from '../../demo/local-provider/index.js';
import {createTokenHandler, type MintedKey, type TokenHandler} from '../../src/token-server/index.js';
import {assertRefused, jsonRequest, ORIGIN, read, sdpRequest} from './rig.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({speech: 'fixtures'});
});
after(() => provider.close());

const handlerWith = (apiKey: string, model = 'gpt-realtime'): TokenHandler =>
  createTokenHandler({provider: 'openai', apiKey, baseUrl: `${provider.url}/v1`, session: {model}, allowedOrigins: [ORIGIN]});

/** The status and the error code that the service gives an SDP offer (here: none) with this key. */
async function callWith(key: string): Promise<string> {
  const response = await fetch(`${provider.url}/v1/realtime/calls`, {
    method: 'POST',
    headers: {authorization: `Bearer ${key}`, 'content-type': 'application/sdp'},
    body: 'no offer',
  });
  const body = (await response.json()) as {error: {code: string | null}};
  return `${response.status} ${body.error.code ?? ''}`;
}

it('mints a key that the service accepts', async () => {
  const {status, text} = await read(await handlerWith(provider.apiKey)(jsonRequest()));
  const {value, expires_at, base_url, model} = JSON.parse(text) as MintedKey;
  assert.equal(status, 200);
  assert.match(value, /^ek_[0-9a-f]{32}$/);
  assert.ok(Math.abs(expires_at - Date.now() / 1000 - 30) <= 2);
  assert.deepEqual([base_url, model], [`${provider.url}/v1`, 'gpt-realtime']);
  // Past the door with it: what is refused is the offer. Without it, the door.
  assert.match(await callWith(value), /^400/);
  assert.equal(await callWith('ek_forged'), '401 invalid_api_key');
});

it("maps the service's refusals", async () => {
  await assertRefused(await handlerWith('sk-wrong-key')(jsonRequest()), 502, 'upstream_auth');
  await assertRefused(await handlerWith(provider.apiKey, 'gpt-none')(jsonRequest()), 502, 'upstream_rejected');
  await assertRefused(await handlerWith('sk-wrong-key')(sdpRequest()), 502, 'upstream_auth');
  // A session that is accepted, with an offer that no browser would make.
  await assertRefused(await handlerWith(provider.apiKey)(sdpRequest()), 502, 'upstream_rejected');
});
