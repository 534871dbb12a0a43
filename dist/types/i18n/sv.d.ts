import type { Translation } from './en.js';
declare const sv: Translation;
export default sv;
