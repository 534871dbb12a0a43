import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {Script} from 'node:vm';
import ts from 'typescript';
import {filesUnder} from '../../build/bundle/files.js';
import {fromRoot} from '../../build/bundle/root.js';
import {measure} from '../../build/bundle/sizes.js';
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
const LAZY = await Promise.all([read('dist/lazy.js'), read('dist/lazy-face.js'), read('dist/lazy-call.js')]);
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

describe('dist/lazy.js, lazy-face.js and lazy-call.js', () => {
  const [lazy, face, call] = LAZY;
  const imports = (code = ''): string[] => [...code.matchAll(/\b(?:from|import)\s*"([^"]+)"/g)].map(([, file = '']) => file);
  const later = (code = ''): string[] => [...code.matchAll(/\bimport\s*\(([^,)]+)/g)].map(([, address = '']) => address);

  it('are modules, in ASCII, that import each other and nothing else', () => {
    for (const code of LAZY) assert.match(code, /^[\0-\x7f]+$/);
    assert.deepEqual([imports(lazy), imports(face), imports(call)], [['./lazy-face.js'], [], ['./lazy-face.js']]);
    assert.deepEqual([later(lazy), later(call)], [[], []]);
    assert.deepEqual(later(face).filter((address) => address.startsWith('"')), ['"./lazy-call.js"']);
  });

  it('hold everything once: the class of an error, the way to HTML, the policy', () => {
    assert.deepEqual(LAZY.map((code) => count(code, /createPolicy/g)), [0, 1, 0]);
    assert.deepEqual(LAZY.map((code) => count(code, /"VoiceError"/g)), [0, 1, 0]);
    assert.doesNotMatch(`${lazy}${call}`, /innerHTML/);
  });

  it('have of a call, of its wire and of its schemas nothing before it is wanted', () => {
    assert.doesNotMatch(`${lazy}${face}`, /RTCPeerConnection\(|getUserMedia|input_audio_buffer|~standard|session\.update/);
    assert.match(call, /RTCPeerConnection\(/);
  });

  it('make no code from text', () => {
    for (const code of LAZY) for (const banned of [/\beval\s*\(/, /\bFunction\s*\(/, /new Function\b/]) assert.doesNotMatch(code, banned);
  });

  it('weigh no more than 15 kB together before it is wanted', () => {
    const [first, second] = [lazy, face].map((code) => measure(Buffer.from(code)).brotli);
    assert.ok((first ?? 0) + (second ?? 0) <= 15 * 1024, `${first} and ${second}`);
  });
});

describe('the README', () => {
  it('says what the script, and lazy.js with what follows it, weigh', async () => {
    const readme = await read('README.md');
    const weigh = async (...files: readonly string[]) => {
      const sizes = await Promise.all(files.map(async (file) => measure(await readFile(fromRoot('dist', file))).brotli));
      return Math.round(sizes.reduce((sum, size) => sum + size) / 1000);
    };
    const [whole, early, late] = await Promise.all([weigh('realtime-voice.js'), weigh('lazy.js', 'lazy-face.js'), weigh('lazy-call.js')]);
    assert.ok(readme.includes(`**One file**, ${whole} kB of brotli`), `one file: ${whole} kB`);
    assert.ok(readme.includes(`${early} kB of brotli instead of ${whole}.`), `${early} kB instead of ${whole}`);
    assert.ok(readme.includes(`the other ${late} kB`), `the other ${late} kB`);
  });
});

describe('dist/integrity.json', () => {
  it('has the hash of every file that a page loads by its address', async () => {
    const hashes = JSON.parse(await read('dist/integrity.json')) as Record<string, string>;
    const languages = LANGUAGES.map((language) => `i18n/${language}.js`);
    assert.deepEqual(Object.keys(hashes).sort(), ['capture.worklet.js', 'lazy-call.js', 'lazy-face.js', 'lazy.js', 'realtime-voice.js', 'tools.js', ...languages].sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = await crypto.subtle.digest('SHA-384', await readFile(fromRoot('dist', file)));
      assert.equal(hash, `sha384-${Buffer.from(digest).toString('base64')}`, file);
    }
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
    const face = await read('dist/chunks/face.js');
    for (const language of LANGUAGES) assert.ok(face.includes(`import("../i18n/${language}.js")`), language);
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
    for (const file of ['types/index.d.ts', 'types/element.d.ts', 'types/lazy.d.ts', 'types/token-server/index.d.ts']) assert.ok(published.includes(file), file);
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
