import type { Translation } from './en.js';
declare const ta: Translation;
export default ta;
