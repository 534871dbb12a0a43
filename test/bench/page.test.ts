import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {benchmarksPage} from './page.js';
import {rowOf, type Report} from './report.js';

const machine = {node: 'v20.20.2', cpu: 'A CPU', cores: 2, load: 0.4, at: '2026-11-28T02:00:00.000Z'};
const peer = {what: 'a peer | of <that>', samples: [4], unit: 'ms'};
const audio: Report = {
  name: 'audio',
  machine,
  rows: [
    rowOf(peer),
    rowOf({what: 'ours', samples: [0.5, 1, 2], unit: 'x', limit: 1.05, beside: peer}),
    rowOf({what: 'gaps', samples: [3], unit: 'gaps', limit: 0}),
  ],
};

describe('the page of the benchmarks', () => {
  it('says of each limit what was measured beside what, and whether it is met', () => {
    const lines = benchmarksPage([audio]).split('\n');
    assert.deepEqual(lines.slice(lines.indexOf('## `npm run bench:audio`') + 4), [
      '| ours | a peer \\| of &lt;that>: 4.00 ms | 1.00 x | 0.75 to 1.50 | at most 1.05 | met |',
      '| gaps |  | 3.00 gaps |  | at most 0.00 | **not met** |',
      '',
    ]);
    assert.ok(lines.some((line) => line.startsWith('1 of 2 limits are met.')));
  });

  it('names the machine and the day, and says when it was busy', () => {
    assert.match(benchmarksPage([audio]), /^2026-11-28, A CPU, 2 cores, Node v20\.20\.2\. Load of the minute before each bench: audio 0\.40\.$/m);
    assert.doesNotMatch(benchmarksPage([audio]), /busy/);
    assert.match(benchmarksPage([audio, {...audio, name: 'ui', machine: {...machine, load: 3.1}}]), /audio 0\.40, ui 3\.10\. \*\*The machine was busy/);
  });

  it('says which benches it lacks', () => assert.match(benchmarksPage([audio]), /^Not measured this time: wire, connect, ui\.$/m));

  it('is none without a report', () => assert.throws(() => benchmarksPage([]), /npm run bench/));
});
