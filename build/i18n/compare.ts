import {en} from '../../src/i18n/en.js';

/** The languages we want: those of the model family's card, and more. */
export const WANTED = 'ar bg ca cs da de el en es et fi fr he hi hr hu id it ja ko lt lv nb nl pl pt pt-BR ro ru sk sl sr sv ta th tr uk ur vi zh-Hans zh-Hant'.split(' ');

/** A sentence about an error, and one about its next step: as many letters as a narrow card takes in two lines. */
const ERROR_LENGTH = 80;
/** A button's text is to stand in two lines of the narrowest card. */
const BUTTON_LENGTH = 34;
const BUTTONS = ['start', 'startAgain', 'end', 'cancel', 'hear', 'keepTalking', 'retry', 'startTyping', 'talk', 'talking', 'approve', 'decline', 'consentAccept', 'consentDecline', 'send', 'copyLink'];

/** Texts that may be as they are in English: in every language, and in one. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  '': ['pending'],
  da: ['send'],
  de: ['details'],
  fr: ['agent', 'transcript', 'composer', 'volume'],
  id: ['speaker', 'volume'],
  it: ['volume'],
  nb: ['send'],
  nl: ['details', 'privacy', 'volume'],
  pt: ['volume'],
  'pt-BR': ['volume'],
};

/** Latin letters that are right among the letters of any script. */
const LATIN = /\{\w+\}|https|AI|OK|Safari/g;

const HALF_WIDTH = /[!?,:;()]/;

/** Marks that a keyboard gives and the language does not write. */
const SLIPS: Readonly<Record<string, RegExp>> = {fr: /[^\u202f][?!:;»]|«[^\u202f]/, ja: HALF_WIDTH, 'zh-Hans': HALF_WIDTH, 'zh-Hant': HALF_WIDTH};

/** The marks that end a sentence. Thai has none. */
const ENDS = /[.!?。！？।۔؟]$/;

type Node = string | {readonly [key: string]: Node};
type Texts = ReadonlyMap<string, string>;

const categoriesOf = (language: string): readonly string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Every text by its key: `states.idle`; where a text has plural forms, each of them: `earlier.few`. */
function flat(node: Node, key = ''): [string, string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node).flatMap(([name, child]) => flat(child, key ? `${key}.${name}` : name));
}

/** The keys of English that have plural forms. */
function plurals(node: Node, key = ''): string[] {
  if (typeof node === 'string') return [];
  if ('other' in node) return [key];
  return Object.entries(node).flatMap(([name, child]) => plurals(child, key ? `${key}.${name}` : name));
}

/** What a language has to say, and the English that says it: as many forms of a plural as the language itself has. */
function expected(language: string, english: Node): Texts {
  const texts = new Map(flat(english));
  for (const key of plurals(english)) {
    const other = texts.get(`${key}.other`) ?? '';
    for (const category of categoriesOf('en')) texts.delete(`${key}.${category}`);
    for (const category of categoriesOf(language)) texts.set(`${key}.${category}`, other);
  }
  return texts;
}

/** The keys that a language has not, each with its English. */
export function lacking(language: string, strings: object, english: object = en): [key: string, english: string][] {
  const texts = new Map(flat(strings as Node));
  return [...expected(language, english as Node)].filter(([key]) => !texts.has(key));
}

const placeholders = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ');

/** Whether a form of a plural speaks of one number alone, which it then need not name: "no messages", "both messages". */
function isOneNumber(language: string, key: string): boolean {
  const rules = new Intl.PluralRules(language);
  const category = key.slice(key.lastIndexOf('.') + 1);
  return Array.from({length: 200}, (_, count) => count).filter((count) => rules.select(count) === category).length === 1;
}

function longest(key: string, english: string): number {
  if (/^(errors|nextSteps|unblock)\./.test(key)) return ERROR_LENGTH;
  return BUTTONS.includes(key) ? BUTTON_LENGTH : Math.max(48, english.length * 2);
}

/** What is wrong with one text, in words. */
function* faults(language: string, key: string, text: string, english: string): Generator<string> {
  if (text.trim() !== text || text === '' || /\s\s|[\n\t]/.test(text)) yield 'is empty, or has a space too many';
  if (text.includes('...')) yield 'has three dots for an ellipsis';
  const isShort = placeholders(text) === placeholders(english.replace('{count}', '')) && isOneNumber(language, key);
  if (placeholders(text) !== placeholders(english) && !isShort) yield `has not the placeholders of English: ${placeholders(english)}`;
  if (text.length > longest(key, english)) yield `is longer than ${longest(key, english)}`;
  if (/^(errors|nextSteps|unblock)\./.test(key) && language !== 'th' && !ENDS.test(text)) yield 'is no sentence';
  if (language === 'en') return;
  if (/['"]/.test(text)) yield 'has straight quotation marks';
  if (SLIPS[language]?.test(text)) yield 'has marks that the language writes otherwise';
  const same = [...(SAME[''] ?? []), ...(SAME[language] ?? [])];
  if (text === english && !same.includes(key)) yield 'is English';
  if (new Intl.Locale(language).maximize().script !== 'Latn' && /[a-z]/i.test(text.replace(LATIN, ''))) yield 'has Latin letters';
}

/** What is wrong with a language, one line each; nothing where it may be published. */
export function problemsOf(language: string, strings: object, english: object = en): string[] {
  const wanted = expected(language, english as Node);
  const texts = flat(strings as Node);
  return [
    ...lacking(language, strings, english).map(([key]) => `${key} is missing`),
    ...texts.filter(([key]) => !wanted.has(key)).map(([key]) => `${key} is not in English`),
    ...texts.flatMap(([key, text]) => [...faults(language, key, text, wanted.get(key) ?? text)].map((fault) => `${key} ${fault}: ${text}`)),
  ];
}
