import assert from 'node:assert/strict';
import {it} from 'node:test';
import {requestHuman} from '../../src/tools/request-human.js';
import {settle} from '../support/clock.js';
import {call, createRig, done} from './tools-rig.js';

it('hands over with a reason and a summary, once, and tells the model so', async () => {
  const handed: string[][] = [];
  const rig = createRig([requestHuman((reason, summary) => handed.push([reason, summary]))]);
  rig.tools.take(done(call('c1', 'request_human', '{"reason":"refund","summary":"Order 17 came broken."}')));
  await settle();
  assert.deepEqual(handed, [['refund', 'Order 17 came broken.']]);
  assert.deepEqual(rig.sent, ['output c1 A person has been asked.', 'respond']);
});
