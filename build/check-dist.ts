// A stage of npm test: dist/ is committed, so it has to be what the sources build, byte for byte.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {differences} from './bundle/files.js';
import {fromRoot} from './bundle/root.js';
import {runNode, tsx} from './run.js';

const fresh = await mkdtemp(path.join(tmpdir(), 'realtime-voice-dist-'));
try {
  const {code, output} = await runNode(tsx('build/build.ts', '--quiet', '--out', fresh));
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
  const stale = await differences(fresh, fromRoot('dist'));
  for (const file of stale) console.error(`dist/${file} is not what the sources build: npm run build`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} finally {
  await rm(fresh, {recursive: true, force: true});
}
