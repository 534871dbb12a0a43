import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createApprovals} from '../../src/tools/approvals.js';
import {installClock, settle, type Clock} from '../support/clock.js';

describe('an approval', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    assert.equal(clock.timers, 0);
    clock.restore();
  });
  const request = {id: 'c1', name: 'pay', arguments: '{"amount":5}'};
  const standing = () => new AbortController().signal;

  for (const answer of [true, false]) {
    it(`is what the visitor answers: ${answer}`, async () => {
      const approvals = createApprovals(() => undefined);
      const asked = approvals.ask(request, standing());
      assert.equal(approvals.answer('c1', answer), true);
      assert.equal(await asked, answer);
    });
  }

  it('is told while it waits, and each change of what waits is told', async () => {
    const seen: number[] = [];
    const approvals = createApprovals(() => seen.push(approvals.waiting.length));
    const first = approvals.ask(request, standing());
    const second = approvals.ask({...request, id: 'c2'}, standing());
    assert.deepEqual(approvals.waiting.map(({id}) => id), ['c1', 'c2']);
    approvals.answer('c2', false);
    approvals.answer('c1', true);
    assert.deepEqual(await Promise.all([first, second]), [true, false]);
    assert.deepEqual(seen, [1, 2, 1, 0]);
  });

  it('is good once, and for one call', async () => {
    const approvals = createApprovals(() => undefined);
    const asked = approvals.ask(request, standing());
    assert.equal(approvals.answer('c2', true), false);
    approvals.answer('c1', false);
    assert.equal(approvals.answer('c1', true), false);
    assert.equal(await asked, false);
  });

  it('is a no when a minute passes', async () => {
    const approvals = createApprovals(() => undefined);
    const asked = approvals.ask(request, standing());
    clock.advance(59_999);
    await settle();
    assert.equal(approvals.waiting.length, 1);
    clock.advance(1);
    assert.equal(await asked, false);
    assert.equal(approvals.answer('c1', true), false);
    assert.deepEqual(approvals.waiting, []);
  });

  it('ends with what it was for', async () => {
    const approvals = createApprovals(() => undefined);
    const controller = new AbortController();
    const reason = new Error('interrupted');
    const asked = approvals.ask(request, controller.signal);
    controller.abort(reason);
    await assert.rejects(asked, reason);
    assert.deepEqual(approvals.waiting, []);
  });
});
