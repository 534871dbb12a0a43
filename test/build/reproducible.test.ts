import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {runNode} from '../../build/run.js';
import {LANGUAGES} from '../../src/i18n/resolve.js';

const BUILD = `
  import {build} from 'vite';
  import {languagesConfig, scriptConfig, toolsConfig} from './build/bundle/script-config.ts';
  await build(scriptConfig({outDir: process.argv[2]}));
  await build(toolsConfig({outDir: process.argv[2]}));
  await build(languagesConfig({outDir: process.argv[2]}));
`;

/** Copies what the scripts are built from to a folder of its own, builds them there, and returns their hashes. */
async function buildElsewhere(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-'));
  try {
    for (const part of ['src', 'build', 'package.json', 'tsconfig.json']) await cp(fromRoot(part), path.join(folder, part), {recursive: true});
    await symlink(fromRoot('node_modules'), path.join(folder, 'node_modules'));
    await rm(path.join(folder, 'build/report'), {recursive: true, force: true});
    const entry = path.join(folder, 'once.ts');
    await writeFile(entry, BUILD);
    const {code, output} = await runNode(['--import', 'tsx', entry, path.join(folder, 'out')], {cwd: folder});
    assert.equal(code, 0, output);
    const files = await Promise.all(['realtime-voice.js', 'tools.js', ...LANGUAGES.map((language) => `i18n/${language}.js`)].map((file) => readFile(path.join(folder, 'out', file))));
    return files.map((file) => createHash('sha256').update(file).digest('hex'));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

it('the scripts are the same bytes, wherever they are built', async () => {
  assert.deepEqual(await buildElsewhere(), await buildElsewhere());
});
