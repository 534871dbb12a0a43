import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {Script} from 'node:vm';
import ts from 'typescript';
import {filesUnder} from '../../build/bundle/files.js';
import {fromRoot} from '../../build/bundle/root.js';
import {bundleWorklet} from '../../build/bundle/worklet-plugin.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import {LANGUAGES} from '../../src/i18n/resolve.js';

const read = (file: string): Promise<string> => readFile(fromRoot(file), 'utf8');
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Every string and plain template of a script, as the engine reads it. */
function stringsOf(code: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS));
  return found;
}

const script = await read('dist/realtime-voice.js');
const tools = await read('dist/tools.js');
const published = await filesUnder(fromRoot('dist'));

describe('dist/realtime-voice.js', () => {
  it('parses as a classic script, in ASCII', () => {
    new Script(script);
    assert.match(script, /^[\0-\x7f]+$/);
  });

  it('leaves no name in the page', () => {
    const {statements} = ts.createSourceFile('script.js', script, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    assert.ok(statements.every((statement) => ts.isExpressionStatement(statement)));
  });

  it('needs no module, and makes no code from text', () => {
    const calls = [...script.matchAll(/\bimport\s*\(.{20}/g)].map(([call]) => call);
    assert.equal(calls.length, 1);
    assert.match(calls[0] ?? '', /^import\(new URL\(\w+,/, 'what is loaded later lies beside it');
    for (const banned of [/\bimport\.meta\b/, /\bexport\b\s*[{*]/, /\beval\s*\(/, /\bFunction\s*\(/, /new Function\b/]) assert.doesNotMatch(script, banned);
  });

  it("holds no way to turn text into HTML but lit's own", async () => {
    const lit = await read('node_modules/lit-html/lit-html.js');
    assert.equal(count(script, /innerHTML/g), count(lit, /innerHTML/g));
    assert.doesNotMatch(script, /outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write/);
  });

  it('creates one Trusted Types policy, by our name', () => {
    assert.equal(count(script, /createPolicy/g), 1);
    assert.match(script, /try\{return \w+\.createPolicy\([`"']realtime-voice[`"']/);
  });

  it("registers the tag from lit's production code", () => {
    assert.match(script, /customElements\.define\(/);
    assert.doesNotMatch(script, /Lit is in dev mode/);
  });
});

describe('dist/tools.js', () => {
  it('is a module, in ASCII, that needs nothing else', () => {
    assert.match(tools, /^[\0-\x7f]+$/);
    assert.doesNotMatch(tools, /\bimport\b/);
  });

  it('exports what the script asks for', async () => {
    assert.deepEqual(Object.keys((await import(fromRoot('dist/tools.js'))) as object), ['createToolRunner', 'requestHuman']);
  });

  it('makes no code and no HTML from text', () => assert.doesNotMatch(tools, /\beval\b|\bFunction\b|innerHTML|document\b/));

  it('holds nothing of the script a second time', () => assert.doesNotMatch(tools, /VoiceError|rv-|~standard|customElements/));
});

describe('dist/i18n', () => {
  for (const language of LANGUAGES) {
    it(`${language}.js is a module that holds the texts of the language, and nothing else`, async () => {
      const text = await read(`dist/i18n/${language}.js`);
      assert.doesNotMatch(text, /\bimport\b|\bfunction\b|=>|\$\{/);
      const {default: texts} = (await import(fromRoot('dist/i18n', `${language}.js`))) as {default: object};
      assert.deepEqual(texts, (await importLanguage(language)).default);
    });

    it(`${language}.js is not in the script`, async () => {
      const {default: texts} = await importLanguage(language);
      assert.ok(!stringsOf(script).has(texts.notice));
    });
  }

  it('is what the npm entries load, each language once', async () => {
    assert.deepEqual(published.filter((file) => file.startsWith('i18n/')), LANGUAGES.map((language) => `i18n/${language}.js`).sort());
    const [voice = ''] = await Promise.all(published.filter((file) => file === 'chunks/voice.js').map((file) => read(`dist/${file}`)));
    for (const language of LANGUAGES) assert.ok(voice.includes(`import("../i18n/${language}.js")`), language);
  });
});

describe('the worklets', () => {
  const worklets = published.filter((file) => file.endsWith('.worklet.js'));

  it('are published', () => assert.ok(worklets.includes('capture.worklet.js')));

  for (const file of worklets) {
    it(`${file} is the text inside the script, byte for byte`, async () => {
      const text = await read(`dist/${file}`);
      assert.ok(stringsOf(script).has(text));
      assert.equal(await bundleWorklet(fromRoot('src/audio/worklet', file.replace(/\.js$/, '.ts'))), text);
    });
  }
});

describe('dist', () => {
  it('holds no source map', () => assert.deepEqual(published.filter((file) => file.endsWith('.map')), []));

  it('holds the types of every entry, and none of the worklets', () => {
    for (const file of ['types/index.d.ts', 'types/element.d.ts', 'types/token-server/index.d.ts']) assert.ok(published.includes(file), file);
    assert.deepEqual(published.filter((file) => file.startsWith('types/audio/worklet/') && file.includes('.worklet.')), []);
  });

  it('holds every file that package.json names', async () => {
    const {exports} = JSON.parse(await read('package.json')) as {exports: Record<string, string | Record<string, string>>};
    for (const target of Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))) {
      const files = LANGUAGES.map((language) => target.replace('./dist/', '').replace('*', language));
      if (target !== './package.json') for (const file of files) assert.ok(published.includes(file), file);
    }
  });
});

describe('dist/THIRD-PARTY-NOTICES.txt', () => {
  it('names every library that is inside our files, with its licence', async () => {
    const notices = await read('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of ['lit-html', 'zod', '@cfworker/json-schema']) assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    assert.equal(count(notices, /MIT|BSD/g) >= 3, true);
  });
});
