import type { Codec } from './vocabulary.js';
export declare const createPreview: () => Codec;
