import type { Translation } from './en.js';
declare const th: Translation;
export default th;
