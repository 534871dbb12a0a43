/** Collects samples into frames of `size`, as 16 bits little-endian. */
export interface Framer {
  /** Takes one sample, -1..1; returns the frame that it completes, to be transferred: the only thing that is ever allocated. */
  push(sample: number): ArrayBuffer | null;
  /** What has been collected since the last whole frame, which may be nothing. */
  flush(): ArrayBuffer;
}

export function createFramer(size: number): Framer {
  // Little-endian, as every machine that runs a browser is. A NaN becomes 0 by the assignment itself.
  const frame = new Int16Array(size);
  let count = 0;

  function flush(): ArrayBuffer {
    const whole = frame.slice(0, count).buffer;
    count = 0;
    return whole;
  }

  return {
    push(sample) {
      frame[count++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32768)));
      return count === size ? flush() : null;
    },
    flush,
  };
}
