import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

describe('what a call leaves to the garbage collector', () => {
  const lab = useLab(startBreakableSite);

  it('does no harm when the call was stopped while its worklet was loading', async () => {
    // No page of the lab's: its recorder keeps every context, so that nothing becomes garbage.
    const page = await lab.browser.newPage();
    await page.goto(`${lab.site.url}/bare`);
    const state = () => page.evaluate(() => document.querySelector('realtime-voice')?.state);
    await page.evaluate(async () => {
      await customElements.whenDefined('realtime-voice');
      const element = document.querySelector('realtime-voice');
      // The real worklet of a machine that is slow to run it.
      const slow = URL.createObjectURL(new Blob(['for (const end = Date.now() + 300; Date.now() < end;);'], {type: 'text/javascript'}));
      const {addModule} = AudioWorklet.prototype;
      AudioWorklet.prototype.addModule = function () {
        AudioWorklet.prototype.addModule = addModule;
        setTimeout(() => element?.stop(), 100);
        return addModule.call(this, slow);
      };
      void element?.start().catch(() => undefined);
    });
    await until('the call is stopped', async () => ['idle', 'ended'].includes((await state()) ?? ''));
    const session = await page.createCDPSession();
    for (let times = 0; times < 5; times += 1) {
      await sleep(100);
      // A page that crashes answers no more.
      await session.send('HeapProfiler.collectGarbage');
    }
    await page.evaluate(() => void document.querySelector('realtime-voice')?.start());
    await until('the page calls again', async () => ['listening', 'hearing'].includes((await state()) ?? ''));
    await page.close();
  });

  it('lets go of the context of a call that has ended', async () => {
    const page = await lab.browser.newPage();
    await page.goto(`${lab.site.url}/bare`);
    await page.evaluate(async () => {
      await customElements.whenDefined('realtime-voice');
      const element = document.querySelector('realtime-voice');
      for (let calls = 0; calls < 5; calls += 1) {
        await element?.start();
        // The level tells that the tap listens.
        while (Number(element?.style.getPropertyValue('--rv-input-level')) === 0) await new Promise(requestAnimationFrame);
        element?.stop();
      }
    });
    const prototype = await page.evaluateHandle(() => AudioContext.prototype);
    // The query collects garbage first.
    const alive = async () => {
      const contexts = await page.queryObjects(prototype);
      const count = await contexts.evaluate((list) => list.length);
      await contexts.dispose();
      return count;
    };
    await until('none is left', async () => (await alive()) === 0);
    assert.deepEqual(await page.evaluate(() => document.querySelector('realtime-voice')?.state), 'ended');
    await page.close();
  });
});
