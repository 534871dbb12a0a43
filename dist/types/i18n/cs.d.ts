import type { Translation } from './en.js';
declare const cs: Translation;
export default cs;
