import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {priceOf} from '../../src/protocol/prices.js';

const FAMILIES = ['gpt-realtime', 'gpt-realtime-1.5', 'gpt-realtime-2', 'gpt-realtime-2.1', 'gpt-realtime-mini', 'gpt-realtime-2.1-mini'] as const;

describe('prices', () => {
  for (const family of FAMILIES) {
    it(`are known for ${family}, and the same for its snapshots`, () => {
      const price = priceOf(family);
      assert.ok(price);
      assert.deepEqual(priceOf(`${family}-2025-12-15`), price);
      for (const {input, cached} of [price.text, price.audio]) assert.ok(cached < input, 'what is cached is cheaper');
    });
  }

  it('are unknown for everything else', () => {
    for (const model of ['gpt-realtime-3', 'gpt-realtime-translate', 'gpt-realtime-2025', 'gpt-realtime-latest', 'toString', '__proto__', '']) assert.equal(priceOf(model), null, model);
  });
});
