import type { Translation } from './en.js';
declare const fi: Translation;
export default fi;
