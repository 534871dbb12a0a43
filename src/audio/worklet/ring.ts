/** Samples waiting in line, in the chunks they came in: nothing is copied, and reading allocates nothing. */
export interface Ring {
  /** Samples waiting. */
  readonly length: number;
  /** The tag of the chunk that the next sample opens; `undefined` within a chunk, and when nothing waits. */
  readonly opens: string | undefined;
  /** Puts a chunk at the end; false, and nothing is kept, when it would pass the capacity; crumbs pass it sooner. */
  write(tag: string, samples: Int16Array): boolean;
  /** Takes the next sample; 0 when nothing waits. */
  read(): number;
  /** Forgets all but the next `keep` samples. */
  clear(keep: number): void;
}

/** Ten minutes in pieces of 4 ms: more would weigh more than what is in them. */
const MOST_CHUNKS = 150_000;

/** `capacity` is in samples. */
export function createRing(capacity: number): Ring {
  let chunks: {readonly tag: string; readonly samples: Int16Array}[] = [];
  /** What has been read of the first chunk. */
  let at = 0;
  let length = 0;

  return {
    get length() {
      return length;
    },
    get opens() {
      return at === 0 ? chunks[0]?.tag : undefined;
    },
    write(tag, samples) {
      if (length + samples.length > capacity || chunks.length >= MOST_CHUNKS) return false;
      if (samples.length > 0) chunks.push({tag, samples});
      length += samples.length;
      return true;
    },
    read() {
      const samples = chunks[0]?.samples;
      if (!samples) return 0;
      const sample = samples[at++] ?? 0;
      length--;
      if (at === samples.length) {
        chunks.shift();
        at = 0;
      }
      return sample;
    },
    clear(keep) {
      length = Math.min(length, keep);
      if (length === 0) at = 0;
      let left = at + length;
      const kept = [];
      for (const {tag, samples} of chunks) {
        if (left > 0) kept.push({tag, samples: samples.subarray(0, left)});
        left -= samples.length;
      }
      chunks = kept;
    },
  };
}
