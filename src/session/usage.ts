import {minutePriceOf, priceOf, type OwnPrices, type Prices} from '../protocol/prices.js';
import type {TranscriptionUsage} from '../protocol/vocabulary.js';
import {NO_USAGE} from '../resting.js';
import type {TokenCounts, Usage} from '../shapes.js';

const addCounts = (a: TokenCounts, b: TokenCounts): TokenCounts => ({text: a.text + b.text, audio: a.audio + b.audio, image: a.image + b.image});

/** Each response counts the whole conversation again as input: that is how it is billed, so that is how it adds up. */
export const addUsage = (a: Usage, b: Usage): Usage => ({
  input: addCounts(a.input, b.input),
  cached: addCounts(a.cached, b.cached),
  output: addCounts(a.output, b.output),
});

/** US dollars, or `null` where the model has no known price. Cached tokens are a subset of the input, billed at their own rate. */
export function costOf(usage: TranscriptionUsage, model: string | null, own: OwnPrices = {}): number | null {
  if (model === null) return null;
  const minute = usage.seconds === undefined ? null : minutePriceOf(model, own);
  if (minute !== null) return (minute * (usage.seconds ?? 0)) / 60;
  const price = priceOf(model, own);
  return price && dollars(usage, price);
}

/** What a call takes and costs. */
export interface Bill {
  /** Who answers, and who writes the visitor down: each has its own price. `null` leaves the model that was. */
  session(model: string | null, transcriber: string | null): void;
  response(usage: Usage): void;
  transcription(usage: TranscriptionUsage): void;
  /** Tokens of all responses. */
  readonly usage: Usage;
  /** US dollars, transcription included; `null` once something of it has no known price. */
  readonly cost: number | null;
}

export function createBill(prices: OwnPrices, now: () => number = () => performance.now()): Bill {
  let model: string | null = null;
  let transcriber: string | null = null;
  let usage = NO_USAGE;
  let paid: number | null = 0;
  let since: number | null = null;
  // A hostile count can make a sum that is no number: then nothing is known.
  const pay = (cost: number | null) => void (paid = paid === null || cost === null || !Number.isFinite(paid + cost) ? null : paid + cost);

  return {
    session(named, writes) {
      since ??= now();
      model = named ?? model;
      transcriber = writes ?? transcriber;
    },
    response(taken) {
      usage = addUsage(usage, taken);
      pay(costOf(taken, model, prices));
    },
    transcription: (taken) => pay(costOf(taken, transcriber, prices)),
    get usage() {
      return usage;
    },
    get cost() {
      // A dictation has no model but the one that writes.
      const payee = model ?? transcriber;
      if (payee === null) return null;
      const minute = minutePriceOf(payee, prices);
      if (minute === null && !priceOf(payee, prices)) return null;
      // An interpreter is paid by the minute, and tells of no tokens.
      return model === null || minute === null ? paid : (paid ?? 0) + (minute * (now() - (since ?? now()))) / 60_000;
    },
  };
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
