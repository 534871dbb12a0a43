import type { StringOverrides, Strings } from './strings.js';
type Texts = StringOverrides | Promise<unknown>;
/** The texts of one of the `languages`, or the request for its file, which rejects where that is missing or forbidden. */
export declare function textsOf(language: string): Texts;
export declare const languages: () => string[];
/** Gives the page the texts of a language; what they lack is English. @throws RangeError for what is no BCP-47 tag. */
export declare function registerStrings(locale: string, strings: Strings): void;
/** The rest of English has come; a page's own stays. */
export declare function completeEnglish(en: Strings): void;
export {};
