import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {build} from 'vite';
import {filesUnder} from '../../build/bundle/files.js';
import {fromRoot} from '../../build/bundle/root.js';
import de from '../../src/i18n/de.js';
import {LANGUAGES} from '../../src/i18n/resolve.js';

/** What a site's bundler makes of our package: its scripts by name, the entry as `site.js`. */
async function bundle(site: string): Promise<Map<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-bundle-'));
  const outDir = path.join(folder, 'out');
  try {
    await mkdir(path.join(folder, 'node_modules'));
    await symlink(fromRoot(), path.join(folder, 'node_modules/realtime-voice'), 'dir');
    await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(path.join(folder, 'site.js'), site);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {outDir, minify: false, modulePreload: false, rolldownOptions: {input: path.join(folder, 'site.js'), output: {entryFileNames: '[name].js', chunkFileNames: '[name].js'}}},
    });
    const files = (await filesUnder(outDir)).filter((file) => file.endsWith('.js'));
    return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(outDir, file), 'utf8')] as const)));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

describe("a site's bundle", () => {
  it('has each language as a file of its own, which is loaded when it is wanted', async () => {
    const files = await bundle("import 'realtime-voice';");
    assert.ok(!files.get('site.js')?.includes(de.notice));
    for (const language of LANGUAGES) {
      assert.ok(files.has(`${language}.js`), language);
      assert.match(files.get('site.js') ?? '', new RegExp(`import\\(['"\`]\\./${language}\\.js`));
    }
  });

  it('has a language within it that the site has imported', async () => {
    const files = await bundle("import 'realtime-voice'; import 'realtime-voice/i18n/de';");
    assert.ok(files.get('site.js')?.includes(de.notice));
    assert.match(files.get('site.js') ?? '', /registerStrings\("de"/);
  });

  it('has what a call needs in a file of its own, loaded when a visitor comes near, where the site asks for that', async () => {
    const files = await bundle("import 'realtime-voice/lazy';");
    const site = files.get('site.js') ?? '';
    assert.match(site, /customElements\.define/);
    const atOnce = new Set(['site.js', ...[...site.matchAll(/^import .*?"\.\/([^"]+)"/gm)].map(([, file = '']) => file)]);
    const calling = [...files].filter(([, code]) => code.includes('new RTCPeerConnection(')).map(([file]) => file);
    assert.equal(calling.length, 1);
    assert.ok(!atOnce.has(calling[0] ?? ''), `${calling.join()} is not among ${[...atOnce].join()}`);
  });
});
