import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type {LocalProviderOptions} from '../../demo/local-provider/index.js';
import {openBrowser, visit, type PageOptions, type VisitorPage} from '../support/page.js';
import {startDistantSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

type DistantSite = Awaited<ReturnType<typeof startDistantSite>>;

/** Longer than any of this takes: several calls share two cores. */
const PATIENCE_MS = 45_000;

/** They wait for the network, so two run side by side, each with a site of its own. */
describe('a network that is not what it should be', {concurrency: 2}, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  interface Scene {
    readonly site: DistantSite;
    readonly visitor: VisitorPage;
  }

  /** A live call over a network of its own, in which nobody speaks; whatever comes of it, nothing is left. */
  async function inCall(work: (scene: Scene) => Promise<void>, attributes: PageOptions['attributes'] = {}, options: LocalProviderOptions = {}): Promise<void> {
    const site = await startDistantSite(options);
    try {
      const visitor = await visit(browser, site, {attributes: {muted: '', ...attributes}});
      await visitor.click('start-button');
      await visitor.reaches('listening');
      await work({site, visitor});
      site.mend();
      await visitor.leave();
    } finally {
      await site.close();
    }
  }

  const levels = async (visitor: VisitorPage): Promise<string[]> => (await visitor.events('rv-quality')).map(({level}) => level);
  const reaches = (visitor: VisitorPage, state: string, times = 1): Promise<unknown> =>
    until(`the state is ${state} for the ${times}. time`, async () => (await visitor.states()).filter((each) => each === state).length >= times, PATIENCE_MS);
  /** So long that the connection is known to be steady. */
  const steady = (visitor: VisitorPage): Promise<unknown> => until('ten seconds have passed', () => visitor.element(({elapsed}) => elapsed > 10), PATIENCE_MS);

  it('is told in figures while the call is on, and no longer', () =>
    inCall(async ({visitor}) => {
      const stats = await until('there are figures of a voice', () => visitor.element(({stats: known}) => known !== null && Object.values(known).every((figure) => figure !== null) && known));
      const {level, loss, ...numbers} = stats;
      assert.ok(['good', 'weak', 'bad'].includes(level) && loss !== null && loss >= 0 && loss <= 1, JSON.stringify(stats));
      for (const [name, value] of Object.entries(numbers)) assert.ok(typeof value === 'number' && value >= 0, `${name} is ${value}`);
      assert.equal(await visitor.element(({stats: known}) => Object.isFrozen(known)), true);
      await visitor.click('end-button');
      await visitor.reaches('ended');
      assert.equal(await visitor.element(({stats: known}) => known), null);
      await visitor.isClean();
    }));

  it('that loses a third is told once, shown until it is better, and given to analytics', () =>
    inCall(async ({site, visitor}) => {
      site.network.set({loss: 0.35});
      await until('it is bad', async () => (await levels(visitor)).includes('bad'), PATIENCE_MS);
      const bad = (await visitor.events('rv-quality')).find(({level}) => level === 'bad');
      assert.ok((bad?.loss ?? 0) > 0.05, JSON.stringify(bad));
      await until('the visitor sees it', async () => (await visitor.text('quality')) === 'Weak connection');
      site.network.set({});
      await until('it is good', async () => (await levels(visitor)).at(-1) === 'good', PATIENCE_MS);
      await until('the visitor sees it no longer', async () => !(await visitor.text('quality')));
      const told = await levels(visitor);
      assert.deepEqual(told, told.filter((level, at) => level !== told[at - 1]), 'each time another');
      const records = (await visitor.events('rv-analytics')).filter(({name}) => name === 'quality');
      assert.deepEqual(records.map(({props}) => props['level']), told);
      assert.equal((await visitor.states()).includes('reconnecting'), false);
    }));

  it('that is cut for a moment is told as weak, and loses nothing', () =>
    inCall(async ({site, visitor}) => {
      await steady(visitor);
      const asked = site.token.asked;
      site.network.set({cut: true});
      await visitor.element((element) => element.sendText('hello'));
      await until('it is weak', async () => (await levels(visitor)).length > 0, PATIENCE_MS);
      site.network.set({});
      await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
      assert.deepEqual([site.token.asked, await visitor.events('rv-reconnecting')], [asked, []]);
    }));

  it('that is cut for fourteen seconds heals by itself: the same session, no other key, and what was typed arrives', () =>
    inCall(async ({site, visitor}) => {
      const asked = site.token.asked;
      const call = await visitor.call();
      site.network.set({cut: true});
      await visitor.element((element) => element.sendText('hello'));
      await sleep(14_000);
      assert.equal(await visitor.state(), 'reconnecting');
      site.network.set({});
      await reaches(visitor, 'listening', 2);
      await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
      assert.deepEqual([site.token.asked, (await visitor.call()).id], [asked, call.id]);
      assert.deepEqual([await visitor.events('rv-reconnecting'), await visitor.events('rv-reconnected')], [[], []]);
    }));

  it('brings nothing more of a provider that hangs: held, and then another session', () =>
    inCall(async ({visitor}) => {
      const call = await visitor.call();
      call.freeze();
      await reaches(visitor, 'reconnecting');
      await until('there is another session', async () => (await visitor.events('rv-reconnected')).length === 1, PATIENCE_MS);
      await visitor.reaches('listening');
      assert.notEqual((await visitor.call()).id, call.id);
      await call.close();
    }));

  it('brings nothing more of a provider that hangs, over a WebSocket: no answer begins, and another session takes over', () =>
    inCall(
      async ({site, visitor}) => {
        const asked = site.token.asked;
        const call = await visitor.call();
        await visitor.element((element) => element.sendText('hello'));
        await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
        call.freeze();
        await visitor.element((element) => element.sendText('time'));
        await reaches(visitor, 'reconnecting');
        await until('there is another session', async () => (await visitor.events('rv-reconnected')).length === 1, PATIENCE_MS);
        const next = await visitor.call();
        assert.notEqual(next.id, call.id);
        await until('it is told what was said, and what nobody heard, and answers that', () => next.inspection.items.length === 3 && next.inspection.responses === 1);
        await visitor.event('rv-transcript', ({role, final, text}) => role === 'user' && final && text === 'time');
        const microphones = await visitor.page.evaluate(() => window.e2e.microphone.asked.length);
        assert.deepEqual([site.token.asked - asked, microphones], [1, 1], 'a fresh key, the same microphone');
        await call.close();
      },
      {transport: 'websocket'},
    ));

  it('lets nothing leave a WebSocket any more: held, and heals by itself', () =>
    inCall(
      async ({site, visitor}) => {
        const asked = site.token.asked;
        const call = await visitor.call();
        call.freeze();
        // The system's buffers for its own addresses take minutes of speech; those for a network, three seconds.
        await visitor.element((element) => {
          for (let count = 0; count < 4; count++) element.sendEvent({type: 'a.stand-in.for.speech', pad: 'x'.repeat(12 * 2 ** 20)});
        });
        await reaches(visitor, 'reconnecting');
        call.freeze(false);
        await reaches(visitor, 'listening', 2);
        await visitor.element((element) => element.sendText('hello'));
        await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
        assert.deepEqual([site.token.asked, (await visitor.call()).id], [asked, call.id]);
        assert.deepEqual(await visitor.events('rv-reconnecting'), []);
      },
      {transport: 'websocket'},
    ));

  it('is gone at once under a WebSocket where the browser is offline, and back when that is', () =>
    inCall(
      async ({site, visitor}) => {
        const asked = site.token.asked;
        const call = await visitor.call();
        await visitor.page.setOfflineMode(true);
        await reaches(visitor, 'reconnecting');
        const before = call.heard.ms;
        await sleep(1000);
        assert.ok(call.heard.ms - before < 500, 'nothing is sent meanwhile');
        await visitor.page.setOfflineMode(false);
        await reaches(visitor, 'listening', 2);
        await visitor.element((element) => element.sendText('hello'));
        await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
        assert.deepEqual([site.token.asked, (await visitor.call()).id], [asked, call.id]);
        assert.deepEqual([await visitor.events('rv-reconnecting'), await visitor.events('rv-warning')], [[], []]);
      },
      {transport: 'websocket'},
    ));

  it('stays quiet under a WebSocket while nobody speaks, and is not doubted', () =>
    inCall(
      async ({visitor}) => {
        await steady(visitor);
        assert.equal((await visitor.states()).includes('reconnecting'), false);
        assert.deepEqual(await visitor.events('rv-quality'), []);
      },
      {transport: 'websocket', 'no-microphone': ''},
    ));

  it('has become another one: what is lost with it is not waited for', () =>
    inCall(async ({visitor}) => {
      const states = await visitor.page.evaluateHandle(() => {
        const seen: string[] = [];
        window.e2e.peers[0]?.addEventListener('connectionstatechange', ({target}) => seen.push((target as RTCPeerConnection).connectionState));
        return seen;
      });
      const call = await visitor.call();
      call.freeze();
      // A stub: nobody can change the network of a test's machine.
      await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
      await until('there is another session', async () => (await visitor.events('rv-reconnected')).length === 1, PATIENCE_MS);
      assert.equal((await states.jsonValue()).includes('failed'), false, 'before the browser has given it up');
      await call.close();
    }));

  it('is not doubted because the page was frozen', () =>
    inCall(async ({visitor}) => {
      await steady(visitor);
      const before = await visitor.states();
      const devtools = await visitor.page.createCDPSession();
      await devtools.send('Page.setWebLifecycleState', {state: 'frozen'});
      await sleep(9000);
      await devtools.send('Page.setWebLifecycleState', {state: 'active'});
      const elapsed = await visitor.element((element) => element.elapsed);
      await until('it has been looked at again', () => visitor.element((element, since) => element.elapsed > since + 3, elapsed));
      assert.deepEqual(await visitor.states(), before);
      assert.deepEqual(await visitor.events('rv-reconnecting'), []);
    }));

  it('is told over a WebSocket by the gaps of the voice', () =>
    inCall(
      async ({visitor}) => {
        assert.deepEqual(await until('there are figures', () => visitor.element(({stats}) => stats)), {
          level: 'good',
          rttMs: null,
          jitterMs: null,
          loss: null,
          concealed: null,
          jitterBufferMs: null,
          audioLevel: null,
        });
        await visitor.element((element) => element.sendText('story'));
        await visitor.hearsVoice();
        const call = await visitor.call();
        call.freeze();
        await visitor.hearsSilence();
        call.freeze(false);
        await until('it is weak', async () => (await levels(visitor)).includes('weak'), PATIENCE_MS);
        const [weak] = await visitor.events('rv-quality');
        assert.deepEqual([weak?.level, weak?.rttMs, weak?.jitterMs, weak?.loss], ['weak', null, null, null]);
      },
      {transport: 'websocket'},
      {generationSpeed: 1.2},
    ));
});
