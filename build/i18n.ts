// npm run i18n [LANGUAGE…]: what each language lacks or has wrong. With --list, the missing texts in English, as JSON, for whoever translates.
import {parseArgs} from 'node:util';
import {en} from '../src/i18n/en.js';
import {importLanguage} from '../src/i18n/import-language.js';
import {LANGUAGES} from '../src/i18n/resolve.js';
import {lacking, problemsOf, WANTED} from './i18n/compare.js';

const {values, positionals} = parseArgs({options: {list: {type: 'boolean', default: false}}, allowPositionals: true});

const isWritten = (language: string): boolean => LANGUAGES.some((name) => name === language);

async function textsOf(language: string): Promise<object> {
  if (language === 'en') return en;
  return isWritten(language) ? (await importLanguage(language)).default : {};
}

for (const language of positionals.length > 0 ? positionals : WANTED) {
  const texts = await textsOf(language);
  const missing = lacking(language, texts);
  if (values.list) console.log(JSON.stringify({language, missing: Object.fromEntries(missing)}, null, 2));
  else if (Object.keys(texts).length === 0) console.log(`${language}: has no file yet`);
  else for (const line of problemsOf(language, texts)) console.log(`${language}: ${line}`);
}
