import type { Translation } from './en.js';
declare const vi: Translation;
export default vi;
