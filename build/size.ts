// npm run size: the size of every published script, and a failure where one is over its budget.
import {filesUnder} from './bundle/files.js';
import {fromRoot} from './bundle/root.js';
import {printSizes, readBudget} from './bundle/sizes.js';

const scripts = (await filesUnder(fromRoot('dist'))).filter((file) => file.endsWith('.js'));
const complaints = await printSizes(fromRoot('dist'), scripts);
const missing = Object.keys(await readBudget()).filter((file) => !scripts.includes(file.replace(/^dist\//, '')));
const all = [...complaints, ...missing.map((file) => `${file} is missing: npm run build`)];

for (const complaint of all) console.error(complaint);
process.exitCode = all.length === 0 ? 0 : 1;
