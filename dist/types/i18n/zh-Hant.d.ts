import type { Translation } from './en.js';
declare const zhHant: Translation;
export default zhHant;
