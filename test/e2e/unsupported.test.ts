import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

/** As in the window of an app that has no microphone to give. */
const inApp = (): void => void Reflect.deleteProperty(Navigator.prototype, 'mediaDevices');

describe('a page in the window of an app', () => {
  const lab = useLab(startDemo);

  for (const variant of ['inline', 'button', 'floating']) {
    it(`says why, and takes its address to a browser: ${variant}`, async () => {
      const visitor = await lab.open({first: inApp, attributes: {variant, 'open': '', 'require-consent': ''}});
      const session = await visitor.page.createCDPSession();
      for (const name of ['clipboard-read', 'clipboard-write']) await session.send('Browser.setPermission', {permission: {name}, setting: 'granted', origin: lab.site.url});
      const shown = () => visitor.element(({shadowRoot}) => shadowRoot?.querySelector<HTMLElement>('.fallback')?.innerText ?? '');
      assert.match(await shown(), /^This app gives no access to the microphone\. Open the page in your browser\./);
      await visitor.click('copy-button');
      await until('it says so', async () => (await shown()).endsWith('Copied'));
      assert.equal(await visitor.page.evaluate(() => navigator.clipboard.readText()), visitor.page.url());
      await visitor.isClean();
    });
  }

  it('answers whatever a script asks for, and throws no TypeError', async () => {
    const visitor = await lab.open({first: inApp});
    const outcome = await visitor.element(async (element) => {
      const settled = (promise: Promise<unknown>) => promise.then(() => 'done', (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : String(thrown)));
      const {lines} = await element.preflight({microphone: true});
      const codes = lines.map(({code}) => code);
      return {codes, devices: element.devices, started: await settled(element.start()), chosen: await settled(element.setMicrophone('a')), spoken: await settled(element.setSpeaker('b'))};
    });
    assert.equal(outcome.started, 'policy.insecure_context');
    assert.deepEqual(outcome.devices, {microphones: [], speakers: []});
    assert.doesNotMatch(JSON.stringify(outcome), /TypeError|internal/);
    await visitor.isClean();
  });
});
