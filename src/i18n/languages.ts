import {face} from './english-face.js';
import {importLanguage} from './import-language.js';
import {LANGUAGES} from './resolve.js';
import type {StringOverrides, Strings} from './strings.js';

type Texts = StringOverrides | Promise<unknown>;

// The page's, not an element's: what one has asked for is not asked for again, whatever came of it.
const known = new Map<string, Texts>([['en', face]]);

/** The texts of one of the `languages`, or the request for its file, which rejects where that is missing or forbidden. */
export function textsOf(language: string): Texts {
  const found = known.get(language);
  if (found) return found;
  const request = importLanguage(language).then(({default: texts}) => {
    // What the site has registered meanwhile stays.
    if (known.get(language) === request) known.set(language, texts);
  });
  known.set(language, request);
  return request;
}

export const languages = (): string[] => [...LANGUAGES, ...known.keys()];

/** Gives the page the texts of a language; what they lack is English. @throws RangeError for what is no BCP-47 tag. */
export function registerStrings(locale: string, strings: Strings): void {
  known.set(new Intl.Locale(locale).toString(), strings);
}

/** The rest of English has come; a page's own stays. */
export function completeEnglish(en: Strings): void {
  if (known.get('en') === face) known.set('en', en);
}
