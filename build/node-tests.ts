// npm run test:unit, npm run test:e2e: the tests that run in Node. Words after `--` choose files by their path.
import {run} from 'node:test';
import {report} from './node-reporter.js';
import {testFiles} from './test-files.js';

const [suite, ...only] = process.argv.slice(2);
if (suite !== 'unit' && suite !== 'e2e') throw new Error('say which suite: unit or e2e');

const files = await testFiles(suite, only);
// One file at a time: two cores, and the e2e files each drive a browser. No files would mean "look for some".
const failed = files.length === 0 ? 0 : await report(run({files, concurrency: false}));
if (files.length === 0) console.log('0 passed, 0 failed');
process.exitCode = failed === 0 ? 0 : 1;
