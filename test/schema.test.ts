// Our five kinds of schema say what `zod/mini` says, of anything that JSON can hold.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as mini from 'zod/mini';
import * as ours from '../src/schema.js';
import {createRandom, type Random} from './support/random.js';

const SCALARS: readonly unknown[] = [null, true, false, 0, -0, 1.5, 1e308, '', 'a', '__proto__'];
const KEYS = ['a', 'b', 'c', '__proto__', 'constructor', 'length'];

function json(random: Random, depth = 3): unknown {
  const kind = depth > 0 ? random.below(4) : 0;
  if (kind < 2) return random.pick(SCALARS);
  const items = Array.from({length: random.below(4)}, () => json(random, depth - 1));
  // As `JSON.parse` makes it: `__proto__` is a key like any other.
  return kind === 2 ? items : (JSON.parse(`{${items.map((item) => `${JSON.stringify(random.pick(KEYS))}:${JSON.stringify(item)}`).join()}}`) as unknown);
}

type Pair = readonly [mini.ZodMiniType, ours.Schema];

/** The same schema twice: by `zod/mini`, and by ours. */
function schema(random: Random, depth = 3): Pair {
  const kind = random.below(depth > 0 ? 5 : 3);
  if (kind === 0) return [mini.string(), ours.string()];
  if (kind === 1) return [mini.number(), ours.number()];
  // A key that may hold anything may be missing too, with us: it is always said so.
  if (kind === 2) return [mini.nullish(mini.unknown()), ours.nullish(ours.unknown())];
  if (kind === 4) {
    const fields = ['a', 'b', 'c'].slice(random.below(3)).map((key) => [key, schema(random, depth - 1)] as const);
    return [mini.object(Object.fromEntries(fields.map(([key, [one]]) => [key, one]))), ours.object(Object.fromEntries(fields.map(([key, [, one]]) => [key, one])))];
  }
  const [theirs, own] = schema(random, depth - 1);
  return [mini.nullish(theirs), ours.nullish(own)];
}

describe('schemas', () => {
  it('say what zod/mini says, whatever comes (seed 20261121)', () => {
    const random = createRandom(20261121);
    let read = 0;
    for (let n = 0; n < 30_000; n++) {
      const [theirs, own] = schema(random);
      const value = random.chance(0.02) ? undefined : json(random);
      const expected = mini.safeParse(theirs, value);
      const found = ours.read(own, value);
      assert.deepEqual(found, expected.data, JSON.stringify(value));
      if (expected.success) read++;
    }
    assert.ok(read > 5_000, `${read} were read`);
  });

  it('take no number that JSON could not hold', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, '1', 1n, new Number(1)]) assert.equal(ours.read(ours.number(), odd), undefined);
  });

  it('leave out what was not asked for, and say nothing of what is missing', () => {
    assert.deepEqual(ours.read(ours.object({a: ours.nullish(ours.string()), b: ours.nullish(ours.number())}), {b: null, c: 1}), {b: null});
  });
});
