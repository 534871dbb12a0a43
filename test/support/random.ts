/** Chance with a seed: a test that fails says which one, and fails again. */
export interface Random {
  /** 0 … below. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32: 32 bits of state are plenty for a test. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    pick(from) {
      const index = Math.floor(next() * from.length);
      if (index >= from.length) throw new Error('nothing to pick from');
      return from[index] as (typeof from)[number];
    },
  };
}

/** One of the orders in which streams may arrive together: each keeps its own. */
export function interleave<T>(random: Random, streams: readonly (readonly T[])[]): T[] {
  const rest = streams.filter((stream) => stream.length > 0).map((stream) => [...stream]);
  const merged: T[] = [];
  while (rest.length > 0) {
    const index = random.below(rest.length);
    const stream = rest[index];
    const first = stream?.shift();
    if (first !== undefined) merged.push(first);
    if (stream?.length === 0) rest.splice(index, 1);
  }
  return merged;
}
