import type { Translation } from './en.js';
declare const id: Translation;
export default id;
