import type { Translation } from './en.js';
declare const pl: Translation;
export default pl;
