import type { Translation } from './en.js';
declare const lv: Translation;
export default lv;
