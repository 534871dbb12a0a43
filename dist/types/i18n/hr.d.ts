import type { Translation } from './en.js';
declare const hr: Translation;
export default hr;
