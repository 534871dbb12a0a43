/** Collects samples into frames, as 16 bits little-endian. */
export interface Framer {
  /** Takes the samples from `from` up to `to`, as far as a frame of `size` has room; returns where the rest begins. */
  push(samples: Float32Array, from: number, to: number, size: number): number;
  /** How many have been collected. */
  readonly length: number;
  /** All of them, which may be none, to be transferred: the only thing that is ever allocated. */
  flush(): ArrayBuffer;
}

/** `capacity` is the largest size of a frame. */
export function createFramer(capacity: number): Framer {
  // Little-endian, as every machine that runs a browser is.
  const frame = new Int16Array(capacity);
  let length = 0;

  return {
    get length() {
      return length;
    },
    push(samples, from, to, size) {
      let at = from;
      for (; at < to && length < size; at++) frame[length++] = Math.max(-32768, Math.min(32767, Math.round((samples[at] ?? 0) * 32768)));
      return at;
    },
    flush() {
      const whole = frame.buffer.slice(0, 2 * length);
      length = 0;
      return whole;
    },
  };
}
