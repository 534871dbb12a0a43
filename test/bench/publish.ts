// npm run bench:publish -- FOLDER: docs/benchmarks.md, from the files that `npm run bench -- --json FOLDER` has left.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fromRoot} from '../../build/bundle/root.js';
import {BENCHES} from './benches.js';
import {benchmarksPage} from './page.js';
import type {Report} from './report.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say which folder: npm run bench:publish -- FOLDER');

const files = await readdir(folder);
const measured = BENCHES.filter((name) => files.includes(`${name}.json`));
const reports = await Promise.all(measured.map(async (name) => JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8')) as Report));
await writeFile(fromRoot('docs/benchmarks.md'), benchmarksPage(reports));
