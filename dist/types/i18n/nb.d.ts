import type { Translation } from './en.js';
declare const nb: Translation;
export default nb;
