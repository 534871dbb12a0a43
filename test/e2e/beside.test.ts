import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import {hover} from '../support/approach.js';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {permit} from '../support/permission.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

const DISMISSED: ExpectedFailure = {code: 'mic.dismissed', retry: 'user', shows: /not allowed\. Try again and choose Allow/};
const IN_USE: ExpectedFailure = {code: 'mic.in_use', retry: 'user', shows: /Another app is using the microphone/};
const LOST: ExpectedFailure = {code: 'net.channel_closed', retry: 'user', shows: /The connection was lost/};

const hold = ({page}: VisitorPage): Promise<void> => page.evaluate(() => window.e2e.microphone.hold());
const release = ({page}: VisitorPage): Promise<void> => page.evaluate(() => window.e2e.microphone.release());
const channelIsOpen = ({page}: VisitorPage): Promise<true> => until('the channel is open', () => page.evaluate(() => window.e2e.channels[0]?.readyState === 'open'));
const begins = (visitor: VisitorPage): Promise<void> => visitor.element((element) => void element.start().catch(() => undefined));
const isCreated = async (visitor: VisitorPage): Promise<void> => {
  const {events} = await visitor.call();
  await until('the session is created', () => events.some(({type}) => type === 'session.created'));
};

/** How a call may be placed while the microphone is still to come. */
const WAYS = {
  'allowed before': {permission: 'granted', attributes: {}},
  'asked for, with preload="intent"': {permission: 'prompt', attributes: {preload: 'intent'}},
} as const;

describe('a call that is placed beside the microphone', () => {
  const lab = useLab(startBreakableSite);

  for (const [name, {permission, attributes}] of Object.entries(WAYS)) {
    it(`${name}: the session is there first, nothing is said, and the visitor is told of the microphone`, async () => {
      const visitor = await lab.open({attributes: {...attributes, greeting: 'Say "Welcome."', instructions: 'Be brief.'}});
      await permit(visitor, permission);
      await hold(visitor);
      await begins(visitor);
      await isCreated(visitor);
      await sleep(100);
      const {inspection} = await visitor.call();
      assert.deepEqual([inspection.updates, inspection.responses, inspection.audio.ms], [0, 0, 0]);
      assert.deepEqual([await visitor.state(), await visitor.text('status')], ['connecting', 'Allow the microphone']);

      await release(visitor);
      const {timings} = await visitor.event('rv-session-start');
      const {microphone, credential, signalling, ice, configured, total} = timings;
      const order = [credential, signalling, ice, microphone, configured, total];
      assert.deepEqual(order, [...order].sort((a, b) => Number(a) - Number(b)), JSON.stringify(timings));
      const call = await visitor.call();
      await until('the greeting is asked for', () => call.inspection.responses === 1);
      assert.equal(call.inspection.updates, 1);
    });

    it(`${name}, and then failing (stub): all is closed, nothing was configured, nothing was said`, async () => {
      const visitor = await lab.open({attributes: {...attributes, greeting: 'Say "Welcome."', instructions: 'Be brief.'}});
      await permit(visitor, permission);
      await visitor.page.evaluate(() => window.e2e.microphone.fail({name: 'NotReadableError'}));
      await hold(visitor);
      const failed = fails(visitor, IN_USE);
      await isCreated(visitor);
      await release(visitor);
      await failed;
      const call = await visitor.call();
      await until('the provider knows', () => call.ended);
      const {updates, responses, audio} = call.inspection;
      assert.deepEqual([updates, responses, audio.ms], [0, 0, 0]);
      await visitor.page.evaluate(() => window.e2e.microphone.fail(null));
      await worksAgain(visitor);
    });

    it(`${name}, and failing while the key is on its way (stub): the request is given up`, async () => {
      const visitor = await lab.open({attributes});
      await permit(visitor, permission);
      await visitor.page.evaluate(() => window.e2e.microphone.fail({name: 'NotReadableError'}));
      await hold(visitor);
      lab.site.token.fault = {delayMs: 5000};
      const failed = fails(visitor, IN_USE);
      await until('a key is asked for', () => visitor.requests.some(isSignalling));
      await release(visitor);
      await failed;
      assert.deepEqual(visitor.requests.filter(isSignalling), ['POST /api/realtime/token']);
    });

    it(`${name}, and lost before the microphone is there: said so, and nothing is left`, async () => {
      const visitor = await lab.open({attributes});
      await permit(visitor, permission);
      await hold(visitor);
      const failed = fails(visitor, LOST);
      await channelIsOpen(visitor);
      await isCreated(visitor);
      await (await visitor.call()).close();
      await failed;
      await release(visitor);
      await sleep(50);
      await visitor.isClean();
    });
  }

  it('refused at the prompt (stub), after a key was fetched ahead: all is closed, nothing was configured, nothing was said', async () => {
    const visitor = await lab.open({attributes: {preload: 'intent', greeting: 'Say "Welcome."', instructions: 'Be brief.'}});
    await permit(visitor, 'prompt');
    await hover(visitor);
    await until('a key is asked for', () => visitor.requests.some(isSignalling));
    await visitor.page.evaluate(() => window.e2e.microphone.fail({name: 'NotAllowedError'}));
    await hold(visitor);
    const failed = fails(visitor, DISMISSED);
    await isCreated(visitor);
    await release(visitor);
    await failed;
    const call = await visitor.call();
    await until('the provider knows', () => call.ended);
    assert.deepEqual([call.inspection.updates, call.inspection.responses], [0, 0]);
  });

  it('has to wait where the visitor will be asked: no key is minted before they have answered', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'prompt');
    await hold(visitor);
    await visitor.page.evaluate(() => window.e2e.microphone.fail({name: 'NotAllowedError'}));
    const failed = fails(visitor, DISMISSED);
    await until('the microphone is asked for', () => visitor.page.evaluate(() => window.e2e.microphone.asked.length === 1));
    await sleep(300);
    assert.deepEqual(visitor.requests.filter(isSignalling), []);
    await release(visitor);
    await failed;
    assert.deepEqual(visitor.requests.filter(isSignalling), []);
  });

  it('is not, by WebSocket: that has nothing to say without a microphone', async () => {
    const visitor = await lab.open({attributes: {transport: 'websocket'}});
    await permit(visitor, 'granted');
    await hold(visitor);
    await visitor.click('start-button');
    await sleep(300);
    assert.equal(await visitor.page.evaluate(() => window.e2e.sockets.length), 0);
    await release(visitor);
    await visitor.event('rv-session-start');
  });
});
