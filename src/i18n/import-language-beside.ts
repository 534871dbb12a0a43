/** Stands in for import-language.ts in the script, whose languages lie beside it. */
import {importBeside} from '../import-beside.js';
import type {LanguageFile} from './import-language.js';

export const importLanguage = (language: string): Promise<LanguageFile> => importBeside(`i18n/${language}.js`) as Promise<LanguageFile>;
