import {format, type Plural} from './strings.js';

/** A text about a number of things: the form that the language has for this number, with the number as `{count}`. */
export const plural = (forms: Plural, locale: string, count: number): string =>
  format(forms[new Intl.PluralRules(locale).select(count)] ?? forms.other, {count: count.toLocaleString(locale)});
