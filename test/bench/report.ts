/** What all benches share: rounds that alternate, medians, a table, and `--json FILE`. A bench reports; it never fails for being slow. */
import {writeFile} from 'node:fs/promises';
import os from 'node:os';
import {parseArgs} from 'node:util';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should be at most, or, for what is counted by the second, at least. */
  readonly goal?: number;
}

export interface BenchOptions {
  readonly json: string | undefined;
  /** The built files to measure. */
  readonly dist: string;
  /** How many words the flood has. */
  readonly words: number;
  /** Which parts of the bench to run; all of them, if none is named. */
  readonly only: readonly string[];
}

function benchOptions(): BenchOptions {
  const {values, positionals} = parseArgs({allowPositionals: true, options: {json: {type: 'string'}, dist: {type: 'string', default: 'dist'}, words: {type: 'string', default: '100000'}}});
  return {json: values.json, dist: values.dist, words: Number(values.words), only: positionals};
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** The median of each case over rounds in which they take turns: what slows the machine for a while slows all of them. */
export async function alternate<Name extends string>(rounds: number, cases: Readonly<Record<Name, () => number | Promise<number>>>): Promise<Record<Name, number>> {
  const names = Object.keys(cases) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) values.get(name)?.push(await cases[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<Name, number>;
}

/** Milliseconds that something takes. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const rounded = (value: number): string => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(Math.abs(value) >= 10 ? 1 : 2));
const met = ({value, goal = value, unit}: Figure): boolean => (unit.endsWith('/s') ? value >= goal : value <= goal);

function line(figure: Figure): string {
  const {name, value, unit, goal} = figure;
  const verdict = goal === undefined ? '' : `${rounded(goal)} ${met(figure) ? 'met' : 'NOT met'}`;
  return `  ${name.padEnd(58)}${rounded(value).padStart(12)} ${unit.padEnd(10)}${verdict}`;
}

function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(line(figure));
}

export interface Part {
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<readonly Figure[]>;
}

/** Runs the parts of a bench, one after the other: all, or those that the command names. */
export async function runBench(parts: Readonly<Record<string, Part>>): Promise<void> {
  const options = benchOptions();
  const unknown = options.only.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`no part is named ${unknown.join(' or ')}: there are ${Object.keys(parts).join(', ')}`);
  const figures: Record<string, readonly Figure[]> = {};
  for (const [name, {title, run}] of Object.entries(parts)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    figures[name] = await run(options);
    printFigures(title, figures[name]);
  }
  if (options.json !== undefined) await writeFigures(options.json, figures);
}

async function writeFigures(file: string, parts: Readonly<Record<string, readonly Figure[]>>): Promise<void> {
  const machine = {node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, at: new Date().toISOString()};
  await writeFile(file, `${JSON.stringify({machine, ...parts}, null, 2)}\n`);
}
