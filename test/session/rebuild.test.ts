import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {VoiceError, type ErrorCode} from '../../src/errors.js';
import {rebuild} from '../../src/session/rebuild.js';
import {installClock, settle, type Clock} from '../support/clock.js';
import {createStubs} from '../support/stubs.js';

let clock: Clock;
let page: EventTarget;
let random = 0.5;
const stubs = createStubs();

beforeEach(() => {
  clock = installClock();
  page = new EventTarget();
  random = 0.5;
  stubs.set(performance, 'now', clock.now);
  stubs.set(Math, 'random', () => random);
  stubs.set(globalThis, 'addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  stubs.restore();
  clock.restore();
});

/** A rebuild whose tries fail by these, one after the other, and then work. */
function rig(failures: readonly (ErrorCode | VoiceError)[], why: ErrorCode = 'net.lost', tryTakesMs = 0) {
  const start = clock.now();
  const log: string[] = [];
  const controller = new AbortController();
  const left = [...failures];
  const outcome = rebuild(new VoiceError(why), {
    signal: controller.signal,
    trying: (attempt, delayMs) => void log.push(`try ${attempt} in ${delayMs}`),
    async dial() {
      log.push(`dial at ${clock.now() - start}`);
      if (tryTakesMs > 0) await new Promise<void>((resolve) => setTimeout(resolve, tryTakesMs));
      const failure = left.shift();
      if (failure === undefined) return 'connected';
      throw failure instanceof VoiceError ? failure : new VoiceError(failure);
    },
  }).catch((error: unknown) => (error instanceof VoiceError ? error.code : String(error)));
  const seconds = async (count: number) => {
    for (let n = 0; n < count * 20; n++) {
      await settle();
      clock.advance(50);
    }
    await settle();
  };
  return {log, controller, outcome, seconds};
}

describe('a rebuild', () => {
  it('waits longer before each try, and is over with the first that works', async () => {
    const {log, outcome, seconds} = rig(['net.offline', 'net.offline']);
    await seconds(10);
    assert.equal(await outcome, 'connected');
    assert.deepEqual(log.filter((line) => line.startsWith('try')), ['try 1 in 375', 'try 2 in 625', 'try 3 in 1125']);
    assert.deepEqual([log.filter((line) => line.startsWith('dial')).length, clock.timers], [3, 0]);
  });

  it('gives up after five tries, and says what the visitor noticed', async () => {
    const {log, outcome, seconds} = rig(['net.offline', 'net.offline', 'net.offline', 'net.offline', 'net.offline'], 'net.lost');
    await seconds(20);
    assert.equal(await outcome, 'net.lost');
    assert.equal(log.filter((line) => line.startsWith('dial')).length, 5);
    assert.equal(clock.timers, 0);
  });

  it('begins no try when thirty seconds are over', async () => {
    const {log, outcome, seconds} = rig(['net.lost', 'net.lost', 'net.lost', 'net.lost'], 'net.channel_closed', 15_000);
    await seconds(70);
    assert.equal(await outcome, 'net.channel_closed');
    assert.equal(log.filter((line) => line.startsWith('dial')).length, 2);
  });

  it('tries at once when the network is back', async () => {
    random = 1;
    const {log, outcome} = rig([]);
    await settle();
    clock.advance(100);
    page.dispatchEvent(new Event('online'));
    assert.equal(await outcome, 'connected');
    assert.deepEqual(log, ['try 1 in 500', 'dial at 100']);
    assert.equal(clock.timers, 0, 'the wait is not left behind');
  });

  it('waits for as long as a server asks', async () => {
    const {log, outcome, seconds} = rig([new VoiceError('token.unavailable', {retryAfterMs: 7000})]);
    await seconds(20);
    assert.equal(await outcome, 'connected');
    assert.deepEqual(log.filter((line) => line.startsWith('try')), ['try 1 in 375', 'try 2 in 7500']);
  });

  it('ends with the server that asks for more than a minute', async () => {
    const {outcome, seconds} = rig([new VoiceError('token.unavailable', {retryAfterMs: 61_000})], 'net.lost');
    await seconds(5);
    assert.equal(await outcome, 'net.lost');
  });

  for (const code of ['token.unauthorized', 'token.forbidden', 'provider.quota', 'config.model'] as const) {
    it(`ends with ${code}: that tells what to do`, async () => {
      const {log, outcome, seconds} = rig([code]);
      await seconds(5);
      assert.equal(await outcome, code);
      assert.equal(log.filter((line) => line.startsWith('dial')).length, 1);
    });
  }

  it('asks a token endpoint that is down three more times, and no more', async () => {
    const {log, outcome, seconds} = rig(['token.unavailable', 'token.unavailable', 'token.unavailable', 'token.unavailable', 'token.unavailable']);
    await seconds(30);
    assert.equal(await outcome, 'net.lost');
    assert.equal(log.filter((line) => line.startsWith('dial')).length, 4);
  });

  it('ends with its call, waiting or not, and leaves no timer', async () => {
    const {log, controller, outcome} = rig([]);
    await settle();
    controller.abort(new VoiceError('session.stopped'));
    assert.equal(await outcome, 'session.stopped');
    assert.deepEqual([log, clock.timers], [['try 1 in 375'], 0]);
  });

  it('does not even wait when the page ends the call as it is told of it', async () => {
    const controller = new AbortController();
    const dials: string[] = [];
    const ended = rebuild(new VoiceError('net.lost'), {
      signal: controller.signal,
      trying: () => controller.abort(new VoiceError('session.stopped')),
      dial: () => Promise.resolve(dials.push('dial')),
    });
    await assert.rejects(ended, {code: 'session.stopped'});
    assert.deepEqual([dials, clock.timers], [[], 0]);
  });
});
