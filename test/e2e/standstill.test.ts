// A shim: no headset is here that changes its profile. The context of the call is really suspended, and says all the same that it runs, as one does
// whose device has gone (pains.md P36).
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite, startDistantSite} from '../support/site.js';
import {until} from '../support/until.js';

const standStill = ({page}: VisitorPage): Promise<void> =>
  page.evaluate(async () => {
    const context = window.e2e.contexts.at(-1);
    if (!context) throw new Error('no context');
    Object.defineProperty(context, 'state', {value: 'running', configurable: true});
    await context.suspend();
  });

/** What the contexts of the page really are. */
const statesOf = ({page}: VisitorPage): Promise<string[]> =>
  page.evaluate(() =>
    window.e2e.contexts.map((context) => {
      Reflect.deleteProperty(context, 'state');
      return context.state;
    }),
  );

const replaced = async (visitor: VisitorPage, count: number): Promise<void> => {
  await until(`there are ${count} contexts`, () => visitor.page.evaluate((wanted) => window.e2e.contexts.length === wanted, count));
  await until('the one before is closed', async () => (await statesOf(visitor)).join() === [...Array<string>(count - 1).fill('closed'), 'running'].join());
};

describe('a context that stands still (shim)', () => {
  const lab = useLab(startBreakableSite);
  const distant = useLab(startDistantSite);

  it('is replaced, and the same WebRTC call goes on: the meter, the answer, and the microphone itself', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const call = await visitor.call();
    await visitor.reaches('speaking');
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await standStill(visitor);
    await replaced(visitor, 2);
    await visitor.element((element) => element.sendText('story'));
    await visitor.hearsVoice();
    await until('the assistant is measured', () => visitor.element((element) => element.outputLevel > 0.1));
    assert.equal((await visitor.call()).id, call.id);
    assert.deepEqual([await visitor.events('rv-reconnecting'), await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], [], []]);
    assert.equal(await visitor.page.evaluate(() => window.e2e.peers[0]?.getSenders()[0]?.track === window.e2e.microphone.tracks[0]), true);
    await visitor.click('end-button');
    await visitor.isClean();
  });

  it('is replaced with the connection where all that sounds goes through it: another WebSocket answers', async () => {
    const visitor = await lab.open({attributes: {transport: 'websocket'}});
    await visitor.click('start-button');
    const call = await visitor.call();
    await visitor.reaches('speaking');
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.element(async (element) => {
      const {speakers} = element.devices;
      await element.setSpeaker(speakers.find(({label}) => label === 'Fake Audio Output 1')?.deviceId ?? 'none');
    });
    const speakers = () => visitor.page.evaluate(() => window.e2e.contexts.map((context) => ('sinkId' in context ? context.sinkId : null)));
    const [chosen] = await speakers();
    assert.ok(chosen, 'a speaker is chosen');
    await standStill(visitor);
    await visitor.event('rv-reconnected');
    await replaced(visitor, 2);
    assert.equal((await speakers())[1], chosen, 'it sounds where it did');
    await visitor.element((element) => element.sendText('hello'));
    await visitor.hearsVoice();
    assert.notEqual((await visitor.call()).id, call.id);
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], []]);
    await visitor.click('end-button');
    await visitor.isClean();
  });

  it('sends nothing while the network is gone for the moment, and the microphone when it is back', async () => {
    const visitor = await distant.open();
    await visitor.click('start-button');
    const call = await visitor.call();
    await visitor.reaches('listening');
    const sends = () => visitor.page.evaluate(() => window.e2e.peers[0]?.getSenders()[0]?.track !== null);
    distant.site.network.set({cut: true});
    await visitor.reaches('reconnecting');
    await standStill(visitor);
    await replaced(visitor, 2);
    assert.equal(await sends(), false, 'what is said meanwhile is kept');
    distant.site.network.set({});
    await until('the microphone is sent', sends, 20_000);
    assert.equal((await visitor.call()).id, call.id);
  });

  it('is given up when three others have stood still, too: the call goes on without a meter', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const call = await visitor.call();
    await visitor.reaches('listening');
    for (let count = 2; count <= 4; count++) {
      await standStill(visitor);
      await replaced(visitor, count);
    }
    await standStill(visitor);
    await visitor.element((element) => element.sendText('hello'));
    await visitor.reaches('speaking');
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await statesOf(visitor);
    assert.equal(await visitor.page.evaluate(() => window.e2e.contexts.length), 4);
    assert.equal((await visitor.call()).id, call.id);
  });
});
