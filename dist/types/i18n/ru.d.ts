import type { Translation } from './en.js';
declare const ru: Translation;
export default ru;
