import type { Translation } from './en.js';
declare const ar: Translation;
export default ar;
