/** When models go, as of 2026-11-20 (protocol.md §0). Dates are OpenAI's; Azure keeps its own, some weeks apart. */
import {rowOf} from './prices.js';

export interface Retirement {
  /** The day on which it was or will be shut down, ISO 8601. */
  readonly date: string;
  readonly replacement: string;
  readonly retired: boolean;
}

/** Name · last day. A dated snapshot goes with its family, unless it is listed itself. */
const TABLE = `gpt-4o-realtime-preview-2024-10-01 2025-10-10
gpt-4o-realtime-preview 2026-05-07
gpt-4o-mini-realtime-preview 2026-05-07
gpt-realtime-mini-2025-10-06 2026-07-23
gpt-realtime-mini 2027-01-20
gpt-realtime 2027-01-20`;

/** When a model goes or went, and what to use instead; `null` where no day has been announced. @param now Epoch milliseconds. */
export function retirementOf(name: string, now: number): Retirement | null {
  const transcribes = /^whisper-1$|^gpt-4o(-mini)?-transcribe/.test(name);
  const date = transcribes ? '2027-02-26' : rowOf(TABLE, name)?.[0];
  if (date === undefined) return null;
  const replacement = transcribes ? 'gpt-transcribe' : `gpt-realtime-2.1${name.includes('mini') ? '-mini' : ''}`;
  return {date, replacement, retired: now >= Date.parse(date)};
}
