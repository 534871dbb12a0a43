import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {lacking, problemsOf, WANTED} from '../../build/i18n/compare.js';
import {ERROR_CODES, type ErrorCode} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import {LANGUAGES} from '../../src/i18n/resolve.js';
import {explain, merge} from '../../src/i18n/strings.js';

/** What is no language in the folder of the languages. */
const MACHINERY = ['en', 'english-face', 'import-language', 'import-language-beside', 'languages', 'plural', 'resolve', 'strings', 'wanted', 'words'];

describe('every language', () => {
  it('has a file, and is on the list by which no other file is ever asked for', () => {
    const files = readdirSync(fromRoot('src/i18n')).map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual([...MACHINERY, ...LANGUAGES].sort(), files.sort());
    assert.deepEqual([...LANGUAGES].sort(), [...LANGUAGES], 'in order');
    for (const language of LANGUAGES) assert.ok(WANTED.includes(language), language);
  });

  for (const language of ['en', ...LANGUAGES]) {
    it(`${language}: says all that English says, with its placeholders, no longer than there is room for, and nothing in English`, async () => {
      const texts = language === 'en' ? en : (await importLanguage(language)).default;
      assert.deepEqual(problemsOf(language, texts), []);
      const shown = merge(en, texts);
      for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) assert.ok(explain(shown, code).length <= 80, code);
    });
  }
});

describe('the comparison of languages', () => {
  const ENGLISH = {
    label: 'Voice assistant',
    send: 'Send',
    duration: 'Call ended after {time}.',
    earlier: {one: 'One earlier message', other: '{count} earlier messages'},
    errors: {mic: 'The microphone did not start.'},
  };
  const GERMAN = {
    label: 'Sprachassistent',
    send: 'Senden',
    duration: 'Nach {time} beendet.',
    earlier: {one: 'Eine frühere Nachricht', other: '{count} frühere Nachrichten'},
    errors: {mic: 'Das Mikrofon startet nicht.'},
  };
  const broken = (over: object, language = 'de'): string => problemsOf(language, merge<object>(GERMAN, over), ENGLISH).join('\n');

  it('finds nothing where nothing is wrong', () => assert.equal(broken({}), ''));

  for (const [what, over, says] of [
    ['a text in English', {send: 'Send'}, /^send is English/],
    ['another placeholder', {duration: 'Nach {zeit} beendet.'}, /^duration has not the placeholders/],
    ['no placeholder', {duration: 'Beendet.'}, /^duration has not the placeholders/],
    ['a space before', {label: ' Assistent'}, /^label .*space/],
    ['nothing at all', {label: ''}, /^label is empty/],
    ['three dots', {label: 'Assistent...'}, /ellipsis/],
    ['an error that is too long', {errors: {mic: `${'Das Mikrofon startet nicht '.repeat(3)}.`}}, /^errors\.mic is longer than 80/],
    ['an error that is no sentence', {errors: {mic: 'Mikrofon'}}, /no sentence/],
    ['a button that is too long', {send: 'Diese Nachricht jetzt an den Assistenten senden'}, /^send is longer than 34/],
    ['a plural that does not say how many', {earlier: {other: 'frühere Nachrichten'}}, /^earlier\.other has not the placeholders/],
    ['a key that is not there', {nonsense: 'Unsinn'}, /^nonsense is not in English/],
    ['a form that the language does not have', {earlier: {few: '{count} frühere Nachrichten'}}, /^earlier\.few is not in English/],
  ] as const) {
    it(`finds ${what}`, () => assert.match(broken(over), says));
  }

  it('finds the marks of a keyboard', () => {
    assert.match(broken({label: "L'assistant"}, 'fr'), /label has straight quotation marks/);
    assert.match(broken({label: 'Prêt ?'}, 'fr'), /label has marks that the language writes otherwise/);
    assert.doesNotMatch(broken({label: 'Prêt\u202f?'}, 'fr'), /label/);
    assert.match(broken({label: '準備はいいですか?'}, 'ja'), /label has marks/);
    assert.match(broken({label: '準備(まだ)'}, 'zh-Hant'), /label has marks/);
  });

  it('finds letters of another script', () => assert.match(broken({label: 'مساعد voice'}, 'ar'), /label has Latin letters/));

  it('asks for as many plural forms as the language has', () => {
    const forms = (language: string) => lacking(language, {}, ENGLISH).flatMap(([key]) => (key.startsWith('earlier.') ? [key.slice(8)] : [])).sort();
    assert.deepEqual(forms('ja'), ['other']);
    assert.deepEqual(forms('de'), ['one', 'other']);
    assert.deepEqual(forms('pl'), ['few', 'many', 'one', 'other']);
    assert.deepEqual(forms('ar'), ['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  it('lets a form that stands for one number leave the number out, and no other', () => {
    const polish = {one: 'Jedna wiadomość', few: '{count} wiadomości', many: '{count} wiadomości', other: '{count} wiadomości'};
    const russian = {one: 'Одно сообщение', few: '{count} сообщения', many: '{count} сообщений', other: '{count} сообщения'};
    const about = (language: string, earlier: object) => problemsOf(language, {earlier}, {earlier: ENGLISH.earlier});
    assert.deepEqual(about('pl', polish), []);
    assert.match(about('ru', russian).join(), /^earlier\.one has not the placeholders/, '21 is "one" as well');
  });
});
