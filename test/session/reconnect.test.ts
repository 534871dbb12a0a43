// reliability.md §3.1: the schedule, and what is worth another try.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ERROR_CODES, type ErrorCode} from '../../src/errors.js';
import {countRebuild, isWorthRetrying, reconnectDelay} from '../../src/session/reconnect.js';
import {createRandom} from '../support/random.js';

describe('the delay before a try', () => {
  for (const [attempt, most] of [[0, 500], [1, 1000], [2, 2000], [3, 4000], [4, 8000]] as const) {
    it(`${attempt + 1} is anything from 250 to ${most} ms`, () => {
      assert.equal(reconnectDelay(attempt, 0, 0), 250);
      assert.equal(reconnectDelay(attempt, 0, 1), most);
      assert.equal(reconnectDelay(attempt, 0, 0.5), 250 + (most - 250) / 2);
    });
  }

  it('does not come after five tries', () => {
    assert.equal(reconnectDelay(5, 0, 0), null);
    assert.equal(reconnectDelay(5, 0, 0, 1000), null);
  });

  it('does not go beyond thirty seconds', () => {
    assert.equal(reconnectDelay(4, 22_000, 1), 8000);
    assert.equal(reconnectDelay(4, 22_001, 1), null);
    assert.equal(reconnectDelay(0, 29_750, 0), 250);
    assert.equal(reconnectDelay(0, 30_000, 0), null);
  });

  it('is what the server asked for, up to a minute, even past our own thirty seconds', () => {
    assert.equal(reconnectDelay(0, 29_000, 0, 7000), 7000);
    assert.equal(reconnectDelay(4, 0, 0, 60_000), 60_000);
    assert.equal(reconnectDelay(0, 0, 0, 60_001), null);
    assert.equal(reconnectDelay(0, 0, 0, 1e12), null);
    assert.equal(reconnectDelay(0, 0, 0, Number.NaN), null);
  });

  it('is a second at least when the server asks for less, or for the past', () => {
    assert.equal(reconnectDelay(0, 0, 0, 0), 1000);
    assert.equal(reconnectDelay(0, 0, 0, -5000), 1000);
  });

  it('is never less than the server asked for, and not the same for everybody', () => {
    const random = createRandom(7);
    const delays = Array.from({length: 1000}, () => reconnectDelay(0, 0, random.below(1e6) / 1e6, 5000) ?? 0);
    assert.ok(delays.every((delay) => delay >= 5000 && delay <= 6000));
    assert.ok(new Set(delays.map((delay) => Math.floor(delay / 100))).size === 10);
  });

  it('adds up, in ten thousand outages, to five tries in thirty seconds and no more', () => {
    const random = createRandom(42);
    for (let outage = 0; outage < 10_000; outage++) {
      let elapsed = 0;
      let tries = 0;
      for (;;) {
        const delay = reconnectDelay(tries, elapsed, random.below(1e6) / 1e6);
        if (delay === null) break;
        assert.ok(delay >= 250 && delay <= 8000);
        elapsed += delay;
        assert.ok(elapsed <= 30_000);
        elapsed += random.below(8000);
        tries++;
      }
      assert.ok(tries >= 1 && tries <= 5);
    }
  });
});

describe('another try', () => {
  const expected: Partial<Record<ErrorCode, number>> = {
    'net.lost': 5,
    'net.channel_closed': 5,
    'net.offline': 5,
    'net.ice_failed': 1,
    'token.unreachable': 3,
    'token.unavailable': 3,
    'token.timeout': 1,
    'token.expired': 1,
    'provider.unavailable': 3,
    'provider.timeout': 1,
    'provider.no_session': 1,
    'limit.rate': 1,
    'limit.provider': 1,
    'session.expired': 1,
  };
  for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) {
    const times = expected[code] ?? 0;
    it(`is worth it ${times} times after ${code}`, () => {
      const tried = Array.from({length: 7}, (_, before) => isWorthRetrying(code, before));
      assert.equal(tried.filter(Boolean).length, times);
      assert.equal(tried.lastIndexOf(true), times - 1);
    });
  }

  it('asks for one more key after a 401, and none after 400, 403, 404', () => {
    assert.deepEqual([isWorthRetrying('token.expired', 0), isWorthRetrying('token.expired', 1)], [true, false]);
    for (const code of ['provider.rejected', 'token.forbidden', 'config.token_endpoint', 'token.unauthorized', 'mic.denied', 'consent.declined'] as const) {
      assert.equal(isWorthRetrying(code, 0), false);
    }
  });
});

describe('a call', () => {
  it('is rebuilt three times', () => {
    assert.equal(countRebuild(0, 0), 1);
    assert.equal(countRebuild(1, 29_999), 2);
    assert.equal(countRebuild(2, 0), 3);
    assert.equal(countRebuild(3, 0), null);
  });

  it('begins to count anew when it has held for half a minute', () => {
    assert.equal(countRebuild(3, 30_000), 1);
    assert.equal(countRebuild(1, 60_000), 1);
  });
});
