/** What all benches share: rounds that alternate, medians with their spread, a table, and `--json FILE`. A bench reports; it never fails for being slow. */
import {writeFile} from 'node:fs/promises';
import os from 'node:os';
import {parseArgs} from 'node:util';

export interface Figure {
  readonly what: string;
  /** One for each round; what was counted once has one. */
  readonly samples: readonly number[];
  readonly unit: string;
  /** What it should be at most; at least, where more is better. */
  readonly limit?: number;
  /** `lower`, unless said. */
  readonly better?: 'lower' | 'higher';
  /** The floor, or the peer, that it is to be seen beside. */
  readonly beside?: Figure;
}

/** A figure as `--json` tells it. */
export interface Row {
  readonly what: string;
  /** The median of all rounds. */
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly better: 'lower' | 'higher';
  /** `null` where nothing is asked of it. */
  readonly pass: boolean | null;
  readonly runs: number;
  /** The middle half of the rounds. */
  readonly spread: readonly [number, number];
  readonly beside: Pick<Row, 'what' | 'value' | 'unit'> | null;
}

/** What a bench leaves with `--json`. */
export interface Report {
  readonly name: string;
  readonly machine: {
    readonly node: string;
    readonly cpu: string;
    readonly cores: number;
    /** How many processes wanted a core, in the minute before it began. */
    readonly load: number;
    /** ISO 8601. */
    readonly at: string;
  };
  readonly rows: readonly Row[];
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

/** Where a share of the values lies below: 0.5 is the median, 0.95 what all but the worst twentieth keep to. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? NaN;
  return below + ((sorted[Math.ceil(at)] ?? NaN) - below) * (at % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Each case over rounds in which they take turns: what slows the machine for a while slows all of them. */
export async function alternate<Name extends string>(rounds: number, cases: Readonly<Record<Name, () => number | Promise<number>>>): Promise<Record<Name, number[]>> {
  const names = Object.keys(cases) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) values[name].push(await cases[name]());
  }
  return values;
}

/** One beside the other, round by round. */
export const beside = (ours: readonly number[], theirs: readonly number[]): number[] => ours.map((value, round) => value / (theirs[round] ?? NaN));

/** Milliseconds that something takes. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function rowOf({what, samples, unit, limit, better = 'lower', beside: other}: Figure): Row {
  const value = median(samples);
  const seen = other ? {what: other.what, value: median(other.samples), unit: other.unit} : null;
  const pass = limit === undefined ? null : better === 'lower' ? value <= limit : value >= limit;
  return {what, value, unit, limit: limit ?? null, better, pass, runs: samples.length, spread: [quantile(samples, 0.25), quantile(samples, 0.75)], beside: seen};
}

export const rounded = (value: number): string => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(Math.abs(value) >= 10 ? 1 : 2));

function line({what, value, unit, limit, better, pass, runs, spread}: Row): string {
  const range = runs > 1 ? `${rounded(spread[0])} to ${rounded(spread[1])}` : '';
  const verdict = limit === null ? '' : `at ${better === 'lower' ? 'most' : 'least'} ${rounded(limit)}: ${pass ? 'met' : 'NOT met'}`;
  return `  ${what.padEnd(64)}${rounded(value).padStart(10)} ${unit.padEnd(11)}${range.padEnd(18)}${verdict}`.trimEnd();
}

export interface Part {
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<readonly Figure[]>;
}

/** Runs the parts of a bench, one after the other: all, or those that the command names. */
export async function runBench(name: string, parts: Readonly<Record<string, Part>>): Promise<void> {
  const options = benchOptions();
  const [load = NaN] = os.loadavg();
  const unknown = options.only.filter((part) => !(part in parts));
  if (unknown.length > 0) throw new Error(`no part is named ${unknown.join(' or ')}: there are ${Object.keys(parts).join(', ')}`);
  const rows: Row[] = [];
  for (const [part, {title, run}] of Object.entries(parts)) {
    if (options.only.length > 0 && !options.only.includes(part)) continue;
    const measured = (await run(options)).map(rowOf);
    console.log([`\n${title}`, ...measured.map(line)].join('\n'));
    rows.push(...measured);
  }
  if (options.json === undefined) return;
  const machine = {node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, load, at: new Date().toISOString()};
  const report: Report = {name, machine, rows};
  await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
}
