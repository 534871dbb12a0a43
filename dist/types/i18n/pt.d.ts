import type { Translation } from './en.js';
declare const pt: Translation;
export default pt;
