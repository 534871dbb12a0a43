import type { Translation } from './en.js';
declare const ro: Translation;
export default ro;
