import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const random = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** A new id in the shape of the real ones: a prefix and 21 letters or digits (at most 32 characters in all, protocol §8). */
export const newId = (prefix: 'event' | 'item' | 'resp' | 'sess' | 'conv' | 'mcpl' | 'mcpr' | 'mcp' | 'seg'): string => `${prefix}_${random(21)}`;

/** `output_audio_buffer.*` events carry ids of 16 hexadecimal digits (protocol §4.2). */
export const newHexEventId = (): string => `event_${randomBytes(8).toString('hex')}`;

/** A call id, as in `Location: /v1/realtime/calls/rtc_…`. */
export const newRtcId = (): string => `rtc_${random(22)}`;

/** The `call_id` of a function call. */
export const newFunctionCallId = (): string => `call_${random(16)}`;

/** Padding of delta events, there so that their length tells nothing about the words (protocol §4). */
export const obfuscation = (delta: string): string => random(Math.max(1, 16 - (delta.length % 16)));
