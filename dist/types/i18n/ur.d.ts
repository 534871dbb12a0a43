import type { Translation } from './en.js';
declare const ur: Translation;
export default ur;
