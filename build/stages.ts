import {fromRoot} from './bundle/root.js';
import {runNode, tsx, type Finished} from './run.js';

/** One part of `npm test`, run as a process of its own. */
export interface Stage {
  name: string;
  /** What Node is given. */
  args: string[];
  /** Whether it ends with `N passed, N failed`, or is one check that its exit code decides. */
  counts: boolean;
}

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** In the order in which they run: what fails fastest first. */
export const STAGES: Stage[] = [
  {name: 'types', args: tsx('build/types.ts'), counts: true},
  {name: 'lint', args: [fromRoot('node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0'], counts: false},
  {name: 'dist', args: tsx('build/check-dist.ts'), counts: false},
  {name: 'docs', args: tsx('build/docs.ts', '--check'), counts: false},
  {name: 'size', args: tsx('build/size.ts'), counts: false},
  {name: 'unit', args: tsx('build/node-tests.ts', 'unit'), counts: true},
  {name: 'browser', args: [fromRoot('node_modules/@web/test-runner/dist/bin.js')], counts: true},
  {name: 'e2e', args: tsx('build/node-tests.ts', 'e2e'), counts: true},
];

/** The stages of the given names, all of them if none is given. */
export function chooseStages(names: string[]): Stage[] {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new Error(`no stage is named ${unknown.join(' or ')}: there are ${STAGES.map(({name}) => name).join(', ')}`);
  return names.length === 0 ? STAGES : STAGES.filter(({name}) => names.includes(name));
}

const CLOSING = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm;

/** What a stage's exit code and last closing line say. No tests is a failure, and so is a bad exit that names none. */
export function countOf({counts}: Pick<Stage, 'counts'>, {code, output}: Finished): Count {
  if (!counts) return code === 0 ? {passed: 1, failed: 0, skipped: 0} : {passed: 0, failed: 1, skipped: 0};
  const [, passed = '0', failed = '0', skipped = '0'] = [...output.matchAll(CLOSING)].at(-1) ?? [];
  const count = {passed: Number(passed), failed: Number(failed), skipped: Number(skipped)};
  const ranNone = count.passed + count.failed === 0;
  return count.failed === 0 && (code !== 0 || ranNone) ? {...count, failed: 1} : count;
}

/** Runs one stage to its end. */
export async function runStage(stage: Stage): Promise<Count & {output: string}> {
  const finished = await runNode(stage.args);
  return {...countOf(stage, finished), output: finished.output};
}
