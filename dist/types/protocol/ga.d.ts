import type { Codec } from './vocabulary.js';
/** @param type A `transcription` only writes down: it takes nothing but what concerns its input. */
export declare function createGa(type?: 'realtime' | 'transcription'): Codec;
