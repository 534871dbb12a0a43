import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createResampler, type Resampler} from '../../../src/audio/worklet/resampler.js';
import {amplitudeOf, decibels, peakOf, tone} from '../sound.js';

const RATES = [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000];

/** Everything the resampler has to say to a piece of sound. */
function run(resampler: Resampler, samples: Float32Array, ratio: number): Float32Array {
  const output = new Float32Array(Math.ceil(samples.length * ratio) + 1);
  return output.subarray(0, resampler.run(samples, samples.length, output));
}

const resample = (from: number, to: number, samples: Float32Array): Float32Array => run(createResampler(from, to), samples, to / from);
/** Without the moment in which the filter fills. */
const settled = (samples: Float32Array): Float32Array => samples.subarray(Math.floor(samples.length / 10));

for (const [from, to] of [...RATES.map((rate) => [rate, 24_000] as const), ...RATES.map((rate) => [24_000, rate] as const)]) {
  describe(`${from} Hz to ${to} Hz`, () => {
    const nyquist = Math.min(from, to) / 2;

    for (const frequency of [100, 440, 1000, nyquist * 0.5, nyquist * 0.75]) {
      it(`keeps a tone of ${frequency} Hz, and adds nothing`, () => {
        const output = settled(resample(from, to, tone(frequency, from)));
        const heard = amplitudeOf(frequency, output, to);
        assert.ok(Math.abs(decibels(heard / 0.5)) < 0.25, `${decibels(heard / 0.5)} dB`);
        for (let other = 50; other < to / 2; other += to / 240) {
          if (Math.abs(other - frequency) < 50) continue;
          const rest = decibels(amplitudeOf(other, output, to) / 0.5);
          assert.ok(rest < -50, `${rest} dB at ${other} Hz`);
        }
      });
    }

    it('gives every sample and no more, for ever', () => {
      for (const seconds of [1, 7]) assert.equal(resample(from, to, new Float32Array(from * seconds)).length, to * seconds);
    });

    it('keeps a constant level', () => {
      for (const sample of settled(resample(from, to, new Float32Array(from).fill(0.75)))) assert.ok(Math.abs(sample - 0.75) < 1e-5, `${sample}`);
    });
  });
}

describe('from above 12 kHz to 24 kHz', () => {
  for (const rate of RATES.filter((each) => each > 24_000)) {
    for (const frequency of [12_100, 12_500, 13_000, 15_000, 15_900, 20_000, 23_000, 36_000, 47_700, 90_000].filter((each) => each < rate / 2)) {
      it(`a tone of ${frequency} Hz at ${rate} Hz is gone`, () => {
        const rest = decibels(peakOf(settled(resample(rate, 24_000, tone(frequency, rate)))) / 0.5);
        assert.ok(rest <= -50, `${rest} dB`);
      });
    }
  }
});

describe('a rate that nobody makes', () => {
  for (const rate of [44_056, 47_999, 23_976, 8_001, 191_999]) {
    it(`${rate} Hz keeps tone, level and length`, () => {
      const output = resample(rate, 24_000, tone(440, rate, 3));
      assert.ok(Math.abs(output.length - 72_000) <= 1, `${output.length}`);
      assert.ok(Math.abs(decibels(amplitudeOf(440, settled(output), 24_000) / 0.5)) < 0.1);
      assert.ok(decibels(amplitudeOf(5000, settled(output), 24_000)) < -60);
    });
  }
});

describe('a stream cut in any way', () => {
  it('sounds the same, bit for bit', () => {
    const sound = tone(997, 44_100, 0.5);
    const whole = resample(44_100, 24_000, sound);
    for (const size of [1, 127, 128, 441, 5000]) {
      const resampler = createResampler(44_100, 24_000);
      const parts: number[] = [];
      for (let at = 0; at < sound.length; at += size) parts.push(...run(resampler, sound.subarray(at, at + size), 24_000 / 44_100));
      assert.deepEqual(Float32Array.from(parts), whole);
    }
  });

  it('sounds the same where no more is given than it needs, and needs no more than it takes', () => {
    for (const [from, to] of [[24_000, 44_100], [24_000, 8_000], [24_000, 192_000], [48_000, 24_000]] as const) {
      const sound = tone(997, from, 0.5);
      const output = new Float32Array(to / 2);
      const resampler = createResampler(from, to);
      let taken = 0;
      for (let at = 0; at < output.length; at += 100) {
        const piece = output.subarray(at, at + 100);
        const count = resampler.needs(piece.length);
        assert.equal(resampler.run(sound.subarray(taken), count, piece), piece.length);
        taken += count;
      }
      assert.deepEqual(output, resample(from, to, sound).subarray(0, output.length));
      assert.ok(sound.length - taken <= Math.ceil(from / to), `${from} to ${to}: ${sound.length - taken}`);
    }
  });
});

describe('an impulse', () => {
  it('comes out once, whole, after half the filter', () => {
    const impulse = new Float32Array(4800);
    impulse[1000] = 1;
    const output = resample(48_000, 24_000, impulse);
    const highest = output.indexOf(Math.max(...output));
    assert.equal(highest, (1000 + createResampler(48_000, 24_000).taps / 2) / 2);
    // At half the rate a sum of one half is the whole of it.
    assert.ok(Math.abs(output.reduce((sum, sample) => sum + sample, 0) - 0.5) < 0.01);
    assert.equal(peakOf(output.subarray(highest + 40)), 0);
  });
});
