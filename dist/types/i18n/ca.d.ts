import type { Translation } from './en.js';
declare const ca: Translation;
export default ca;
