// npm run bench:wire [-- PART …] [--json FILE] [--dist DIR]: what the wire costs. Parts: decode.
import {benchDecode} from './decode.js';
import {benchOptions, printFigures, writeFigures, type Figure} from './report.js';

const PARTS: Readonly<Record<string, {readonly title: string; readonly run: (dist: string) => Promise<Figure[]>}>> = {
  decode: {title: 'From text to state', run: benchDecode},
};

const {json, dist, only} = benchOptions();
const figures: Record<string, Figure[]> = {};
for (const [name, {title, run}] of Object.entries(PARTS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  figures[name] = await run(dist);
  printFigures(title, figures[name]);
}
await writeFigures(json, figures);
