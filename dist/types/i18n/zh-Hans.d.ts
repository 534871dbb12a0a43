import type { Translation } from './en.js';
declare const zhHans: Translation;
export default zhHans;
