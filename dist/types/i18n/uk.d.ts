import type { Translation } from './en.js';
declare const uk: Translation;
export default uk;
