import type { Translation } from './en.js';
declare const fr: Translation;
export default fr;
