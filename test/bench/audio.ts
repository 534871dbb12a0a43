// npm run bench:audio [-- PART …] [--json FILE]: what the sound of a call costs.
import {benchWorklet} from './audio-worklet.js';
import {runBench} from './report.js';

await runBench('audio', {
  worklet: {title: 'The capture worklet, for each quantum of 2,667 us', run: benchWorklet},
});
