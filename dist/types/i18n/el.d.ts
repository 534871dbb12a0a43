import type { Translation } from './en.js';
declare const el: Translation;
export default el;
