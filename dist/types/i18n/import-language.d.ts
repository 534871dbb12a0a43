import type { Translation } from './en.js';
export interface LanguageFile {
    readonly default: Translation;
}
export declare const importLanguage: (language: string) => Promise<LanguageFile>;
