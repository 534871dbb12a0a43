/** The languages that have a file of their own; English needs none. A name stands here only where `NAME.ts` lies beside. */
export declare const LANGUAGES: readonly ["ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"];
export type Language = (typeof LANGUAGES)[number];
/** A language that we speak, and how it is spoken where the visitor is. */
export interface Match {
    /** As the file is named: `zh-Hant`. */
    readonly language: string;
    /** With the visitor's region: `zh-Hant-HK`. Names the language to screen readers, and numbers are written by it. */
    readonly locale: string;
    readonly dir: 'ltr' | 'rtl';
}
export declare const ENGLISH: Match;
/**
 * The first of these BCP-47 tags that one of the languages answers: by region (`pt-BR`), by script (`zh-TW` is `zh-Hant`), by language alone; else English.
 * Where a language is written in two scripts and has one file, that serves both: `sr` is Cyrillic, the script that its tag means.
 */
export declare function resolve(tags: readonly string[], languages: readonly string[]): Match;
