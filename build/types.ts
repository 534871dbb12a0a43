// npm run types: checks every TypeScript project.
import {fromRoot} from './bundle/root.js';
import {runNode} from './run.js';

const PROJECTS = ['.', 'src/audio/worklet', 'demo', 'demo/site', 'test'];

const results = await Promise.all(
  PROJECTS.map((project) => runNode([fromRoot('node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', project])),
);

for (const {output} of results) if (output.trim() !== '') console.log(output.trim());
const failed = results.filter(({code}) => code !== 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
