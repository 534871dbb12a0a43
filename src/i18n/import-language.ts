import type {Translation} from './en.js';
import type {Language} from './resolve.js';

export interface LanguageFile {
  readonly default: Translation;
}

/** Each by a name of its own, for a bundler to follow. In the script this file is import-language-beside.ts. */
const FILES: Readonly<Record<Language, () => Promise<LanguageFile>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  ja: () => import('./ja.js'),
  pl: () => import('./pl.js'),
};

export const importLanguage = async (language: string): Promise<LanguageFile> => FILES[language as Language]();
