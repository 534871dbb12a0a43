// npm run bench:ui [-- PART …] [--json FILE]: what the interface costs.
import {runBench} from './report.js';
import {benchTranscript} from './transcript.js';

await runBench('ui', {
  transcript: {title: 'A long conversation', run: benchTranscript},
});
