import type { Translation } from './en.js';
declare const lt: Translation;
export default lt;
