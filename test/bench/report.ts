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
  /** Which parts of the bench to run; all of them, if none is named. */
  readonly only: readonly string[];
}

export function benchOptions(): BenchOptions {
  const {values, positionals} = parseArgs({allowPositionals: true, options: {json: {type: 'string'}, dist: {type: 'string', default: 'dist'}}});
  return {json: values.json, dist: values.dist, only: positionals};
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

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(line(figure));
}

export async function writeFigures(file: string | undefined, parts: Readonly<Record<string, readonly Figure[]>>): Promise<void> {
  if (file === undefined) return;
  const machine = {node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, at: new Date().toISOString()};
  await writeFile(file, `${JSON.stringify({machine, ...parts}, null, 2)}\n`);
}
