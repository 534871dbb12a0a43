// npm run bench:wire [-- PART …] [--json FILE] [--dist DIR] [--words N]: what the wire costs, and what the script does before there is any.
import {benchDecode} from './decode.js';
import {benchFlood} from './flood.js';
import {benchLoad} from './load.js';
import {runBench} from './report.js';

await runBench('wire', {
  load: {title: 'The script', run: benchLoad},
  decode: {title: 'From text to state', run: benchDecode},
  flood: {title: 'A flood of words into the element', run: benchFlood},
});
