import type { Translation } from './en.js';
declare const ja: Translation;
export default ja;
