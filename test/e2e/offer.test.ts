import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Faults} from '../../demo/local-provider/index.js';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import {useLab} from '../support/lab.js';
import {startBreakableSite} from '../support/site.js';

const UNUSABLE: ExpectedFailure = {code: 'provider.bad_answer', retry: 'no', shows: /an answer we could not use/};
const UNAVAILABLE: ExpectedFailure = {code: 'provider.unavailable', retry: 'user', shows: /isn't answering/};
const refusal = (code: string): unknown => ({error: {message: 'Incorrect key ek_aaaaaaaabbbbbbbbccccccccdddddddd.', type: 'invalid_request_error', code, param: null}});

/** @param keys How many are minted until it is given up. */
const FAULTS: readonly (readonly [name: string, fault: NonNullable<Faults['calls']>, expected: ExpectedFailure, keys?: number])[] = [
  ['an HTML page', {status: 200, body: '<!doctype html><p>Hello', contentType: 'text/html'}, UNUSABLE],
  ['nothing', {status: 201, body: '', contentType: 'application/sdp'}, UNUSABLE],
  ['JSON', {status: 201, body: {sdp: 'v=0'}}, UNUSABLE],
  ['SDP that is broken', {status: 201, body: 'v=0\r\no=- nonsense\r\nm=audio\r\n', contentType: 'application/sdp'}, UNUSABLE],
  ['SDP without an m-line', {status: 201, body: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n', contentType: 'application/sdp'}, UNUSABLE],
  ['401', {status: 401, body: refusal('invalid_api_key')}, {code: 'token.expired', retry: 'user', shows: /took too long to start/}, 2],
  ['403', {status: 403, body: refusal('forbidden')}, {code: 'provider.rejected', retry: 'no', shows: /refused the call/}],
  ['404, for the model', {status: 404, body: refusal('model_not_found')}, {code: 'config.model', retry: 'no', shows: /not set up correctly/}],
  ['429', {status: 429, headers: {'retry-after': '3'}}, {code: 'limit.provider', retry: 'user', shows: /is busy/}],
  ['429, for want of money', {status: 429, body: refusal('insufficient_quota')}, {code: 'provider.quota', retry: 'no', shows: /isn't available right now/}],
  ['500', {status: 500}, UNAVAILABLE],
];

describe('an offer that is answered with', () => {
  const lab = useLab(startBreakableSite);

  for (const [name, fault, expected, keys = 1] of FAULTS) {
    it(`${name} is ${expected.code}, and the next try works with a new key`, async () => {
      const visitor = await lab.open();
      const asked = lab.site.token.asked;
      lab.site.provider.faults.calls = fault;
      await fails(visitor, expected);
      assert.equal(lab.site.token.asked, asked + keys);
      lab.site.mend();
      await worksAgain(visitor);
      assert.equal(lab.site.token.asked, asked + keys + 1);
    });
  }

  it('401 once is made good by another key, without a word', async () => {
    const visitor = await lab.open();
    const asked = lab.site.token.asked;
    lab.site.provider.faults.calls = {status: 401, body: refusal('invalid_api_key'), times: 1};
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.equal(lab.site.token.asked, asked + 2);
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], []]);
  });
});
