/** docs/benchmarks.md, from what the benches have measured. */
import {BENCHES} from './benches.js';
import {rounded, type Report, type Row} from './report.js';

/** More processes than that for each core, and the figures are those of a busy machine. */
const BUSY = 1.5;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function lineOf({what, value, unit, limit, better, pass, runs, spread, beside}: Row): string {
  const floor = beside ? `${beside.what}: ${rounded(beside.value)} ${beside.unit}` : '';
  const range = runs > 1 ? `${rounded(spread[0])} to ${rounded(spread[1])}` : '';
  const wanted = `at ${better === 'lower' ? 'most' : 'least'} ${rounded(limit ?? NaN)}`;
  return `| ${[what, floor, `${rounded(value)} ${unit}`, range, wanted, pass ? 'met' : '**not met**'].map(cell).join(' | ')} |`;
}

function sectionOf({name, rows}: Report): string {
  const asked = rows.filter(({limit}) => limit !== null);
  return [`## \`npm run bench:${name}\``, '', '| what | floor or peer | ours | spread | limit | |', '|---|---|---|---|---|---|', ...asked.map(lineOf)].join('\n');
}

function machineOf(reports: readonly Report[]): string {
  const [{machine} = {machine: null}] = reports;
  if (!machine) throw new Error('there is no report: run npm run bench -- --json FOLDER first');
  const loads = reports.map((report) => `${report.name} ${rounded(report.machine.load)}`).join(', ');
  const busy = reports.some((report) => report.machine.load > BUSY * report.machine.cores);
  const said = busy ? ' **The machine was busy with other work: the times are worse, and more spread, than those of a quiet one.**' : '';
  return `${machine.at.slice(0, 10)}, ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}. Load of the minute before each bench: ${loads}.${said}`;
}

/** @throws Error without a report. */
export function benchmarksPage(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => report.rows).filter(({limit}) => limit !== null);
  const missing = BENCHES.filter((bench) => !reports.some(({name}) => name === bench));
  const met = rows.filter(({pass}) => pass).length;
  return [
    '# Benchmarks',
    '',
    'Made by `npm run bench -- --json FOLDER` and `npm run bench:publish -- FOLDER`: not to be edited.',
    '',
    machineOf(reports),
    '',
    ...(missing.length > 0 ? [`Not measured this time: ${missing.join(', ')}.`, ''] : []),
    `${met} of ${rows.length} limits are met. Medians; the spread is the middle half of the rounds, which alternate with those of the floor or peer.`,
    'What has no limit is in the output of each bench. Compare the ratios, not the milliseconds: those are the machine\'s.',
    '',
    reports.map(sectionOf).join('\n\n'),
    '',
  ].join('\n');
}
