/** Measures blocks of `blockSize` samples across render quanta. Allocates nothing after it is made. */
export interface LevelMeter {
  /** Takes one quantum; true when a block is complete, and the figures are those of it. */
  push(samples: Float32Array): boolean;
  /** Root mean square of the block, 0..1. */
  readonly rms: number;
  /** Its highest sample, 0..1. */
  readonly peak: number;
  /** The highest sample lately, for the eye: falls by a fifth with each block. */
  readonly held: number;
}

const FALL = 0.8;

export function createLevelMeter(blockSize: number): LevelMeter {
  // Fields and not variables: an engine makes a new object of every fraction that a closure keeps.
  const block = {sum: 0, highest: 0, count: 0};
  const meter = {rms: 0, peak: 0, held: 0, push};

  function push(samples: Float32Array): boolean {
    let {sum, highest, count} = block;
    let complete = false;
    // Not `of`, which makes an iterator.
    for (let at = 0; at < samples.length; at++) {
      const size = Math.abs(samples[at] ?? 0);
      sum += size * size;
      if (size > highest) highest = size;
      if (++count < blockSize) continue;
      meter.rms = Math.sqrt(sum / blockSize);
      meter.peak = highest;
      meter.held = Math.max(highest, meter.held * FALL);
      sum = highest = count = 0;
      complete = true;
    }
    block.sum = sum;
    block.highest = highest;
    block.count = count;
    return complete;
  }

  return meter;
}
