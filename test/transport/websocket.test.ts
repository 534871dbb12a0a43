import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {whyClosed} from '../../src/transport/websocket.js';

describe('what a close of the WebSocket means', () => {
  const TABLE: readonly (readonly [code: number, reason: string, meaning: string | null])[] = [
    [1000, '', null],
    [1001, '', 'provider.unavailable'],
    [1005, '', null],
    [1001, 'Your session hit the maximum duration of 60 minutes.', 'session.expired'],
    [1000, 'invalid_request_error.session_expired', 'session.expired'],
    [1002, '', 'net.lost'],
    [1006, '', 'net.lost'],
    [1008, '', 'token.expired'],
    [1009, '', 'protocol.oversize'],
    [1011, '', 'provider.unavailable'],
    [1012, '', 'provider.unavailable'],
    [1013, '', 'provider.unavailable'],
    [4000, 'invalid_request_error.beta_api_shape_disabled', 'config.dialect'],
    [4000, 'invalid_request_error.insufficient_quota', 'provider.quota'],
    [4001, 'rate_limit_exceeded', 'limit.provider'],
    [4999, '', 'provider.rejected'],
  ];
  for (const [code, reason, meaning] of TABLE) {
    it(`${code} ${reason}`, () => assert.equal(whyClosed(code, reason)?.code ?? null, meaning));
  }

  it('is told to the site with the code and a machine word, never a sentence', () => {
    assert.equal(whyClosed(4000, 'invalid_request_error.insufficient_quota')?.detail, 'WebSocket 4000 invalid_request_error.insufficient_quota');
    assert.equal(whyClosed(4000, 'the key ek_canary0123 is wrong')?.detail, 'WebSocket 4000');
    assert.equal(whyClosed(4000, 'ek_canary0123')?.detail, 'WebSocket 4000');
  });

  it('names what the site has to change, where its dialect is refused', () => {
    assert.match(whyClosed(4000, 'invalid_request_error.beta_api_shape_disabled')?.detail ?? '', /^WebSocket 4000 invalid_request_error\.beta_api_shape_disabled: mint the key at .*dialect/);
  });
});
