import type { Translation } from './en.js';
declare const he: Translation;
export default he;
