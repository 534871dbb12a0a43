import type { Translation } from './en.js';
declare const hu: Translation;
export default hu;
