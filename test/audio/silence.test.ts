import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSilence, type Silence} from '../../src/audio/silence.js';

/** The block of 40 ms with which a microphone counts as silent, for as long as it sounds like that; `null` when it never does within a minute. */
function silentAt(peak: number, muted = false, heard = false): number | null {
  const silent = createSilence();
  const at = Array.from({length: 1500}, () => silent(peak, muted, heard)).indexOf(true);
  return at < 0 ? null : at + 1;
}

describe('a microphone that delivers nothing', () => {
  it('is told after 6 s: digital silence, and the 0.0005 to 0.001 of an analogue mute', () => {
    for (const peak of [0, 0.0005, 0.001, 0.0019]) assert.equal(silentAt(peak), 150);
  });

  it('is none that hears a quiet room: 0.0042', () => {
    for (const peak of [0.002, 0.0042, 0.5, 1]) assert.equal(silentAt(peak), null);
  });

  it('is none that has heard somebody, unless nothing at all comes', () => {
    for (const peak of [0.0001, 0.0005, 0.001]) assert.equal(silentAt(peak, false, true), null);
    assert.equal(silentAt(0, false, true), 150);
  });

  it('is none that is muted, and has its 6 s from then on', () => {
    assert.equal(silentAt(0, true), null);
    const silent = createSilence();
    for (let block = 0; block < 1000; block++) silent(0, true, false);
    const after = Array.from({length: 200}, () => silent(0, false, false));
    assert.equal(after.indexOf(true), 149);
  });

  describe('after a mute', () => {
    /** What is told of each block: so many that are this loud, muted or not. */
    function after(...stretches: readonly (readonly [blocks: number, peak: number, muted?: boolean])[]): Silence[] {
      const silent = createSilence();
      return stretches.flatMap(([blocks, peak, muted = false]) => Array.from({length: blocks}, () => silent(peak, muted, true)));
    }

    it('is lost after 3 s, once, and silent after 6 s, where it had sounded before', () => {
      const told = after([10, 0.1], [20, 0, true], [200, 0]);
      assert.deepEqual([told.indexOf('lost'), told.lastIndexOf('lost'), told.indexOf(true)], [30 + 74, 30 + 74, 30 + 149]);
    });

    it('is not lost where anything at all came since', () => {
      const told = after([10, 0.1], [20, 0, true], [70, 0], [1, 0.0001], [140, 0]);
      assert.equal(told.includes('lost'), false);
    });

    it('is not lost where it had been silent since it was taken, nor again where the next is silent, too', () => {
      assert.equal(after([10, 0], [20, 0, true], [200, 0]).includes('lost'), false);
      const again = after([10, 0.1], [20, 0, true], [100, 0], [20, 0, true], [200, 0]);
      assert.equal(again.filter((told) => told === 'lost').length, 1);
      const helped = after([10, 0.1], [20, 0, true], [100, 0], [10, 0.1], [20, 0, true], [100, 0]);
      assert.equal(helped.filter((told) => told === 'lost').length, 2);
    });

    it('is not lost without one: a noise gate closes, too', () => {
      assert.equal(after([10, 0.1], [400, 0]).includes('lost'), false);
    });
  });

  it('is told no more at the first signal, nor when it is muted', () => {
    for (const [peak, muted] of [[0.01, false], [0, true]] as const) {
      const silent = createSilence();
      for (let block = 0; block < 150; block++) silent(0, false, false);
      assert.equal(silent(0, false, false), true);
      assert.equal(silent(peak, muted, false), false);
      assert.equal(silent(0, false, false), false);
    }
  });
});
