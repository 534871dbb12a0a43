import type { Translation } from './en.js';
declare const tr: Translation;
export default tr;
