import type { LanguageFile } from './import-language.js';
export declare const importLanguage: (language: string) => Promise<LanguageFile>;
