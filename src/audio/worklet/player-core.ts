import {createFollower, SWELL} from './follow.js';
import {QUANTUM} from './mend.js';
import type {PlayerReport} from './messages.js';
import {createPrebuffer} from './prebuffer.js';
import {createResampler} from './resampler.js';
import {createRing} from './ring.js';

/**
 * Plays items of 24 kHz audio one after the other, and counts what was heard of each. Where the sound has to stop or start
 * (beginning, end, a gap in the arrival, `clear`) it fades over 10 ms instead of clicking; where a piece does not follow from the one
 * before (sent twice, or out of order), the step between them fades away.
 */
export interface PlayerCore {
  /** Appends audio of an item. Late audio of a cleared item is dropped. */
  audio(item: string, samples: Int16Array): void;
  /** All audio of the item has come. */
  end(item: string): void;
  /** Stops within 10 ms and forgets what waits; reports `cleared` when it is silent. */
  clear(): void;
  /** Fills one quantum, at the context's rate; false when it is silence. */
  render(output: Float32Array): boolean;
  /** Reports `played`, if an item is being heard. */
  progress(): void;
}

/** What comes in, in Hz. */
export const RATE = 24_000;
/** Ten minutes; 29 MB. */
const CAPACITY = 600 * RATE;

/** `rate` is the context's. `report` is told of every change, with the samples of the item played so far. */
export function createPlayerCore(rate: number, report: (type: PlayerReport, item: string, samples: number) => void): PlayerCore {
  const resampler = createResampler(RATE, Math.round(rate));
  const ring = createRing(CAPACITY);
  const prebuffer = createPrebuffer(RATE);
  const follower = createFollower();
  const input = new Float32Array(Math.ceil((QUANTUM * RATE) / rate) + 1);
  let [item, played] = ['', 0];
  /** The item that is arriving, and whether it has arrived. */
  let newest = '';
  let whole = false;
  let dropped = '';
  let playing = false;
  /** Samples left to fade out over, after `clear`. */
  let fading = 0;
  /** Outputs since the last sound: a long silence before the first. */
  let quiet = 1e9;

  function settle(type: 'drained' | 'cleared'): void {
    report(type, item, played);
    item = '';
    played = 0;
  }

  function pause(early: boolean): void {
    playing = false;
    quiet = 0;
    follower.rest();
    prebuffer.stopped(early);
  }

  /** The next sample, to its place in `input`. */
  function next(at: number): void {
    const opens = ring.opens;
    if (opens !== undefined) follower.open();
    if (opens !== undefined && opens !== item) {
      if (item !== '') settle('drained');
      item = opens;
      report('started', item, 0);
    }
    const left = fading || ring.length;
    follower.push(ring.read(), left, input, at);
    played++;
    if (fading > 0 && --fading === 0) {
      pause(false);
      settle('cleared');
    } else if (ring.length === 0) {
      pause(!whole);
      if (whole) settle('drained');
      else report('underrun', item, played);
    }
  }

  return {
    audio(id, samples) {
      if (id === dropped) return;
      if (!ring.write(id, samples)) return report('refused', id, samples.length);
      prebuffer.came(samples.length);
      whole &&= id === newest;
      newest = id;
    },
    end(id) {
      if (id !== newest) return;
      whole = true;
      if (ring.length === 0 && id === item) settle('drained');
    },
    clear() {
      dropped = newest;
      fading = playing ? Math.min(SWELL, ring.length) : 0;
      ring.clear(fading);
      if (playing) return;
      prebuffer.stopped(false);
      settle('cleared');
    },
    render(output) {
      if (!playing) playing = ring.length > 0 && (prebuffer.ready(ring.length, (output.length * RATE) / rate) || whole);
      // The resampler still sounds for a moment after its last input, which may have been the last of a quantum.
      if (!playing && quiet > resampler.taps * Math.max(1, rate / RATE) + output.length) return false;
      const count = resampler.needs(output.length);
      input.fill(0);
      for (let at = 0; at < count && playing; at++) next(at);
      resampler.run(input, count, output);
      quiet += output.length;
      return true;
    },
    progress() {
      if (item !== '') report('played', item, played);
    },
  };
}
