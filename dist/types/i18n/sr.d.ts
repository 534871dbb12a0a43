import type { Translation } from './en.js';
declare const sr: Translation;
export default sr;
