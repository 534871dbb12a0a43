/** US dollars per million tokens, as of 2026-11-20 (protocol.md §10). */
export interface Rate {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

export interface Prices {
  readonly text: Rate;
  readonly audio: Rate;
  readonly image?: Rate;
}

const rate = (input: number, cached: number, output: number): Rate => ({input, cached, output});

const REALTIME: Prices = {text: rate(4, 0.4, 16), audio: rate(32, 0.4, 64), image: rate(5, 0.5, 0)};
const REALTIME_2: Prices = {...REALTIME, text: rate(4, 0.4, 24)};
const MINI: Prices = {text: rate(0.6, 0.06, 2.4), audio: rate(10, 0.3, 20), image: rate(0.8, 0.08, 0)};

const BY_MODEL: Readonly<Record<string, Prices>> = {
  'gpt-realtime': REALTIME,
  'gpt-realtime-1.5': REALTIME,
  'gpt-realtime-2': REALTIME_2,
  'gpt-realtime-2.1': REALTIME_2,
  'gpt-realtime-mini': MINI,
  'gpt-realtime-2.1-mini': MINI,
};

/** The price of a model; a dated snapshot (`-2025-08-28`) costs what its family does. */
export function priceOf(model: string): Prices | null {
  const family = model.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return Object.hasOwn(BY_MODEL, family) ? (BY_MODEL[family] ?? null) : null;
}
