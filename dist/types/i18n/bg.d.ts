import type { Translation } from './en.js';
declare const bg: Translation;
export default bg;
