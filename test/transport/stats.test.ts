import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countersOf} from '../../src/transport/stats.js';

const report = (...entries: readonly object[]): Map<string, object> => new Map(entries.map((entry, at) => [String(at), entry]));

const HEARD = {jitter: 0.001, packetsLost: 2, packetsReceived: 154, audioLevel: 0.25, concealedSamples: 3120, silentConcealedSamples: 1560, totalSamplesReceived: 145_920, jitterBufferDelay: 14_630.4, jitterBufferEmittedCount: 144_000};

/** What Chromium 156 and Firefox 153 said in the same second of the same call, less what is not read. */
const CHROMIUM = report(
  {type: 'codec', mimeType: 'audio/opus'},
  {type: 'candidate-pair', nominated: true, bytesReceived: 10817, responsesReceived: 5, currentRoundTripTime: 0.002},
  {type: 'candidate-pair', nominated: false, bytesReceived: 0, responsesReceived: 1, currentRoundTripTime: 0.4},
  {type: 'inbound-rtp', kind: 'audio', ...HEARD},
  {type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.05, roundTripTime: 0.003},
);
const FIREFOX = report(
  {type: 'inbound-rtp', kind: 'audio', jitter: 0.001, packetsLost: 0, packetsReceived: 152, audioLevel: 0, concealedSamples: 11_117, silentConcealedSamples: 9397, totalSamplesReceived: 130_080, jitterBufferDelay: 41_145.6, jitterBufferEmittedCount: 120_960},
  {type: 'candidate-pair', nominated: false, bytesReceived: 0, currentRoundTripTime: 0.053, responsesReceived: 1},
  {type: 'candidate-pair', nominated: true, bytesReceived: 11_717, currentRoundTripTime: 0, responsesReceived: 0},
);

describe('what a connection has counted', () => {
  it('is read as Chromium tells it: numbers alone, and of the pair in use', () => {
    assert.deepEqual(countersOf(CHROMIUM), {
      told: {
        codec: {},
        'candidate-pair': {bytesReceived: 10_817, responsesReceived: 5, currentRoundTripTime: 0.002},
        'inbound-rtp': HEARD,
        'remote-inbound-rtp': {fractionLost: 0.05, roundTripTime: 0.003},
      },
      arrived: 10_823,
      trouble: 0,
    });
  });

  it('is read as Firefox tells it, which has the pair in use last', () => {
    const {told, arrived} = countersOf(FIREFOX);
    assert.deepEqual([told['candidate-pair']?.['bytesReceived'], told['inbound-rtp']?.['packetsReceived'], arrived], [11_717, 152, 11_718]);
  });

  it('knows nothing of arrivals where no byte is counted', () => {
    const odd = report({type: 'candidate-pair', nominated: true, bytesReceived: '12', responsesReceived: 3}, {type: 'inbound-rtp', jitter: null, packetsReceived: undefined}, {}, {type: 7});
    assert.equal(countersOf(odd).arrived, null);
    assert.deepEqual(countersOf(odd).told['inbound-rtp'], {});
    assert.deepEqual(countersOf(report()), {told: {}, arrived: null, trouble: 0});
  });
});
