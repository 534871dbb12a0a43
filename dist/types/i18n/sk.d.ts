import type { Translation } from './en.js';
declare const sk: Translation;
export default sk;
