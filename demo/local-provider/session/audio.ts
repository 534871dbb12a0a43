/** The one audio format inside the provider: mono, signed 16 bit, 24 kHz, cut in frames of 20 ms (protocol §1.4). */
export const SAMPLE_RATE = 24_000;
/** Milliseconds in one frame. */
export const FRAME_MS = 20;
/** Samples in one frame. */
export const FRAME_SAMPLES = (SAMPLE_RATE * FRAME_MS) / 1000;

/** The length of a piece of 24 kHz audio, in milliseconds. */
export const durationMs = (pcm: Int16Array): number => (pcm.length * 1000) / SAMPLE_RATE;

/** How many samples of 24 kHz audio last `ms` milliseconds. */
export const samplesIn = (ms: number): number => Math.round((ms * SAMPLE_RATE) / 1000);

/** Mean power of a piece of audio in dB below full scale; digital silence is -100. */
export function levelDb(pcm: Int16Array): number {
  let power = 0;
  for (const sample of pcm) power += sample * sample;
  return powerDb(power / Math.max(1, pcm.length) / 32_768 ** 2);
}

/** Power relative to full scale (0 to 1) as dB, with a floor of -100. */
export const powerDb = (power: number): number => 10 * Math.log10(power + 1e-10);

/** The inverse of {@link powerDb}. */
export const dbPower = (db: number): number => 10 ** (db / 10) - 1e-10;

/** One array out of many. */
export function concat(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Cuts audio of any piece length into whole frames of 20 ms; the rest waits for the next piece.
 * Opus packets may hold 2.5 to 120 ms, `append` events anything.
 */
export function createFramer(onFrame: (frame: Int16Array) => void): (pcm: Int16Array) => void {
  let rest = new Int16Array(0);
  return (pcm) => {
    const all = rest.length === 0 ? pcm : concat([rest, pcm]);
    const whole = all.length - (all.length % FRAME_SAMPLES);
    for (let at = 0; at < whole; at += FRAME_SAMPLES) onFrame(all.subarray(at, at + FRAME_SAMPLES));
    rest = all.slice(whole);
  };
}
