import type { Translation } from './en.js';
declare const it: Translation;
export default it;
