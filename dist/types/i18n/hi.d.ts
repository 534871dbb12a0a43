import type { Translation } from './en.js';
declare const hi: Translation;
export default hi;
