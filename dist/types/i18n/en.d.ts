import type { Strings } from './strings.js';
/** English: in the bundle, and the fallback for every other language. */
export declare const en: Strings;
