import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {alternate, beside, quantile, rowOf} from './report.js';

describe('what a bench reports', () => {
  it('is the median, with the middle half beside it', () => {
    const row = rowOf({what: 'a wait', samples: [5, 1, 4, 2, 3], unit: 'ms', limit: 3});
    assert.deepEqual(row, {what: 'a wait', value: 3, unit: 'ms', limit: 3, better: 'lower', pass: true, runs: 5, spread: [2, 4], beside: null});
  });

  it('is told with what it is to be seen beside', () => {
    const {beside: peer} = rowOf({what: 'ours', samples: [0.5], unit: 'x', beside: {what: 'a peer', samples: [8, 4, 6], unit: 'ms'}});
    assert.deepEqual(peer, {what: 'a peer', value: 6, unit: 'ms'});
  });

  it('passes above its limit where more is better, and fails below', () => {
    assert.equal(rowOf({what: 'events', samples: [9], unit: 'events/s', limit: 10, better: 'higher'}).pass, false);
    assert.equal(rowOf({what: 'events', samples: [11], unit: 'events/s', limit: 10, better: 'higher'}).pass, true);
  });

  it('says nothing of passing where nothing is asked', () => {
    const {limit, pass} = rowOf({what: 'a size', samples: [1], unit: 'bytes'});
    assert.deepEqual({limit, pass}, {limit: null, pass: null});
  });

  it('interpolates between two rounds', () => assert.equal(quantile([0, 10], 0.95), 9.5));

  it('lets its cases take turns, and changes who is first', async () => {
    const order: string[] = [];
    const run = (name: string) => () => order.push(name);
    const values = await alternate(2, {ours: run('ours'), theirs: run('theirs')});
    assert.deepEqual(order, ['ours', 'theirs', 'theirs', 'ours']);
    assert.deepEqual(beside(values.ours, values.theirs), [1 / 2, 4 / 3]);
  });
});
