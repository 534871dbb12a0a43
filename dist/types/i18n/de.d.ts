import type { Translation } from './en.js';
declare const de: Translation;
export default de;
