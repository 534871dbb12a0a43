import type { Codec, WireEvent } from './vocabulary.js';
export declare function createTranslation(): Codec<WireEvent | null>;
