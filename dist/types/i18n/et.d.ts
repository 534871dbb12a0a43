import type { Translation } from './en.js';
declare const et: Translation;
export default et;
