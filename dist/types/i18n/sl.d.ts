import type { Translation } from './en.js';
declare const sl: Translation;
export default sl;
