import { RealtimeError } from '../wire/errors.js';
import { alawToLinear, linearToAlaw, linearToUlaw, ulawToLinear } from './g711.js';

/** An audio format of a session. */
export type Format = Readonly<{ type: string; rate?: number | undefined }>;

/** G.711 has 8 kHz: a third of ours. */
const RATIO = 3;

/** The samples of an `append`, at 24 kHz: 16-bit little-endian PCM, or G.711 with its samples held for three. */
export function pcmOfBase64(base64: string, { type }: Format): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  if (type === 'audio/pcm') {
    return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)));
  }
  const toLinear = type === 'audio/pcmu' ? ulawToLinear : alawToLinear;
  return Int16Array.from({ length: bytes.length * RATIO }, (_, at) => toLinear(bytes[Math.floor(at / RATIO)] ?? 0));
}

/** Turns pieces of 24 kHz audio into base64 of a format; what is left of a piece waits for the next. */
export function createEncoder({ type }: Format): (pcm: Int16Array) => string {
  if (type === 'audio/pcm') return (pcm) => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
  const toByte = type === 'audio/pcmu' ? linearToUlaw : linearToAlaw;
  let rest: readonly number[] = [];
  return (pcm) => {
    const all = [...rest, ...pcm];
    const whole = all.length - (all.length % RATIO);
    rest = all.slice(whole);
    const mean = (at: number): number => Math.round(((all[at] ?? 0) + (all[at + 1] ?? 0) + (all[at + 2] ?? 0)) / RATIO);
    return Buffer.from(Array.from({ length: whole / RATIO }, (_, at) => toByte(mean(at * RATIO)))).toString('base64');
  };
}

const MAX_APPEND_BYTES = 15 * 2 ** 20;

/** The samples of an `append`. @throws RealtimeError above 15 MiB (protocol §8) */
export function appended(base64: string, format: Format): Int16Array {
  const size = Buffer.byteLength(base64, 'base64');
  if (size > MAX_APPEND_BYTES) {
    throw new RealtimeError(`Invalid 'audio': expected at most ${MAX_APPEND_BYTES} bytes, but got ${size} bytes instead.`, 'invalid_value', 'audio');
  }
  return pcmOfBase64(base64, format);
}
