import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {describe, it, mock} from 'node:test';
import {abortable, withDeadline} from '../src/waiting.js';

const never = new Promise<never>(() => {});
const late = () => new Error('late');
const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

/** Runs with a clock that only moves when told to. */
async function withClock(run: (tick: (ms: number) => void) => Promise<void>): Promise<void> {
  mock.timers.enable({apis: ['setTimeout']});
  try {
    await run((ms) => mock.timers.tick(ms));
  } finally {
    mock.timers.reset();
  }
}

/** What nobody handled while `run` ran, and one task after. */
async function unhandled(run: () => Promise<void>): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const note = (reason: unknown) => reasons.push(reason);
  process.on('unhandledRejection', note);
  try {
    await run();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', note);
  }
  return reasons;
}

describe('abortable', () => {
  it('settles as the promise does', async () => {
    const {signal} = new AbortController();
    assert.equal(await abortable(Promise.resolve(7), signal), 7);
    await assert.rejects(abortable(Promise.reject(new Error('its own')), signal), /its own/);
  });

  it("rejects with the signal's reason, before or while it waits", async () => {
    const reason = new Error('stopped');
    await assert.rejects(abortable(Promise.resolve(7), AbortSignal.abort(reason)), reason);
    const controller = new AbortController();
    const waiting = abortable(never, controller.signal);
    controller.abort(reason);
    await assert.rejects(waiting, reason);
  });

  it('leaves no listener behind', async () => {
    const {signal} = new AbortController();
    await abortable(Promise.resolve(7), signal);
    await abortable(Promise.reject(new Error('its own')), signal).catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(listeners(signal), 0);
  });

  it('is quiet about a promise that fails after the end', async () => {
    const reasons = await unhandled(async () => {
      const controller = new AbortController();
      const {promise, reject} = deferred();
      const waiting = abortable(promise, controller.signal);
      controller.abort(new Error('stopped'));
      await assert.rejects(waiting, /stopped/);
      reject(new Error('too late'));
      await assert.rejects(abortable(Promise.reject(new Error('too late')), AbortSignal.abort(new Error('stopped'))), /stopped/);
    });
    assert.deepEqual(reasons, []);
  });
});

describe('withDeadline', () => {
  it('gives what the work gives, and clears its timer and listener', async () => {
    const {signal} = new AbortController();
    let seen: AbortSignal | undefined;
    await withClock(async (tick) => {
      const result = await withDeadline(1000, late, signal, async (inner) => {
        seen = inner;
        return 7;
      });
      assert.equal(result, 7);
      tick(5000);
    });
    assert.equal(seen?.aborted, false, 'the timer outlived the work');
    assert.equal(listeners(signal), 0);
  });

  it('rejects with the error of its own when it is late, and tells the work', async () => {
    await withClock(async (tick) => {
      let seen: AbortSignal | undefined;
      const waiting = withDeadline(1000, late, new AbortController().signal, (inner) => {
        seen = inner;
        return never;
      });
      tick(999);
      assert.equal(seen?.aborted, false);
      tick(1);
      await assert.rejects(waiting, /late/);
      assert.equal((seen?.reason as Error).message, 'late');
    });
  });

  it("passes on the caller's abort with its reason", async () => {
    const reason = new Error('stopped');
    const controller = new AbortController();
    let seen: AbortSignal | undefined;
    const waiting = withDeadline(1000, late, controller.signal, (inner) => {
      seen = inner;
      return never;
    });
    controller.abort(reason);
    await assert.rejects(waiting, reason);
    assert.equal(seen?.reason, reason);
    await assert.rejects(withDeadline(1000, late, controller.signal, () => never), reason);
  });

  it('lets the error of the work through, thrown at once or later', async () => {
    const {signal} = new AbortController();
    await assert.rejects(
      withDeadline(1000, late, signal, () => {
        throw new Error('at once');
      }),
      /at once/,
    );
    await assert.rejects(withDeadline(1000, late, signal, () => Promise.reject(new Error('later'))), /later/);
    assert.equal(listeners(signal), 0);
  });

  it('is quiet about work that fails after the deadline', async () => {
    const reasons = await unhandled(() =>
      withClock(async (tick) => {
        const {promise, reject} = deferred();
        const waiting = withDeadline(10, late, new AbortController().signal, () => promise);
        tick(10);
        await assert.rejects(waiting, /late/);
        reject(new Error('too late'));
      }),
    );
    assert.deepEqual(reasons, []);
  });
});

function deferred(): {promise: Promise<never>; reject: (reason: Error) => void} {
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<never>((_, refuse) => (reject = refuse));
  return {promise, reject};
}
