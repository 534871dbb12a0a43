import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it, mock} from 'node:test';
import type {AuditRecord, TokenHandlerOptions} from '../../src/token-server/index.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {ANSWER, handlerFor, INSTRUCTIONS, jsonRequest, KEY, minted, ORIGIN, sdpRequest} from './rig.js';

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
beforeEach(() => upstream.behave(reply(200, minted())));
after(() => upstream.close());

/** The one record of a request, beside its answer. */
async function audited(request: Request, options: Partial<TokenHandlerOptions> = {}): Promise<{readonly record: AuditRecord; readonly answer: Response}> {
  const records: AuditRecord[] = [];
  const handler = handlerFor(upstream, {trustProxy: 'x-real-ip', audit: (record) => void records.push(record), ...options});
  const answer = await handler(request);
  const [record] = records;
  assert.equal(records.length, 1);
  return {answer, record: record ?? assert.fail('no record')};
}

const HASH = /^[0-9a-f]{64}$/;

describe('the audit record', () => {
  it('of a key', async () => {
    const {record, answer} = await audited(jsonRequest({'x-real-ip': '192.0.2.7'}), {authorize: () => ({userId: 'ada@example.com'})});
    const {ts, ms, ipHash, safetyId, ...rest} = record;
    assert.deepEqual(rest, {requestId: answer.headers.get('x-request-id'), outcome: 'minted', code: null, origin: ORIGIN, mode: 'client-secret', upstreamStatus: 200, callRefHash: null});
    assert.ok(Number.isInteger(ts) && Number.isInteger(ms) && ms >= 0);
    assert.match(ipHash ?? '', HASH);
    assert.match(safetyId ?? '', HASH);
  });

  it('of a call', async () => {
    upstream.behave(reply(201, ANSWER, {location: '/v1/realtime/calls/rtc_1'}));
    const {record} = await audited(sdpRequest());
    assert.deepEqual([record.outcome, record.mode, record.upstreamStatus, record.ipHash, record.safetyId], ['placed', 'sdp-proxy', 201, null, null]);
    assert.match(record.callRefHash ?? '', HASH);
  });

  it('of a preflight', async () => {
    const {record} = await audited(jsonRequest({'content-type': null}, null, 'OPTIONS'));
    assert.deepEqual([record.outcome, record.code, record.mode, record.upstreamStatus], ['preflight', null, null, null]);
  });

  const refusals: readonly (readonly [code: string, request: () => Request, options: Partial<TokenHandlerOptions>, status: number | null])[] = [
    ['method_not_allowed', () => jsonRequest({}, null, 'PUT'), {}, null],
    ['unsupported_media_type', () => jsonRequest({'content-type': 'text/plain'}), {}, null],
    ['bad_request', () => jsonRequest({}, '['), {}, null],
    ['not_authorized', () => jsonRequest(), {authorize: () => new Response('log in', {status: 401})}, null],
    ['not_authorized', () => jsonRequest(), {authorize: () => Promise.reject<undefined>(new Error(KEY))}, null],
    ['not_human', () => jsonRequest(), {verifyHuman: () => false}, null],
    ['internal', () => jsonRequest(), {session: () => Promise.reject(new Error(KEY))}, null],
    ['upstream_auth', () => jsonRequest(), {}, 401],
    ['upstream_rejected', () => sdpRequest(), {}, 400],
    ['upstream_invalid', () => jsonRequest(), {}, 200],
  ];
  for (const [code, request, options, status] of refusals) {
    it(`of a refusal: ${code}`, async () => {
      if (status !== null) upstream.behave(reply(status, {error: {code: KEY}}));
      const {record} = await audited(request(), options);
      assert.deepEqual([record.outcome, record.code, record.upstreamStatus], ['refused', code, status]);
    });
  }

  it('names the origin of a stranger, and not all of a long one', async () => {
    assert.equal((await audited(jsonRequest({origin: 'https://evil.example'}))).record.origin, 'https://evil.example');
    assert.equal((await audited(jsonRequest({origin: `https://${'e'.repeat(5000)}`}))).record.origin?.length, 256);
    assert.equal((await audited(jsonRequest({origin: null}))).record.origin, null);
  });

  it('holds no key, no address, no user and no word of the session', async () => {
    upstream.behave(reply(201, ANSWER, {location: '/v1/realtime/calls/rtc_1'}));
    const call = await audited(sdpRequest({'x-real-ip': '192.0.2.7', cookie: 'sid=canary'}), {authorize: () => ({userId: 'ada@example.com'})});
    upstream.behave(reply(200, minted()));
    const key = await audited(jsonRequest({'x-real-ip': '2001:db8::7'}, '{"turnstile":"canary"}'));
    const text = JSON.stringify([call.record, key.record]);
    for (const secret of [KEY, INSTRUCTIONS, '192.0.2.7', '2001:db8', 'ada', 'rtc_1', 'ek_', 'canary']) assert.ok(!text.includes(secret), secret);
  });
});

describe('the hash of an address', () => {
  const hashFrom = async (ip: string, options: Partial<TokenHandlerOptions> = {}) => (await audited(jsonRequest({'x-real-ip': ip}), options)).record.ipHash;

  it('is the same all day, and another the next', async () => {
    const now = mock.method(Date, 'now', () => Date.UTC(2026, 0, 1, 0, 0));
    try {
      const first = await hashFrom('192.0.2.7');
      now.mock.mockImplementation(() => Date.UTC(2026, 0, 1, 23, 59));
      assert.equal(await hashFrom('192.0.2.7'), first);
      now.mock.mockImplementation(() => Date.UTC(2026, 0, 2, 0, 0));
      assert.notEqual(await hashFrom('192.0.2.7'), first);
    } finally {
      now.mock.restore();
    }
  });

  it('is that of the network, and differs by the site', async () => {
    const [one, two, other] = await Promise.all(['2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'].map((ip) => hashFrom(ip)));
    assert.equal(one, two);
    assert.notEqual(one, other);
    assert.notEqual(await hashFrom('2001:db8::1', {apiKey: 'sk-of-another-site'}), one);
  });

  it('cannot be found by trying addresses where the site shows no key of its own either', async () => {
    const entra: Partial<TokenHandlerOptions> = {provider: 'azure', apiKey: undefined, entraToken: () => 'token'};
    assert.notEqual(await hashFrom('192.0.2.7', entra), await hashFrom('192.0.2.7', entra));
  });
});

describe('an audit that fails', () => {
  const failing: Readonly<Record<string, NonNullable<TokenHandlerOptions['audit']>>> = {
    throws: () => {
      throw new Error('canary');
    },
    rejects: () => Promise.reject(new Error('canary')),
    'never ends': () => new Promise(() => undefined),
  };
  for (const [name, audit] of Object.entries(failing)) {
    it(`changes nothing when it ${name}`, async () => {
      assert.equal((await handlerFor(upstream, {audit})(jsonRequest())).status, 200);
      assert.equal((await handlerFor(upstream, {audit})(jsonRequest({origin: null}))).status, 403);
    });
  }
});
