import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {meterLevel} from '../../src/audio/meter.js';

const decibels = (db: number): number => 10 ** (db / 20);

describe('meter', () => {
  it('is empty at and under -60 dB, and full from -12 dB on', () => {
    for (const amplitude of [0, -0, decibels(-60), decibels(-90), Number.MIN_VALUE]) assert.ok(meterLevel(amplitude) < 1e-9);
    for (const amplitude of [decibels(-12), decibels(0), 7, Number.POSITIVE_INFINITY]) assert.ok(meterLevel(amplitude) > 1 - 1e-9);
  });

  it('is even in between, as the ear is', () => {
    for (const [db, level] of [[-48, 0.25], [-36, 0.5], [-24, 0.75]] as const) assert.ok(Math.abs(meterLevel(decibels(db)) - level) < 1e-9);
  });

  it('is empty for what is no amplitude', () => {
    for (const nonsense of [-1, Number.NaN, Number.NEGATIVE_INFINITY]) assert.equal(meterLevel(nonsense), 0);
  });
});
