import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NO_USAGE} from '../../src/resting.js';
import {addUsage, costOf} from '../../src/session/usage.js';
import type {TokenCounts, Usage} from '../../src/shapes.js';

const counts = (text = 0, audio = 0, image = 0): TokenCounts => ({text, audio, image});
const usage = (over: Partial<Usage>): Usage => ({...NO_USAGE, ...over});
const MILLION = 1_000_000;

/** Dollars to a millionth: floating point is not what is tested. */
const cost = (taken: Usage, model: string | null): number | null => {
  const dollars = costOf(taken, model);
  return dollars === null ? null : Math.round(dollars * 1e6) / 1e6;
};

describe('usage: adding up', () => {
  it('sums each kind of token by itself', () => {
    const one = usage({input: counts(1, 2, 3), cached: counts(0, 1, 0), output: counts(5, 6)});
    const two = usage({input: counts(10, 20, 30), cached: counts(4, 0, 2), output: counts(50, 60)});
    assert.deepEqual(addUsage(one, two), {input: counts(11, 22, 33), cached: counts(4, 1, 2), output: counts(55, 66)});
  });

  it('begins with nothing, and nothing adds nothing', () => {
    const one = usage({input: counts(1, 2, 3)});
    assert.deepEqual(addUsage(NO_USAGE, one), one);
    assert.deepEqual(addUsage(one, NO_USAGE), one);
  });

  it('changes neither of the two', () => {
    const one = usage({input: counts(1)});
    addUsage(one, one);
    assert.deepEqual(one, usage({input: counts(1)}));
    assert.deepEqual(NO_USAGE, {input: counts(), cached: counts(), output: counts()});
  });
});

describe('usage: cost', () => {
  const TABLE: readonly (readonly [what: string, taken: Partial<Usage>, model: string, dollars: number])[] = [
    ['text in', {input: counts(MILLION)}, 'gpt-realtime', 4],
    ['text out', {output: counts(MILLION)}, 'gpt-realtime', 16],
    ['audio in', {input: counts(0, MILLION)}, 'gpt-realtime', 32],
    ['audio out', {output: counts(0, MILLION)}, 'gpt-realtime', 64],
    ['image in', {input: counts(0, 0, MILLION)}, 'gpt-realtime', 5],
    ['cached text, instead of its full price', {input: counts(MILLION), cached: counts(MILLION)}, 'gpt-realtime', 0.4],
    ['half of it cached', {input: counts(MILLION), cached: counts(MILLION / 2)}, 'gpt-realtime', 2.2],
    ['cached audio', {input: counts(0, MILLION), cached: counts(0, MILLION)}, 'gpt-realtime', 0.4],
    ['more cached than came in, as no more than came in', {input: counts(MILLION), cached: counts(5 * MILLION)}, 'gpt-realtime', 0.4],
    ['text out of a newer model', {output: counts(MILLION)}, 'gpt-realtime-2', 24],
    ['a small model', {input: counts(MILLION, MILLION), output: counts(MILLION, MILLION)}, 'gpt-realtime-mini', 33],
    ['its cached audio', {input: counts(0, MILLION), cached: counts(0, MILLION)}, 'gpt-realtime-mini', 0.3],
    ['a dated snapshot, as its family', {output: counts(0, MILLION)}, 'gpt-realtime-2025-08-28', 64],
  ];
  for (const [what, taken, model, dollars] of TABLE) {
    it(`counts ${what}`, () => assert.equal(cost(usage(taken), model), dollars));
  }

  it('of the documented example is the sum of its parts', () => {
    // protocol.md §7: 59 text and 73 audio in, 64 of the audio cached; 41 text and 147 audio out.
    const taken = usage({input: counts(59, 73), cached: counts(0, 64), output: counts(41, 147)});
    assert.equal(cost(taken, 'gpt-realtime'), Math.round(59 * 4 + 9 * 32 + 64 * 0.4 + 41 * 16 + 147 * 64) / 1e6);
  });

  it('is unknown for a model without a price, whatever was taken', () => {
    for (const model of [null, '', 'gpt-5-realtime', 'my-deployment', 'GPT-REALTIME', 'constructor', '__proto__']) assert.equal(costOf(NO_USAGE, model), null, String(model));
  });

  it('is nothing for nothing', () => assert.equal(costOf(NO_USAGE, 'gpt-realtime'), 0));

  it('of two responses is the cost of both', () => {
    const one = usage({input: counts(100, 200), cached: counts(50), output: counts(10, 300)});
    assert.equal(cost(addUsage(one, one), 'gpt-realtime'), Math.round((costOf(one, 'gpt-realtime') ?? 0) * 2e6) / 1e6);
  });
});
