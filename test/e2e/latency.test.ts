import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

/** Longer than anything else between a question and its answer. */
const LEAD_MS = 2500;

describe('the latency of an answer', () => {
  // Synthesis would hold up the service, and with it what arrives.
  const lab = useLab(() => startBreakableSite({speech: 'fixtures'}));

  /** The visitor speaks, is answered, and the answer has been heard. @returns what was told, in its order, by milliseconds of the page. */
  async function answered(startedLeadMs: number): Promise<{order: string[]; responseMs: number}> {
    lab.site.provider.faults.session = {startedLeadMs};
    const visitor = await lab.open();
    const order = await visitor.page.evaluateHandle(() => {
      const told: string[] = [];
      const element = document.querySelector('realtime-voice');
      element?.addEventListener('rv-speech-start', ({role}) => told.push(`${role} starts`));
      element?.addEventListener('rv-speech-end', ({role}) => told.push(`${role} ends`));
      element?.addEventListener('rv-latency', ({turn}) => told.push(`latency of turn ${turn}`));
      return told;
    });
    await visitor.click('start-button');
    await until('it has been answered', async () => (await visitor.events('rv-speech-end')).some(({role}) => role === 'assistant'), 30_000);
    const {responseMs} = await visitor.event('rv-latency');
    assert.equal((await visitor.events('rv-latency')).length, 1);
    return {order: await order.jsonValue(), responseMs};
  }

  it('is measured to the sound, when the provider speaks of it early', async () => {
    const {order, responseMs} = await answered(LEAD_MS);
    assert.deepEqual(order, ['user starts', 'user ends', 'assistant starts', 'latency of turn 1', 'assistant ends']);
    assert.ok(responseMs > LEAD_MS, `${responseMs} ms`);
  });

  it('is measured to the sound, when the provider speaks of it late', async () => {
    const {order} = await answered(-LEAD_MS);
    assert.deepEqual(order, ['user starts', 'user ends', 'latency of turn 1', 'assistant starts', 'assistant ends']);
  });

  it("is the provider's word in a page that is hidden, and draws no frame", async () => {
    lab.site.provider.faults.session = {startedLeadMs: LEAD_MS};
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    // A stub: a page that is really hidden by another takes its microphone along, in this browser.
    await visitor.page.evaluate(() => (window.requestAnimationFrame = () => 0));
    await visitor.event('rv-speech-start', ({role}) => role === 'assistant');
    await until('it is told', async () => (await visitor.events('rv-latency')).length === 1, 1500);
    assert.ok((await visitor.hears()) < -60, 'before there is a sound');
  });
});
