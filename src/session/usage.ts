import {priceOf, type Prices} from '../protocol/prices.js';
import {NO_TOKENS} from '../protocol/vocabulary.js';
import type {TokenCounts, Usage} from '../shapes.js';

export const NO_USAGE: Usage = {input: NO_TOKENS, cached: NO_TOKENS, output: NO_TOKENS};

const addCounts = (a: TokenCounts, b: TokenCounts): TokenCounts => ({text: a.text + b.text, audio: a.audio + b.audio, image: a.image + b.image});

/** Each response counts the whole conversation again as input: that is how it is billed, so that is how it adds up. */
export const addUsage = (a: Usage, b: Usage): Usage => ({
  input: addCounts(a.input, b.input),
  cached: addCounts(a.cached, b.cached),
  output: addCounts(a.output, b.output),
});

/** US dollars, or `null` where the model has no known price. Cached tokens are a subset of the input, billed at their own rate. */
export function costOf(usage: Usage, model: string | null): number | null {
  const price = model === null ? null : priceOf(model);
  return price && dollars(usage, price);
}

function dollars({input, cached, output}: Usage, price: Prices): number {
  let millionths = 0;
  for (const kind of ['text', 'audio', 'image'] as const) {
    const rate = price[kind];
    if (!rate) continue;
    const reused = Math.min(cached[kind], input[kind]);
    millionths += (input[kind] - reused) * rate.input + reused * rate.cached + output[kind] * rate.output;
  }
  return millionths / 1e6;
}
