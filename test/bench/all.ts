// npm run bench [-- --json FOLDER]: every bench, one after the other; with `--json`, each one's figures in a file of its own.
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {runNode, tsx} from '../../build/run.js';
import {BENCHES} from './benches.js';

const {values} = parseArgs({options: {json: {type: 'string'}}});
if (values.json !== undefined) await mkdir(values.json, {recursive: true});

for (const bench of BENCHES) {
  const file = values.json === undefined ? [] : ['--json', path.resolve(values.json, `${bench}.json`)];
  console.log(`\nbench:${bench}`);
  const {code} = await runNode(tsx(`test/bench/${bench}.ts`, ...file), {onOutput: (text) => process.stdout.write(text), timeoutMs: 60 * 60_000});
  if (code !== 0) process.exitCode = code;
}
