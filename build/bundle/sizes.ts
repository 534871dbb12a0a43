import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {fromRoot} from './root.js';

/** The bytes of one published file: as it is, by gzip -9, and by brotli 11. */
export interface Sizes {
  min: number;
  gzip: number;
  brotli: number;
}

type Budget = Record<string, Partial<Sizes>>;

/** Measures one text. */
export function measure(content: Buffer): Sizes {
  const brotli = brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length}});
  return {min: content.length, gzip: gzipSync(content, {level: 9}).length, brotli: brotli.length};
}

/** The limits that `npm run size` holds. */
export async function readBudget(): Promise<Budget> {
  return JSON.parse(await readFile(fromRoot('build/budget.json'), 'utf8')) as Budget;
}

/** One sentence for each limit that is passed. */
export function overBudget(file: string, sizes: Sizes, limits: Partial<Sizes> = {}): string[] {
  const kinds = ['min', 'gzip', 'brotli'] as const;
  return kinds.flatMap((kind) => {
    const limit = limits[kind];
    return limit === undefined || sizes[kind] <= limit ? [] : [`${file}: ${sizes[kind]} bytes ${kind}, ${sizes[kind] - limit} over the budget of ${limit}`];
  });
}

const row = (name: string, cells: string[]): string => name.padEnd(30) + cells.map((cell) => cell.padStart(10)).join('');

/** Prints the table of the given files of `dist` and returns what is over budget. */
export async function printSizes(dist: string, files: string[]): Promise<string[]> {
  const budget = await readBudget();
  const complaints: string[] = [];
  console.log(row('bytes', ['min', 'gzip -9', 'brotli 11', 'budget']));
  for (const name of files) {
    const sizes = measure(await readFile(path.join(dist, name)));
    const limits = budget[`dist/${name}`];
    console.log(row(`dist/${name}`, [sizes.min, sizes.gzip, sizes.brotli, limits?.brotli ?? '-'].map(String)));
    complaints.push(...overBudget(`dist/${name}`, sizes, limits));
  }
  return complaints;
}
