import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Tap} from '../../src/audio/capture.js';
import {createPreroll, type Preroll} from '../../src/session/preroll.js';
import {installClock, settle} from '../support/clock.js';

const TRACK = {enabled: true} as MediaStreamTrack;

function keptBy(tap: Promise<Tap | null>, wanted = true): Preroll {
  const preroll = createPreroll(wanted);
  preroll.listen(tap);
  return preroll;
}

describe('what is kept of the visitor', () => {
  let log: string[];
  let open: (tap: Tap | null) => void;
  let opening: Promise<Tap | null>;
  const send = async (track: MediaStreamTrack | null): Promise<void> => void log.push(track ? 'the microphone' : 'nothing');

  beforeEach(() => {
    log = [];
    opening = new Promise((resolve) => (open = resolve));
  });

  /** A stub: what the tap does is told by its own tests. */
  async function opened(): Promise<void> {
    const note = (what: string) => () => void log.push(what);
    open({keep: (again = false) => void log.push(again ? 'keep again' : 'keep'), committed: note('committed'), drop: note('drop'), release: async () => void log.push('release')} as unknown as Tap);
    await opening;
  }

  it('is kept from when the tap is there, until a connection is', async () => {
    const preroll = keptBy(opening);
    await opened();
    preroll.drop();
    await preroll.release(send, TRACK);
    preroll.keep();
    assert.deepEqual(log, ['keep', 'drop', 'release', 'keep']);
  });

  it('is also what was not committed by a connection that is gone', async () => {
    const preroll = keptBy(opening);
    preroll.committed();
    await opened();
    await preroll.release(send, TRACK);
    preroll.committed();
    preroll.keep(true);
    assert.deepEqual(log, ['keep', 'release', 'committed', 'keep again']);
  });

  it('is nothing where the connection was there first: the tap keeps nothing afterwards', async () => {
    const preroll = keptBy(opening);
    await preroll.release(send, TRACK);
    await opened();
    assert.deepEqual(log, ['the microphone']);
  });

  it('is kept by a tap that comes after the connection has been lost', async () => {
    const preroll = keptBy(opening);
    await preroll.release(send, TRACK);
    preroll.keep();
    await opened();
    assert.deepEqual(log, ['the microphone', 'keep']);
  });

  it('is nothing without a tap, and where the tap fails', async () => {
    for (const tap of [Promise.resolve(null), Promise.reject(new Error('stub'))]) {
      const preroll = keptBy(tap);
      await tap.catch(() => undefined);
      preroll.keep();
      preroll.drop();
      await preroll.release(send, TRACK);
    }
    assert.deepEqual(log, ['the microphone', 'the microphone']);
  });

  it('is kept by the tap that takes the place of another, and not by that one any more', async () => {
    const preroll = keptBy(opening);
    await opened();
    const second: string[] = [];
    preroll.listen(Promise.resolve({keep: () => void second.push('keep'), drop: () => void second.push('drop')} as unknown as Tap));
    preroll.drop();
    await settle();
    preroll.drop();
    assert.deepEqual([log, second], [['keep'], ['keep', 'drop']]);
  });

  it('is nothing where a button is held to be heard', async () => {
    const preroll = keptBy(opening, false);
    await opened();
    preroll.keep();
    assert.deepEqual(log, []);
  });

  it('is not waited for where the tap says nothing: the microphone is sent', async () => {
    const clock = installClock();
    try {
      const preroll = keptBy(opening);
      let close = (): void => undefined;
      open({keep: () => undefined, release: () => new Promise<void>((resolve) => (close = resolve))} as unknown as Tap);
      await opening;
      const released = preroll.release(send, TRACK);
      clock.advance(500);
      assert.deepEqual(log, ['the microphone']);
      close();
      await released;
      assert.equal(clock.timers, 0);
    } finally {
      clock.restore();
    }
  });

  it('is not sent once the microphone has gone, or another connection is lost: neither by the tap nor for want of patience', async () => {
    const clock = installClock();
    try {
      for (const end of ['release', 'keep'] as const) {
        log = [];
        let late = (): Promise<void> => Promise.resolve();
        const tap = Promise.resolve({keep: () => undefined, release: (to: typeof send) => new Promise<void>((resolve) => (late = async () => to(TRACK).then(resolve)))} as unknown as Tap);
        const preroll = keptBy(tap);
        await tap;
        const released = preroll.release(send, TRACK);
        if (end === 'release') await preroll.release(send, null);
        else preroll.keep();
        clock.advance(500);
        await late();
        await released;
        assert.deepEqual(log, end === 'release' ? ['nothing'] : []);
      }
    } finally {
      clock.restore();
    }
  });

  it('keeps nobody waiting who swaps the microphone: it settles with the first that is sent, and a refusal is told', async () => {
    for (const refused of [false, true]) {
      const tap = Promise.resolve({keep: () => undefined, release: (to: typeof send) => to(TRACK).then(() => new Promise<void>(() => undefined))} as unknown as Tap);
      const preroll = keptBy(tap);
      await tap;
      const released = preroll.release(async (track) => (refused ? Promise.reject(new Error('stub')) : send(track)), TRACK);
      if (refused) await assert.rejects(released, /stub/);
      else await released;
    }
    assert.deepEqual(log, ['the microphone']);
  });

  it('is waited for no longer, and no timer is left, when the tap closes or sends', async () => {
    const clock = installClock();
    try {
      for (const release of [async () => undefined, async (to: typeof send) => to(null)]) {
        const preroll = keptBy(Promise.resolve({keep: () => undefined, release} as unknown as Tap));
        await settle();
        await preroll.release(send, TRACK);
        assert.equal(clock.timers, 0);
      }
    } finally {
      clock.restore();
    }
  });

  it('is dropped once more where the visitor is muted when it would be sent', async () => {
    const preroll = keptBy(opening);
    await opened();
    await preroll.release(send, {enabled: false} as MediaStreamTrack);
    assert.deepEqual(log, ['keep', 'drop', 'release']);
  });

  it('stays where nothing is to be sent', async () => {
    const preroll = keptBy(opening);
    await opened();
    await preroll.release(send, null);
    assert.deepEqual(log, ['keep', 'nothing']);
  });
});
