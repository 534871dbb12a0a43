import type { Translation } from './en.js';
declare const ptBR: Translation;
export default ptBR;
