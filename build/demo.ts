// npm run build:demo: the demo as a static site, in site/ or where --out says. What it serves of the script is dist/ as it is.
import path from 'node:path';
import {parseArgs} from 'node:util';
import {writeStaticSite} from '../demo/web/static-site.js';
import {fromRoot} from './bundle/root.js';

const {values} = parseArgs({options: {out: {type: 'string', default: fromRoot('site')}}});
const out = path.resolve(values.out);
await writeStaticSite(out);
console.log(`${path.relative(process.cwd(), out)}/index.html and what belongs to it: for any static host, at any path.`);
