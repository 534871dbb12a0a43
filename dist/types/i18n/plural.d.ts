import { type Plural } from './strings.js';
/** A text about a number of things: the form that the language has for this number, with the number as `{count}`. */
export declare const plural: (forms: Plural, locale: string, count: number) => string;
