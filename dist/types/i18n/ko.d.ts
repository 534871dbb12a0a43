import type { Translation } from './en.js';
declare const ko: Translation;
export default ko;
