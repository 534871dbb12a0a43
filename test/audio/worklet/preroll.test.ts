import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {QUANTUM} from '../../../src/audio/worklet/mend.js';
import {createOnsetDetector} from '../../../src/audio/worklet/onset.js';
import {createPreroll} from '../../../src/audio/worklet/preroll.js';
import {amplitudeOf, decibels, joined, mixed, noise, peakOf, silence, stepOf, tone} from '../sound.js';
import {HELLO, LONG, SHORT, speech} from '../speech.js';

const RATES = [8_000, 16_000, 44_100, 48_000, 192_000];

/** A pre-roll that hears a sound quantum by quantum, and speaks from a moment on; and when it did what. */
function preroll(rate: number) {
  const room = createOnsetDetector(rate);
  const it = createPreroll(rate, room);
  const output = new Float32Array(QUANTUM);
  const given: number[] = [];
  let time = 0;
  let rested = NaN;
  it.keep();
  return {
    it,
    given,
    /** When it had caught up, in seconds, in a silence. */
    get rested() {
      return rested;
    },
    /** Hears a sound; `speaks`: and gives, as much as it hears. */
    hear(sound: Float32Array, speaks: boolean): void {
      for (let at = 0; at + QUANTUM <= sound.length; at += QUANTUM) {
        const quantum = sound.subarray(at, at + QUANTUM);
        room.push(quantum, undefined);
        it.write(quantum);
        time += QUANTUM / rate;
        if (!speaks) continue;
        assert.ok(it.read(output), 'it always has as much as it takes');
        given.push(...output);
        if (it.resting && Number.isNaN(rested)) rested = time;
      }
    },
  };
}

/** The same sound with every sample that is not zero, in order. */
const voiced = (sound: ArrayLike<number>): number[] => Array.from(sound).filter((sample) => sample !== 0);

/** The samples of a time, in whole quanta. */
const samplesOf = (rate: number, seconds: number): number => Math.round((seconds * rate) / QUANTUM) * QUANTUM;

/** Somebody who never pauses: four syllables a second, no two quanta alike. */
const talk = (rate: number, seconds: number): Float32Array =>
  tone(301.7, rate, samplesOf(rate, seconds) / rate, 0.3).map((sample, at) => ((at / rate) % 0.25 < 0.04 ? sample / 100 : sample) + at / 2 ** 23);

describe('what was said before', () => {
  for (const rate of RATES) {
    const whole = (seconds: number): number => samplesOf(rate, seconds) / rate;

    it(`is given sample for sample, in order, once, at ${rate} Hz`, () => {
      const {it, given, hear} = preroll(rate);
      const words = [0, 1, 2].map((word) => tone(300 + 100 * word, rate, whole(0.4), 0.3).map((sample) => sample || 1e-4));
      const [first = silence(rate, 0), second = silence(rate, 0), third = silence(rate, 0)] = words;
      hear(joined(silence(rate, whole(0.5)), first, silence(rate, whole(1))), false);
      assert.ok(it.spoken);
      hear(joined(second, silence(rate, whole(2)), third, silence(rate, whole(0.5))), true);
      const spoken = voiced(joined(...words));
      assert.deepEqual(voiced(given), spoken.map(Math.fround));
    });

    it(`catches up by what it skips of silences, and by nothing else, at ${rate} Hz`, () => {
      const {given, hear} = preroll(rate);
      const word = tone(300, rate, whole(0.4), 0.3).map((sample) => sample || 1e-4);
      const pause = silence(rate, whole(1));
      hear(joined(pause, word, pause), false);
      hear(joined(word, pause, word, pause), true);
      // Where each word begins, in the sound that is given.
      const begins = given.flatMap((sample, at) => (sample !== 0 && !given[at - 1] && !given[at - 2] ? [at / rate] : []));
      const [one = NaN, two = NaN, three = NaN] = begins;
      assert.equal(begins.length, 3);
      // Before the first only the margin is left, of the pause after it twice as much; the third is not late any more.
      assert.ok(Math.abs(one - 0.08) < 0.02, `${one}`);
      assert.ok(Math.abs(two - one - 0.4 - 0.16) < 0.035, `${two - one}`);
      assert.ok(Math.abs(three - 1.4) < 0.02, `${three}`);
    });

    it(`is no click where silences are cut, at ${rate} Hz`, () => {
      // A hum, which is no silence at all, but for the detector.
      const hum = tone(20, rate, 8, 0.1);
      const {given, hear} = preroll(rate);
      const sound = mixed(hum, joined(silence(rate, 1), tone(220, rate, 0.2, 0.05), silence(rate, 1), tone(220, rate, 0.2, 0.05), silence(rate, 5.6)));
      hear(sound.subarray(0, samplesOf(rate, 3)), false);
      hear(sound.subarray(samplesOf(rate, 3)), true);
      assert.ok(given.length > 0);
      const step = stepOf(given) - stepOf(sound);
      assert.ok(decibels(step) < -40, `${decibels(step)} dBFS`);
    });
  }

  for (const dBFS of [-Infinity, -61, -41, -35]) {
    for (const kept of [0.4, 0.8, 1.5, 3]) {
      it(`loses no word of anybody in a room of ${dBFS} dBFS that was kept for ${kept} s`, async () => {
        const rate = 48_000;
        const parts = [silence(rate, 0.3), await speech(HELLO, rate), silence(rate, 0.5), await speech(SHORT, rate), silence(rate, 0.2), await speech(LONG, rate), silence(rate, 3)];
        const clean = joined(...parts);
        const asked = samplesOf(rate, kept);
        const {it, given, hear} = preroll(rate);
        const sound = mixed(clean, noise(rate, clean.length / rate, dBFS));
        hear(sound.subarray(0, asked), false);
        assert.ok(it.spoken);
        hear(sound.subarray(asked), true);
        const lost = lostOf(sound, given, clean);
        assert.ok(lost < 0.02, `${lost} s`);
        assert.ok(it.abreast && it.resting);
      });
    }
  }
});

/** How many seconds of a sound's quanta that speak (-40 dBFS and more) are not in what was given, both at 48 kHz. */
function lostOf(sound: Float32Array, given: readonly number[], clean: Float32Array): number {
  const keyOf = (samples: ArrayLike<number>, at: number): string => [0, 31, 64, 90].map((offset) => samples[at + offset]).join();
  const keys = new Set(Array.from({length: given.length / QUANTUM}, (_, index) => keyOf(given, index * QUANTUM)));
  let lost = 0;
  for (let at = 0; at + QUANTUM <= sound.length; at += QUANTUM) {
    const loud = decibels(peakOf(clean.subarray(at, at + QUANTUM))) > -37;
    if (loud && !keys.has(keyOf(sound, at))) lost += QUANTUM / 48_000;
  }
  return lost;
}

describe('what was heard by somebody who is gone', () => {
  const rate = 48_000;
  const room = (seconds: number): Float32Array => noise(rate, seconds, -65);
  /** Words of a pitch each, of 0.3 s. */
  const word = (frequency: number): Float32Array => mixed(room(0.3), tone(frequency, rate, 0.3, 0.3));
  const PITCHES = [300, 500, 700, 900];

  /** Which of the words were given, one after the other. */
  function wordsOf(given: readonly number[]): number[] {
    const heard: number[] = [];
    let quiet = 10;
    for (let at = 0; at + 480 <= given.length; at += 480) {
      const piece = given.slice(at, at + 480);
      const loud = PITCHES.map((pitch) => amplitudeOf(pitch, piece, rate));
      const most = Math.max(...loud);
      if (most > 0.15 && quiet >= 5) heard.push(PITCHES[loud.indexOf(most)] ?? 0);
      quiet = most > 0.15 ? 0 : quiet + 1;
    }
    return heard;
  }

  /** One who was heard from the beginning, in a room that is known by then. */
  function live() {
    const heard = preroll(rate);
    heard.hear(room(2), false);
    heard.it.stop();
    return heard;
  }

  /** What is given by who is to keep again, and then says no more. */
  function again({it, given, hear}: ReturnType<typeof live>): number[] {
    it.keep(true);
    hear(room(0.2), false);
    hear(room(4), true);
    return wordsOf(given);
  }

  it('is given to the next from where it was begun, and what was said since', () => {
    const heard = live();
    heard.hear(joined(word(300), room(0.4), word(500)), false);
    heard.it.keep(true);
    assert.equal(heard.it.spoken, true);
    heard.hear(joined(room(0.4), word(700)), false);
    heard.hear(room(4), true);
    assert.deepEqual(wordsOf(heard.given), [300, 500, 700]);
    // From before the first sample that was loud.
    assert.ok(heard.given.findIndex((sample) => Math.abs(sample) > 0.05) > 0.05 * rate);
  });

  it('is remembered also by one that has never kept', () => {
    const detector = createOnsetDetector(rate);
    const it = createPreroll(rate, detector);
    const sound = joined(room(2), word(300));
    for (let at = 0; at + QUANTUM <= sound.length; at += QUANTUM) {
      detector.push(sound.subarray(at, at + QUANTUM), undefined);
      it.write(sound.subarray(at, at + QUANTUM));
    }
    it.keep(true);
    const output = new Float32Array(QUANTUM);
    const given: number[] = [];
    while (it.read(output)) given.push(...output);
    assert.deepEqual(wordsOf(given), [300]);
  });

  it('is not given again where it was committed', () => {
    const heard = live();
    heard.hear(joined(word(300), room(0.25)), false);
    heard.it.committed();
    heard.hear(room(0.4), false);
    heard.it.keep(true);
    assert.equal(heard.it.spoken, false);
    assert.deepEqual(again(heard), []);
  });

  it('is given whole where it was begun while the commit of what was before was on its way', () => {
    const heard = live();
    heard.hear(joined(word(300), room(0.4), word(500).subarray(0, 0.15 * rate)), false);
    heard.it.committed();
    heard.hear(joined(word(500).subarray(0, 0.15 * rate), room(0.2)), false);
    assert.deepEqual(again(heard), [500]);
  });

  it('is given from where the next word began, of who makes too short a pause to be told from one who speaks', () => {
    const heard = live();
    heard.hear(joined(word(300), room(0.22)), false);
    heard.it.committed();
    heard.hear(word(500), false);
    assert.deepEqual(again(heard), [500]);
  });

  it('is nothing where nobody was heard to speak', () => {
    const heard = live();
    heard.hear(mixed(room(3), noise(rate, 0.02, -10), rate), false);
    assert.deepEqual(again(heard), []);
    assert.equal(heard.it.spoken, false);
  });

  it('is nothing after a mute', () => {
    const heard = live();
    heard.hear(word(300), false);
    heard.it.drop();
    heard.hear(joined(room(0.1), word(500)), false);
    assert.deepEqual(again(heard), [500]);
  });

  it('is nothing where it was said so long ago that it was no speech to whom it was given', () => {
    const heard = live();
    heard.hear(joined(word(300), room(8.2)), false);
    assert.deepEqual(again(heard), []);
  });

  it('is given again where it was late the first time, and then lost', () => {
    const heard = preroll(rate);
    heard.hear(joined(room(0.5), word(300), room(0.4), word(500), room(0.4)), false);
    heard.hear(joined(word(700), room(0.1)), true);
    heard.given.length = 0;
    assert.deepEqual(again(heard), [300, 500, 700]);
  });

  it('and of what was late, is not given again as far as that had come when a commit was told of', () => {
    const heard = preroll(rate);
    heard.hear(joined(room(0.5), word(300), room(0.4), word(500), room(0.4)), false);
    // As long as the first word, its margins, and a little of the second take.
    heard.hear(room(0.46), true);
    heard.it.committed();
    heard.hear(room(0.5), true);
    heard.given.length = 0;
    assert.deepEqual(again(heard), [500]);
  });

  it('is the newest 20 s of who speaks for longer', () => {
    const heard = preroll(8_000);
    heard.it.stop();
    const sound = talk(8_000, 26);
    const lost = samplesOf(8_000, 25);
    heard.hear(sound.subarray(0, lost), false);
    heard.it.keep(true);
    heard.hear(sound.subarray(lost), true);
    const from = lost + QUANTUM - 20 * 8_000;
    assert.deepEqual(heard.given.slice(4096), Array.from(sound.subarray(from + 4096, from + heard.given.length)));
  });
});

describe('pre-roll', () => {
  const rate = 48_000;

  it('knows when nothing was said, and when a word may just have begun', () => {
    const {it, hear} = preroll(rate);
    hear(noise(rate, 1, -61), false);
    hear(noise(rate, 0.02, -6), false);
    hear(noise(rate, 1, -61), false);
    assert.equal(it.spoken, false);
    hear(tone(300, rate, 0.02, 0.3), false);
    assert.equal(it.spoken, true);
  });

  it('stays late for as long as nobody pauses, and is never faster', () => {
    const heard = preroll(rate);
    const sound = talk(rate, 6);
    heard.hear(sound.subarray(0, samplesOf(rate, 1)), false);
    heard.hear(sound.subarray(samplesOf(rate, 1)), true);
    assert.ok(Number.isNaN(heard.rested));
    assert.equal(heard.given.length, samplesOf(rate, 5));
    // It begins without a click: the first moment is another.
    assert.deepEqual(heard.given.slice(4096), Array.from(sound.subarray(4096, samplesOf(rate, 5))));
  });

  it('gives the newest 20 s, where it is asked later', () => {
    const {given, hear} = preroll(8_000);
    const sound = talk(8_000, 26);
    const asked = samplesOf(8_000, 25);
    hear(sound.subarray(0, asked), false);
    hear(sound.subarray(asked), true);
    // The quantum that comes with the question pushes one more out.
    const from = asked + QUANTUM - 20 * 8_000;
    assert.deepEqual(given.slice(4096), Array.from(sound.subarray(from + 4096, from + given.length)));
  });

  it('forgets what it is told to drop, without a click, and goes on', () => {
    const {it, given, hear} = preroll(rate);
    const low = tone(91, rate, 4, 0.9);
    hear(low.subarray(0, rate), false);
    it.drop();
    assert.equal(it.spoken, false);
    hear(low.subarray(rate, 2 * rate), false);
    hear(low.subarray(2 * rate, 3 * rate), true);
    const before = given.length;
    it.drop();
    hear(silence(rate, 1), true);
    assert.ok(decibels(stepOf(given) - stepOf(low)) < -40);
    assert.equal(peakOf(given.slice(before + 4000)), 0);
    assert.ok(it.abreast && it.resting);
  });

  it('keeps what it has not given yet when it is to keep again', () => {
    const {it, given, hear} = preroll(rate);
    const sound = talk(rate, 3);
    const [one, two, three] = [samplesOf(rate, 1), samplesOf(rate, 1.5), sound.length];
    hear(sound.subarray(0, one), false);
    hear(sound.subarray(one, two), true);
    it.keep();
    assert.ok(it.spoken);
    hear(sound.subarray(two), false);
    hear(silence(rate, 4), true);
    // The rest begins from silence, as all that is given.
    const cut = two - one;
    assert.deepEqual(given.slice(4096, cut), Array.from(sound.subarray(4096, cut)));
    assert.deepEqual(given.slice(cut + 4096, three), Array.from(sound.subarray(cut + 4096)));
  });

  it('begins anew when all has been given, and holds nothing when it has stopped', () => {
    const {it, hear} = preroll(rate);
    hear(tone(300, rate, 1, 0.3), false);
    hear(silence(rate, 3), true);
    it.keep();
    assert.equal(it.spoken, false);
    it.stop();
    assert.equal(it.keeping, false);
    hear(tone(300, rate, 1, 0.3), false);
    assert.equal(it.spoken, false);
    assert.equal(it.read(new Float32Array(QUANTUM)), false);
  });
});
