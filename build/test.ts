// npm test: every stage, each as a process of its own, whatever became of the one before. `npm test -- unit lint` runs the named ones.
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fromRoot} from './bundle/root.js';
import {chooseStages, runStage} from './stages.js';

const LINES = 80;
const logs = fromRoot('.cache/test');

/** The end of what a failed stage printed, marked so that no line of it reads as the run's own. */
function tail(output: string, log: string): string {
  const lines = output.trimEnd().split('\n');
  const cut = lines.length > LINES ? [`... ${lines.length - LINES} lines before these are in ${path.relative(fromRoot(), log)}`] : [];
  return [...cut, ...lines.slice(-LINES)].map((line) => `  | ${line}`).join('\n');
}

await mkdir(logs, {recursive: true});
let [passed, failed] = [0, 0];
for (const stage of chooseStages(process.argv.slice(2))) {
  const started = performance.now();
  const count = await runStage(stage);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const log = path.join(logs, `${stage.name}.log`);
  await writeFile(log, count.output);
  if (count.failed > 0) console.log(tail(count.output, log));
  const skipped = count.skipped > 0 ? ` (${count.skipped} skipped)` : '';
  console.log(`${stage.name.padEnd(8)} ${count.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${count.passed} of ${count.passed + count.failed}${skipped}`);
  passed += count.passed;
  failed += count.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
