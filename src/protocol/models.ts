/**
 * The models, as of 2026-11-20 (protocol.md §0, §3, §8, §10). Dates are OpenAI's; Azure keeps its own, some weeks apart.
 * A model that is not here is no mistake: nothing is known of it, and nothing is refused.
 */
import {priceOf, rowOf, type Prices} from './prices.js';

export interface Model {
  readonly price: Prices;
  /** Tokens that it can hold. */
  readonly context: number;
  /** Tokens that one response can have. */
  readonly maxOutput: number;
  readonly voices: readonly string[];
  readonly inputs: readonly ('text' | 'audio' | 'image')[];
}

export interface Retirement {
  /** The day on which it was or will be shut down, ISO 8601. */
  readonly date: string;
  readonly replacement: string;
  readonly retired: boolean;
}

/**
 * Name · last day, where one is announced · context · largest output · how many of the voices below. A dated snapshot is as its
 * family is, unless it is listed itself. Sources disagree on gpt-4o-mini's context (16 k, 128 k) and gpt-realtime-2's (128 k, 256 k):
 * the smaller figure harms nobody.
 */
const TABLE = `gpt-4o-realtime-preview-2024-10-01 2025-10-10 128000 4096 3
gpt-4o-realtime-preview 2026-05-07 128000 4096 8
gpt-4o-mini-realtime-preview 2026-05-07 16000 4096 8
gpt-realtime-mini-2025-10-06 2026-07-23 32768 4096 10
gpt-realtime-mini 2027-01-20 32768 4096 10
gpt-realtime 2027-01-20 32768 4096 10
gpt-realtime-1.5 - 32768 4096 10
gpt-realtime-2 - 128000 32000 10
gpt-realtime-2.1 - 128000 32000 10
gpt-realtime-2.1-mini - 128000 32000 10
gpt-4o-transcribe - 16000 2000 0
gpt-4o-mini-transcribe - 16000 2000 0`;

const VOICES = 'alloy echo shimmer ash ballad coral sage verse marin cedar';

/** What is known of a model; `null` for one that is not known. */
export function modelOf(name: string): Model | null {
  const figures = rowOf(TABLE, name)?.slice(1).map(Number);
  const price = priceOf(name);
  if (!figures || !price) return null;
  const [context = 0, maxOutput = 0, voices = 0] = figures;
  const inputs = price.image ? (['text', 'audio', 'image'] as const) : (['text', 'audio'] as const);
  return {price, context, maxOutput, voices: VOICES.split(' ').slice(0, voices), inputs};
}

/** When a model goes or went, and what to use instead; `null` where no day has been announced. @param now Epoch milliseconds. */
export function retirementOf(name: string, now: number): Retirement | null {
  const transcribes = /^whisper-1$|^gpt-4o(-mini)?-transcribe/.test(name);
  const date = transcribes ? '2027-02-26' : rowOf(TABLE, name)?.[0];
  if (date === undefined || date === '-') return null;
  const replacement = transcribes ? 'gpt-transcribe' : `gpt-realtime-2.1${name.includes('mini') ? '-mini' : ''}`;
  return {date, replacement, retired: now >= Date.parse(date)};
}
