/**
 * The models, as of 2026-11-20 (protocol.md §0, §3, §8, §10). Apart from what they cost and when they go: the script needs no more than that.
 * A model that is not here is no mistake: nothing is known of it, and nothing is refused.
 */
import {priceOf, rowOf, type Prices} from './prices.js';

export {retirementOf, type Retirement} from './retirement.js';

export interface Model {
  readonly price: Prices;
  /** Tokens that it can hold. */
  readonly context: number;
  /** Tokens that one response can have. */
  readonly maxOutput: number;
  readonly voices: readonly string[];
  readonly inputs: readonly ('text' | 'audio' | 'image')[];
}

/**
 * Name · context · largest output · how many of the voices below. A dated snapshot is as its family is, unless it is listed itself.
 * Sources disagree on gpt-4o-mini's context (16 k, 128 k) and gpt-realtime-2's (128 k, 256 k): the smaller figure harms nobody.
 */
const TABLE = `gpt-4o-realtime-preview-2024-10-01 128000 4096 3
gpt-4o-realtime-preview 128000 4096 8
gpt-4o-mini-realtime-preview 16000 4096 8
gpt-realtime-mini-2025-10-06 32768 4096 10
gpt-realtime-mini 32768 4096 10
gpt-realtime 32768 4096 10
gpt-realtime-1.5 32768 4096 10
gpt-realtime-2 128000 32000 10
gpt-realtime-2.1 128000 32000 10
gpt-realtime-2.1-mini 128000 32000 10
gpt-4o-transcribe 16000 2000 0
gpt-4o-mini-transcribe 16000 2000 0`;

const VOICES = 'alloy echo shimmer ash ballad coral sage verse marin cedar';

/** What is known of a model; `null` for one that is not known. */
export function modelOf(name: string): Model | null {
  const figures = rowOf(TABLE, name)?.map(Number);
  const price = priceOf(name);
  if (!figures || !price) return null;
  const [context = 0, maxOutput = 0, voices = 0] = figures;
  const inputs = price.image ? (['text', 'audio', 'image'] as const) : (['text', 'audio'] as const);
  return {price, context, maxOutput, voices: VOICES.split(' ').slice(0, voices), inputs};
}
