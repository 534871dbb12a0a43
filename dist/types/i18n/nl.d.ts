import type { Translation } from './en.js';
declare const nl: Translation;
export default nl;
