/** Measures blocks of `blockSize` samples across render quanta. Allocates nothing after it is made. */
export interface LevelMeter {
  /** Takes one quantum; true when a block is complete and `rms` and `peak` are new. */
  push(samples: Float32Array): boolean;
  readonly rms: number;
  readonly peak: number;
}

export function createLevelMeter(blockSize: number): LevelMeter {
  let sum = 0;
  let highest = 0;
  let count = 0;
  const meter = {rms: 0, peak: 0, push};

  function push(samples: Float32Array): boolean {
    let complete = false;
    for (const sample of samples) {
      // A broken driver can deliver NaN: it counts as silence instead of poisoning the sum.
      const size = Number.isFinite(sample) ? Math.abs(sample) : 0;
      sum += size * size;
      if (size > highest) highest = size;
      if (++count < blockSize) continue;
      meter.rms = Math.sqrt(sum / blockSize);
      meter.peak = highest;
      sum = highest = count = 0;
      complete = true;
    }
    return complete;
  }

  return meter;
}
