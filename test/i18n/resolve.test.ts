import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {WANTED} from '../../build/i18n/compare.js';
import {LANGUAGES, resolve} from '../../src/i18n/resolve.js';

const languageOf = (...tags: string[]): string => resolve(tags, WANTED).language;

describe('resolve', () => {
  for (const [tag, language] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-Latn-DE-1996', 'de'],
    ['de_DE', 'de'],
    ['DE', 'de'],
    ['en-GB', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['cmn-Hant', 'zh-Hant'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['pt_br', 'pt-BR'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['nb', 'nb'],
    ['iw', 'he'],
    ['in', 'id'],
    ['mo', 'ro'],
    ['sh', 'sr'],
    ['sr-Latn', 'sr'],
    ['sr-Cyrl-RS', 'sr'],
    ['es-419', 'es'],
    ['bs', 'en'],
    ['cy', 'en'],
    ['', 'en'],
    ['not a language', 'en'],
    ['x-private', 'en'],
  ] as const) {
    it(`${tag || 'nothing'} is ${language}`, () => assert.equal(languageOf(tag), language));
  }

  it('takes the first of several that it speaks, and English where there is none', () => {
    assert.equal(languageOf('cy', 'de-AT', 'fr'), 'de');
    assert.equal(languageOf('cy', 'gd'), 'en');
    assert.equal(languageOf(), 'en');
  });

  it('never names a language without a file', () => {
    for (const tag of WANTED) assert.ok(['en', ...LANGUAGES].includes(resolve([tag], LANGUAGES).language), tag);
  });

  it('tells how numbers are written where the visitor is, whatever the tag says beside', () => {
    const locales = ['ar-EG', 'ar-MA', 'zh-HK', 'pt-BR', 'nn-NO', 'sr-Latn-RS', 'en', 'de-DE-u-co-phonebk'].map((tag) => resolve([tag], WANTED).locale);
    assert.deepEqual(locales, ['ar-EG', 'ar-MA', 'zh-Hant-HK', 'pt-BR', 'nb-NO', 'sr-RS', 'en', 'de-DE']);
  });

  it('reads Arabic, Hebrew and Urdu from right to left, and all others from left to right', () => {
    assert.deepEqual(WANTED.filter((tag) => resolve([tag], WANTED).dir === 'rtl'), ['ar', 'he', 'ur']);
    assert.equal(resolve(['iw-IL'], WANTED).dir, 'rtl');
    assert.equal(resolve(['fa'], ['fa']).dir, 'rtl', 'one that a site has registered, too');
  });
});
