// npm run bench:ui [-- PART …] [--json FILE]: what the interface costs.
import {benchCaptions} from './captions.js';
import {benchIdle} from './idle.js';
import {runBench} from './report.js';
import {benchTranscript} from './transcript.js';

await runBench('ui', {
  idle: {title: 'Before a click', run: benchIdle},
  captions: {title: 'What is said, to be read', run: benchCaptions},
  transcript: {title: 'A long conversation', run: benchTranscript},
});
