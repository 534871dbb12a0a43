import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {reply, startFakeUpstream, type Behaviour, type FakeUpstream} from '../support/fake-upstream.js';
import {ANSWER, assertRefused, handlerFor, INSTRUCTIONS, jsonRequest, KEY, minted, ORIGIN, read, sdpRequest} from './rig.js';

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
after(() => upstream.close());

/** An error as providers write it, with everything in it that must not be passed on. */
const error = (code: string | null) => ({
  error: {message: `Incorrect API key provided: ${KEY}. Session: ${INSTRUCTIONS}`, type: 'invalid_request_error', param: null, code},
});
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

const breaksOff: Behaviour = (response) => {
  response.writeHead(200, {'content-length': '100'}).write('{"value');
  setTimeout(() => response.destroy(), 20);
};

/** What every failure of the provider becomes, on both endpoints: name, behaviour, status, code, Retry-After. */
const FAILURES: readonly (readonly [string, Behaviour, number, string, (number | null)?])[] = [
  ['400', reply(400, error('invalid_value')), 502, 'upstream_rejected'],
  ['400 of the beta shape', reply(400, error('beta_api_shape_disabled')), 502, 'upstream_rejected'],
  ['404 for a model', reply(404, error('model_not_found')), 502, 'upstream_rejected'],
  ['422', reply(422, error(null)), 502, 'upstream_rejected'],
  ['418', reply(418, KEY), 502, 'upstream_rejected'],
  ['401', reply(401, error('invalid_api_key')), 502, 'upstream_auth'],
  ['403', reply(403, error(null)), 502, 'upstream_auth'],
  ['429', reply(429, error('rate_limit_exceeded')), 503, 'upstream_busy', 5],
  ['429 with seconds', reply(429, error(null), {'retry-after': '12'}), 503, 'upstream_busy', 12],
  ['429 with a date', reply(429, error(null), {'retry-after': inSeconds(600)}), 503, 'upstream_busy', 60],
  ['429 with hours', reply(429, error(null), {'retry-after': '7200'}), 503, 'upstream_busy', 60],
  ['429 with nonsense', reply(429, KEY, {'retry-after': KEY}), 503, 'upstream_busy', 5],
  ['429 without credit', reply(429, error('insufficient_quota'), {'retry-after': '3'}), 503, 'upstream_quota', null],
  ['429 at the billing limit', reply(429, {error: {type: 'billing_hard_limit_reached'}}), 503, 'upstream_quota', null],
  ['500', reply(500, error('server_error')), 503, 'upstream_unavailable'],
  ['503', reply(503, `<html>${KEY}</html>`), 503, 'upstream_unavailable'],
  ['a redirect', reply(302, '', {location: 'http://127.0.0.1:1/steal'}), 502, 'upstream_rejected'],
  ['a permanent redirect', reply(308, '', {location: `/v1/elsewhere?key=${KEY}`}), 502, 'upstream_rejected'],
  ['a broken connection', (response) => response.destroy(), 503, 'upstream_unavailable'],
  ['an answer that breaks off', breaksOff, 503, 'upstream_unavailable'],
  ['an answer of 100 KB', (response) => response.writeHead(200).end('v=0\r\n'.repeat(20_000)), 503, 'upstream_unavailable'],
  ['an answer that is no text', (response) => response.writeHead(200).end(Buffer.from([0x76, 0xff, 0xfe])), 503, 'upstream_unavailable'],
  ['silence', () => undefined, 504, 'upstream_timeout'],
  ['headers, then silence', (response) => response.writeHead(200).flushHeaders(), 504, 'upstream_timeout'],
];

for (const [endpoint, request] of [['the token endpoint', jsonRequest], ['the session endpoint', sdpRequest]] as const) {
  describe(`${endpoint}, when the provider answers with`, () => {
    for (const [name, behaviour, status, code, retryAfter = null] of FAILURES) {
      it(name, async () => {
        upstream.behave(behaviour);
        const {headers} = await assertRefused(await handlerFor(upstream, {timeoutMs: code === 'upstream_timeout' ? 300 : 8000})(request()), status, code);
        assert.equal(headers.get('retry-after'), retryAfter === null ? null : String(retryAfter));
        assert.equal(upstream.received.length, 1);
      });
    }

    it('nothing, because it is not there', async () => {
      await assertRefused(await handlerFor(upstream, {baseUrl: 'http://127.0.0.1:1/v1'})(request()), 503, 'upstream_unavailable');
    });
  });
}

describe('a key that is no key', () => {
  const cases: readonly (readonly [string, unknown, number, string])[] = [
    ['JSON without a key', {session: {}}, 502, 'upstream_invalid'],
    ['an empty key', {value: ''}, 502, 'upstream_invalid'],
    ['a key that is no text', {value: 1, client_secret: 'x'}, 502, 'upstream_invalid'],
    ['the long-lived key itself', {value: KEY}, 502, 'upstream_invalid'],
    ['another long-lived key', {client_secret: {value: ' sk-other-secret'}}, 502, 'upstream_invalid'],
    ['a key that has long expired', minted(-400), 502, 'upstream_invalid'],
    ['a page instead of JSON', '<html>', 503, 'upstream_unavailable'],
    ['JSON that is no object', [1], 503, 'upstream_unavailable'],
  ];
  for (const [name, body, status, code] of cases) {
    it(name, async () => {
      upstream.behave(reply(200, body));
      await assertRefused(await handlerFor(upstream)(jsonRequest()), status, code);
    });
  }

  it('but a clock that is a minute off does not end every call', async () => {
    upstream.behave(reply(200, minted(-60)));
    assert.equal((await read(await handlerFor(upstream)(jsonRequest()))).status, 200);
  });

  it("Azure's key has no prefix, and does not leave either", async () => {
    upstream.behave(reply(200, {value: '0123abcd'}));
    const handler = handlerFor(upstream, {provider: 'azure', apiKey: '0123abcd'});
    await assertRefused(await handler(jsonRequest()), 502, 'upstream_invalid');
  });
});

describe('an SDP answer that is none', () => {
  for (const [name, body] of [['HTML', '<html>'], ['JSON', {sdp: ANSWER}], ['nothing', ''], ['our key', `${ANSWER}s=${KEY}\r\n`]] as const) {
    it(name, async () => {
      upstream.behave(reply(201, body));
      await assertRefused(await handlerFor(upstream)(sdpRequest()), 502, 'upstream_invalid');
    });
  }
});

it('a visitor who leaves takes the request to the provider along', async () => {
  upstream.behave(() => undefined);
  const gone = new AbortController();
  const before = upstream.aborted();
  const pending = handlerFor(upstream)(new Request(jsonRequest(), {signal: gone.signal}));
  while (upstream.received.length === 0) await sleep(5);
  gone.abort();
  assert.equal((await read(await pending, ORIGIN)).status, 503);
  for (let tries = 0; upstream.aborted() === before && tries < 100; tries += 1) await sleep(5);
  assert.equal(upstream.aborted(), before + 1);
});

it('a fetch that ignores its signal does not hold the visitor', async () => {
  const fetch = () => new Promise<Response>(() => undefined);
  await assertRefused(await handlerFor(upstream, {fetch, timeoutMs: 50})(jsonRequest()), 504, 'upstream_timeout');
});
