import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {VERSION} from '../../src/version.js';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {startBreakableSite, startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const microphones = (visitor: VisitorPage): Promise<number> => visitor.page.evaluate(() => window.e2e.microphone.asked.length);
const peers = (visitor: VisitorPage): Promise<number> => visitor.page.evaluate(() => window.e2e.peers.length);

describe('more than once', () => {
  const lab = useLab(startDemo);

  it('the script, loaded twice in two ways, is one, and says so', async () => {
    const visitor = await lab.open({route: '/twice'});
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.errors), []);
    assert.equal(await visitor.page.evaluate(() => [...document.scripts].filter(({src}) => src.endsWith('/realtime-voice.js')).length), 2);
    assert.equal(visitor.said.filter((line) => line.includes('twice')).length, 1, visitor.said.join('\n'));
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.equal(await microphones(visitor), 1);
  });

  it('the script, loaded in two versions, names both, and the first stays in use', async () => {
    const visitor = await lab.open();
    const script = await readFile(fromRoot('dist/realtime-voice.js'), 'utf8');
    await visitor.page.evaluate(script.replaceAll(VERSION, '99.0.0'));
    await until('it is said', () => visitor.said.some((line) => line.includes(`twice: this is 99.0.0, in use is ${VERSION}.`)));
    assert.equal(await visitor.element(({constructor}) => String(Reflect.get(constructor, 'version'))), VERSION);
  });

  it('a second element is refused while the first has a call, and works after it', async () => {
    const visitor = await lab.open({route: '/twice', attributes: {muted: ''}});
    await visitor.click('start-button', 0);
    await visitor.reaches('listening');
    await visitor.click('start-button', 1);
    const {error} = await visitor.event('rv-error');
    assert.deepEqual([error.code, error.retry], ['session.busy', 'user']);
    assert.equal(await visitor.state(1), 'failed');
    assert.equal(await visitor.state(0), 'listening', 'the first goes on');
    assert.deepEqual([await microphones(visitor), await peers(visitor)], [1, 1]);

    await visitor.click('end-button', 0);
    await visitor.reaches('ended');
    await visitor.click('retry-button', 1);
    await until('the second has its call', async () => ['listening', 'hearing'].includes(await visitor.state(1)));
    assert.equal(await microphones(visitor), 2);
  });

  it('a call is refused while another tab has one, before a key is minted, and works after it', async () => {
    const first = await lab.open({attributes: {muted: ''}});
    await first.click('start-button');
    await first.reaches('listening');
    const second = await lab.open({attributes: {muted: ''}});
    await second.click('start-button');
    const {error} = await second.event('rv-error');
    assert.equal(error.code, 'session.busy');
    assert.deepEqual(second.requests.filter(isSignalling), []);
    assert.equal(await first.state(), 'listening', 'the first goes on');

    await first.element((element) => element.stop());
    await second.click('retry-button');
    await second.reaches('listening');
    // Each page is left when all calls of the provider are over.
    await second.element((element) => element.stop());
  });

  it('a call may begin beside one in another tab where the page says so', async () => {
    const visitors = [await lab.open({attributes: {muted: ''}}), await lab.open({attributes: {muted: '', concurrent: ''}})];
    for (const visitor of visitors) {
      await visitor.page.bringToFront();
      await visitor.click('start-button');
      await visitor.reaches('listening');
    }
    assert.equal(await visitors[0]?.state(), 'listening');
    for (const visitor of visitors) await visitor.element((element) => element.stop());
  });

  it('a call that ends and begins in one tick has not itself in its way', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => {
      element.stop();
      return element.start();
    });
    assert.equal(await visitor.state(), 'listening');
  });

  it('two elements started in one tick make one call', async () => {
    const visitor = await lab.open({route: '/twice'});
    await visitor.page.evaluate(() => {
      for (const element of document.querySelectorAll('realtime-voice')) element.start().catch(() => undefined);
    });
    await visitor.reaches('listening', 'hearing');
    assert.equal((await visitor.event('rv-error')).error.code, 'session.busy');
    assert.deepEqual([await microphones(visitor), await peers(visitor)], [1, 1]);
  });

  it('removed and put back in one tick, the call goes on', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.element((element) => {
      const parent = element.parentElement;
      element.remove();
      parent?.append(element);
    });
    await visitor.element((element) => document.body.prepend(element));
    await visitor.hearsVoice();
    assert.equal(await visitor.state(), 'speaking');
    assert.equal((await visitor.call()).ended, false);
    assert.deepEqual([await microphones(visitor), await peers(visitor)], [1, 1]);
    assert.deepEqual(await visitor.events('rv-session-end'), []);
    await visitor.click('end-button');
    await visitor.reaches('ended');
  });

  it('ten rapid clicks open one microphone at most, and throw nothing', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button', 0, 10);
    await visitor.reaches('listening', 'hearing');
    assert.deepEqual([await microphones(visitor), await peers(visitor)], [1, 1]);
    assert.equal(visitor.requests.filter(isSignalling).length, 2);
  });

  it('ten clicks from a script, and ten calls of start(), are no more than one call at a time', async () => {
    const visitor = await lab.open();
    const outcome = await visitor.element(async (element) => {
      const button = element.shadowRoot?.querySelector<HTMLElement>('[part~=start-button]');
      for (let clicks = 0; clicks < 10; clicks += 1) button?.click();
      const starts = await Promise.allSettled(Array.from({length: 10}, () => element.start()));
      return starts.map(({status}) => status);
    });
    assert.deepEqual(new Set(outcome).size, 1, 'all starts end alike');
    assert.equal(outcome[0], 'fulfilled');
    const live = await visitor.page.evaluate(() => window.e2e.microphone.tracks.filter(({readyState}) => readyState === 'live').length);
    assert.equal(live, 1);
    assert.equal(await visitor.page.evaluate(() => window.e2e.peers.filter(({connectionState}) => connectionState !== 'closed').length), 1);
    assert.ok(visitor.requests.filter(isSignalling).length <= 2, visitor.requests.join());
  });
});

describe('more than once, while a key is waited for', () => {
  const lab = useLab(startBreakableSite);

  it('ten slow clicks start and cancel by turns, with one microphone at most', async () => {
    // No call is there before it is cancelled.
    lab.site.token.fault = {delayMs: 10_000};
    const visitor = await lab.open();
    for (let clicks = 0; clicks < 5; clicks += 1) {
      await visitor.click('start-button');
      await visitor.click('end-button');
    }
    assert.equal(await visitor.state(), 'idle');
    await visitor.isClean();
    lab.site.token.fault = null;
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.tracks.filter(({readyState}) => readyState === 'live').length), 1);
  });
});
