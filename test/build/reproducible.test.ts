import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {runNode} from '../../build/run.js';

const BUILD = `
  import {build} from 'vite';
  import {scriptConfig} from './build/bundle/script-config.ts';
  await build(scriptConfig({outDir: process.argv[2]}));
`;

/** Copies what the script is built from to a folder of its own, builds it there, and returns the script's hash. */
async function buildElsewhere(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-'));
  try {
    for (const part of ['src', 'build', 'package.json', 'tsconfig.json']) await cp(fromRoot(part), path.join(folder, part), {recursive: true});
    await symlink(fromRoot('node_modules'), path.join(folder, 'node_modules'));
    await rm(path.join(folder, 'build/report'), {recursive: true, force: true});
    const entry = path.join(folder, 'once.ts');
    await writeFile(entry, BUILD);
    const {code, output} = await runNode(['--import', 'tsx', entry, path.join(folder, 'out')], {cwd: folder});
    assert.equal(code, 0, output);
    return createHash('sha256').update(await readFile(path.join(folder, 'out/realtime-voice.js'))).digest('hex');
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

it('the script is the same bytes, wherever it is built', async () => {
  assert.equal(await buildElsewhere(), await buildElsewhere());
});
