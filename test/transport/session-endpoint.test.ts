import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import type {SessionProvider} from '../../src/call-options.js';
import {exchangeThrough, type SessionAnswer} from '../../src/transport/session-endpoint.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {isVoiceError} from '../support/voice-error.js';

const OFFER = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n';
const SDP = 'v=0\r\no=- 3 4 IN IP4 127.0.0.1\r\n';
const {signal} = new AbortController();

let site: FakeUpstream;
before(async () => {
  site = await startFakeUpstream();
});
after(() => site.close());

const exchange = (): Promise<SessionAnswer> => exchangeThrough({endpoint: new URL(site.baseUrl), credentials: 'same-origin', provider: null}, OFFER, signal);
const ask = (provider: SessionProvider): Promise<SessionAnswer> => exchangeThrough({endpoint: null, credentials: 'same-origin', provider}, OFFER, signal);

describe('an offer that is handed to the site', () => {
  it('is posted as it is', async () => {
    site.behave(reply(201, SDP));
    await exchange();
    const [{method, headers, body} = assert.fail('nothing has come')] = site.received;
    assert.deepEqual([method, headers['content-type'], headers.authorization, String(body)], ['POST', 'application/sdp', undefined, OFFER]);
  });

  for (const credentials of ['include', 'omit', 'same-origin'] as const) {
    it(`is posted with the cookies that the page wants: ${credentials}`, async () => {
      const sent = mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(SDP, {status: 201, headers: {'content-type': 'application/sdp'}})));
      await exchangeThrough({endpoint: new URL(site.baseUrl), credentials, provider: null}, OFFER, signal).finally(() => sent.mock.restore());
      assert.equal((sent.mock.calls[0]?.arguments as unknown as [unknown, RequestInit])[1].credentials, credentials);
    });
  }

  const PLACES: readonly (readonly [headers: Readonly<Record<string, string>>, callId: string | null])[] = [
    [{'x-call-id': 'rtc_1'}, 'rtc_1'],
    [{location: '/v1/realtime/calls/rtc_1'}, 'rtc_1'],
    [{location: 'https://site.example/calls?call_id=rtc_1'}, 'rtc_1'],
    [{'x-call-id': 'rtc_1', location: '/v1/realtime/calls/rtc_2'}, 'rtc_1'],
    [{'x-call-id': 'no id, but <b>markup</b>'}, null],
    [{location: '/'}, null],
    [{}, null],
  ];
  for (const [headers, callId] of PLACES) {
    it(`answered with ${JSON.stringify(headers)} is the call ${String(callId)}`, async () => {
      site.behave(reply(201, SDP, headers));
      assert.deepEqual(await exchange(), {sdp: SDP, callId});
    });
  }

  it('may be answered with JSON around the SDP', async () => {
    site.behave(reply(200, {sdp: SDP, callId: 'rtc_1'}));
    assert.deepEqual(await exchange(), {sdp: SDP, callId: 'rtc_1'});
    site.behave(reply(200, {sdp: SDP}, {'x-call-id': 'rtc_2'}));
    assert.deepEqual(await exchange(), {sdp: SDP, callId: 'rtc_2'});
  });

  for (const body of ['', '<!doctype html>', 'no SDP', {callId: 'rtc_1'}, {sdp: 7}, {sdp: 'nonsense'}, [], null]) {
    it(`answered with ${JSON.stringify(body)} is provider.bad_answer`, async () => {
      site.behave(reply(200, body));
      await assert.rejects(exchange(), isVoiceError('provider.bad_answer'));
    });
  }
});

describe('an offer that the page hands on itself', () => {
  it('is given to its function, with the signal', async () => {
    const given: unknown[] = [];
    assert.deepEqual(await ask((...all) => (given.push(...all), Promise.resolve({sdp: SDP, callId: 'rtc_1'}))), {sdp: SDP, callId: 'rtc_1'});
    assert.deepEqual(given, [OFFER, {signal}]);
  });

  it('is provider.bad_answer where nothing useful comes back', async () => {
    for (const answer of [null, undefined, SDP, {answer: SDP}]) await assert.rejects(ask(() => Promise.resolve(answer)), isVoiceError('provider.bad_answer'));
  });
});
