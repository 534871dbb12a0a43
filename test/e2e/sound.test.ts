import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const level = (visitor: VisitorPage, side: 'input' | 'output'): Promise<number> =>
  visitor.element(({style}, name) => Number(style.getPropertyValue(`--rv-${name}-level`)), side);

describe('sound', () => {
  const lab = useLab(startBreakableSite);

  it('moves the meters of both sides, and leaves them at rest after the call', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await until('the microphone shows', async () => (await level(visitor, 'input')) > 0.2);
    await until('the answer shows', async () => (await level(visitor, 'output')) > 0.2);
    await visitor.click('end-button');
    await until('the meters rest', async () => (await level(visitor, 'input')) + (await level(visitor, 'output')) === 0);
  });

  for (const [how, attributes, headers] of [
    ['at an address that is missing', {'worklet-url': '/voice/missing.worklet.js'}, {}],
    ['blocked by the policy of the page', {'worklet-url': 'blob:nowhere'}, {'content-security-policy': "default-src 'self'"}],
  ] as const) {
    it(`with the worklet ${how}, the call works and one warning says why`, async () => {
      lab.site.headers = headers;
      const visitor = await lab.open({attributes});
      await visitor.click('start-button');
      await visitor.event('rv-warning', ({code}) => code === 'policy.worklet_blocked');
      await visitor.reaches('speaking');
      await visitor.hearsVoice();
      assert.ok((await visitor.call()).heard.speechMs > 1500);
      assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['policy.worklet_blocked']);
      assert.deepEqual(await visitor.events('rv-error'), []);
    });
  }

  it('comes from worklet-url, where that is given', async () => {
    const visitor = await lab.open({attributes: {'worklet-url': '/voice/capture.worklet.js'}});
    await visitor.click('start-button');
    await until('the microphone shows', async () => (await level(visitor, 'input')) > 0.2);
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });

  it('refused by the browser (stub): "Tap to hear", and a tap is enough', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.page.evaluate(() => window.e2e.refuseNextPlay());
    await visitor.click('start-button');
    await visitor.reaches('listening');
    assert.equal(await until('the button is shown', () => visitor.text('hear-button')), 'Tap to hear');
    assert.equal(await visitor.element((element) => element.matches(':state(blocked)')), true);
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['audio.blocked']);
    await visitor.element((element) => element.sendText('Can you hear me?'));
    await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);

    await visitor.click('hear-button');
    await until('the button is gone', async () => (await visitor.text('hear-button')) === null);
    assert.equal(await visitor.element((element) => element.matches(':state(blocked)')), false);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.players.map(({paused}) => paused)), [false]);
    await visitor.element((element) => element.sendText('And now?'));
    await visitor.hearsVoice();
  });

  it('refused by the browser (stub): the greeting waits for the tap', async () => {
    const visitor = await lab.open({attributes: {muted: '', greeting: 'Say "Welcome."'}});
    await visitor.page.evaluate(() => window.e2e.refuseNextPlay());
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await until('the button is shown', () => visitor.text('hear-button'));
    assert.equal((await visitor.call()).inspection.responses, 0);
    await visitor.click('hear-button');
    await visitor.hearsVoice();
    await visitor.event('rv-transcript', ({role, text, final}) => role === 'assistant' && text === 'Welcome.' && final);
    assert.equal((await visitor.call()).inspection.responses, 1);
  });
});
