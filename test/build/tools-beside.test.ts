import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {it} from 'node:test';
import {build} from 'vite';
import {packageConfig} from '../../build/bundle/package-config.js';
import {filesUnder} from '../../build/bundle/files.js';
import {fromRoot} from '../../build/bundle/root.js';
import {scriptConfig} from '../../build/bundle/script-config.js';

const ENTRY = `import {loadToolRunner} from ${JSON.stringify(fromRoot('src/session/load-tools.ts'))}; globalThis.load = () => loadToolRunner();`;

/** Builds a script that loads the tools, and returns its files by name. */
async function built(config: (entry: string, outDir: string) => Parameters<typeof build>[0]): Promise<Map<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-tools-'));
  try {
    await writeFile(path.join(folder, 'entry.ts'), ENTRY);
    await build(config(path.join(folder, 'entry.ts'), path.join(folder, 'out')));
    const files = (await filesUnder(path.join(folder, 'out'))).filter((file) => file.endsWith('.js'));
    return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, 'out', file), 'utf8')] as const)));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

it('the script loads its tools from the file beside it, and holds none of them', async () => {
  const files = await built((entry, outDir) => scriptConfig({outDir}, entry));
  assert.deepEqual([...files.keys()], ['realtime-voice.js']);
  const script = files.get('realtime-voice.js') ?? '';
  assert.match(script, /\bimport\(new URL\([`"']tools\.js[`"'],/);
  assert.doesNotMatch(script, /createToolRunner|unevaluatedProperties/);
});

it('an npm entry loads them from a chunk, by an import that bundlers follow', async () => {
  const files = await built((entry, outDir) => packageConfig({entry}, {outDir}));
  const [chunk = '', ...more] = [...files.keys()].filter((file) => file.startsWith('chunks/') && files.get(file)?.includes('unevaluatedProperties'));
  assert.deepEqual(more, []);
  assert.match(files.get('entry.js') ?? '', new RegExp(`import\\(['"\`]\\./${chunk}['"\`]\\)`));
});
