import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPlacedTools} from '../../src/session/placed-tools.js';
import type {ToolActivity, Turn} from '../../src/shapes.js';

const turns = (...ids: string[]): Turn[] => ids.map((id) => ({id, role: 'user', text: id, final: true, interrupted: false, source: 'voice'}));
const tool = (id: string, status: ToolActivity['status'] = 'running'): ToolActivity => ({id, name: id, status});
const told = (all: readonly ToolActivity[]) => all.map(({id, status, after}) => `${id} ${status} after ${after ?? 'nothing'}`);

describe('tools: their places', () => {
  it('are behind what was said last when they began, and stay there', () => {
    const place = createPlacedTools();
    assert.deepEqual(told(place([tool('a')], turns())), ['a running after nothing']);
    assert.deepEqual(told(place([tool('a', 'done'), tool('b')], turns('u1', 'a1'))), ['a done after nothing', 'b running after a1']);
    assert.deepEqual(told(place([tool('b', 'failed')], turns('u1', 'a1', 'u2'))), ['a done after nothing', 'b failed after a1']);
  });

  it('are not kept for what was dropped before it was done', () => {
    const place = createPlacedTools();
    place([tool('a'), tool('b', 'done')], turns('u1'));
    assert.deepEqual(told(place([], turns('u1'))), ['b done after u1']);
  });

  it('are bounded', () => {
    const place = createPlacedTools();
    for (let n = 0; n < 100; n++) place([tool(`t${n}`, 'done')], []);
    const all = place([], []);
    assert.deepEqual([all.length, all.at(-1)?.id], [20, 't99']);
  });
});
