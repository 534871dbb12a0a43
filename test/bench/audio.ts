// npm run bench:audio [-- PART …] [--json FILE]: what the sound of a call costs.
import {benchBargeIn} from './audio-barge-in.js';
import {benchEar} from './audio-ear.js';
import {benchGaps} from './audio-gaps.js';
import {benchHour} from './audio-hour.js';
import {audioJitter} from './audio-jitter.js';
import {benchUnplugged} from './audio-unplugged.js';
import {benchWire} from './audio-wire.js';
import {benchWorklet} from './audio-worklet.js';
import {runBench} from './report.js';

await runBench('audio', {
  'barge-in': {title: 'The visitor begins to speak over the answer, 50 ms away from the provider: until that is softer', run: benchBargeIn},
  worklet: {title: 'The capture worklet, for each quantum of 2,667 us', run: benchWorklet},
  wire: {title: 'From the microphone to a peer on the same machine', run: benchWire},
  ear: {title: 'From a peer on the same machine to the speakers', run: benchEar},
  unplugged: {title: 'A microphone that is unplugged', run: benchUnplugged},
  hour: {title: 'What an hour leaves in the page', run: benchHour},
  jitter: audioJitter,
  gaps: {title: 'Speech over a WebSocket that is late', run: benchGaps},
});
