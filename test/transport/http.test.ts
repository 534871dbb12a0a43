import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {VoiceError} from '../../src/errors.js';
import {refusal, retryAfterMs} from '../../src/transport/http.js';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('Retry-After', () => {
  const TABLE: readonly (readonly [string | null, number | null])[] = [
    [null, null],
    ['5', 5000],
    ['1.5', 1500],
    ['0', 1000],
    ['-7', 1000],
    ['1e9', 60_000],
    ['Infinity', 60_000],
    ['Fri, 20 Nov 2026 10:00:20 GMT', 20_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 1000],
    ['Sat, 21 Nov 2026 10:00:00 GMT', 60_000],
    ['soon', null],
  ];
  for (const [value, ms] of TABLE) {
    it(`${String(value)} is ${String(ms)}`, () => assert.equal(retryAfterMs(value, NOW), ms));
  }
});

describe('a refusal', () => {
  it('knows the status, the reason and when to try again', () => {
    const error = refusal('limit.provider', new Response('', {status: 429, headers: {'retry-after': '7'}}), 'rate_limit_exceeded');
    assert.ok(error instanceof VoiceError);
    assert.deepEqual([error.code, error.retryAfterMs, error.cause], ['limit.provider', 7000, {status: 429, reason: 'rate_limit_exceeded'}]);
    assert.match(error.detail, /429.*rate_limit_exceeded/);
  });

  it('says nothing of a time that the server does not tell', () => assert.equal(refusal('limit.rate', new Response('', {status: 429})).retryAfterMs, null));
});
