import type { Translation } from './en.js';
declare const da: Translation;
export default da;
