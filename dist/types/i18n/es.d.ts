import type { Translation } from './en.js';
declare const es: Translation;
export default es;
