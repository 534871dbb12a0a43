// npm run bench:audio [-- PART …] [--json FILE]: what the sound of a call costs.
import {benchBargeIn} from './audio-barge-in.js';
import {benchWorklet} from './audio-worklet.js';
import {runBench} from './report.js';

await runBench('audio', {
  'barge-in': {title: 'The visitor begins to speak over the answer, 50 ms away from the provider: until that is softer', run: benchBargeIn},
  worklet: {title: 'The capture worklet, for each quantum of 2,667 us', run: benchWorklet},
});
