import {readFile, readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fromRoot} from './root.js';

/** What lies inside our files, and is not ours: each of these licences asks for its notice. */
const BUNDLED = ['lit-html', 'zod', '@cfworker/json-schema'];

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly author?: string | {readonly name: string};
  readonly repository?: string | {readonly url: string};
}

async function noticeOf(name: string): Promise<string> {
  const folder = fromRoot('node_modules', name);
  const {version, license, author, repository} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const from = typeof repository === 'object' ? repository.url : repository;
  const by = typeof author === 'object' ? author.name : author;
  const text = file ? await readFile(path.join(folder, file), 'utf8') : `${license}; by ${by ?? 'its authors'}; ${from ?? ''}`;
  return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** `dist/THIRD-PARTY-NOTICES.txt`. */
export async function writeNotices(outDir: string): Promise<void> {
  const notices = await Promise.all(BUNDLED.map(noticeOf));
  await writeFile(path.join(outDir, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}
