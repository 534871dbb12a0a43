import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {APPROACHES, hover, hoverAgain} from '../support/approach.js';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

const INTENT = {attributes: {preload: 'intent'}} as const;
const TOKEN = 'POST /api/realtime/token';

const asked = ({requests}: VisitorPage): string[] => requests.filter(isSignalling);
const peers = ({page}: VisitorPage): Promise<string[]> => page.evaluate(() => window.e2e.peers.map(({connectionState}) => connectionState));
const isAsked = (visitor: VisitorPage, times = 1): Promise<true> => until(`a key is asked for ${times} times`, () => asked(visitor).filter((request) => request === TOKEN).length === times);
const answered = ({page}: VisitorPage): Promise<true> => until('all that was asked is answered', () => page.evaluate(() => window.e2e.fetches.every(({outcome}) => outcome !== 'pending')));
const talks = async (visitor: VisitorPage): Promise<void> => {
  await visitor.click('start-button');
  await visitor.event('rv-session-start');
};

describe('a visitor who is about to click', () => {
  const lab = useLab(startBreakableSite);

  for (const [name, approach] of Object.entries(APPROACHES)) {
    it(`costs nothing by ${name}, where the page has not said otherwise`, async () => {
      const visitor = await lab.open();
      await approach(visitor);
      await sleep(200);
      assert.deepEqual(asked(visitor), []);
      assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.asked.length), 0);
      assert.equal(await visitor.state(), 'idle');
    });

    it(`has a key by ${name}, and the microphone is not asked for`, async () => {
      const visitor = await lab.open(INTENT);
      await approach(visitor);
      await isAsked(visitor);
      await answered(visitor);
      assert.deepEqual(await visitor.page.evaluate(() => [window.e2e.microphone.asked.length, window.e2e.contexts.length]), [0, 0]);
      assert.equal(await visitor.state(), 'idle');
    });
  }

  it('has one key, however often they come back, and the click uses it, and the offer', async () => {
    const visitor = await lab.open(INTENT);
    await hover(visitor);
    await isAsked(visitor);
    await answered(visitor);
    await hoverAgain(visitor);
    await visitor.page.focus('>>> [part~="start-button"]');
    assert.deepEqual(await peers(visitor), ['new']);
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, 'POST /v1/realtime/calls']);
    assert.deepEqual(await peers(visitor), ['connected']);
  });

  it('and clicks while the key is on its way, waits for that one', async () => {
    const visitor = await lab.open(INTENT);
    lab.site.token.fault = null;
    lab.site.provider.faults.mint = {delayMs: 400};
    await hover(visitor);
    await isAsked(visitor);
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, 'POST /v1/realtime/calls']);
  });

  it('and clicks too late, has a new one', async () => {
    const visitor = await lab.open(INTENT);
    lab.site.provider.faults.session = {keySeconds: 4};
    await hover(visitor);
    await isAsked(visitor);
    await answered(visitor);
    lab.site.mend();
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, TOKEN, 'POST /v1/realtime/calls']);
  });

  it('hears nothing of a key that could not be had, and the click asks again', async () => {
    const visitor = await lab.open(INTENT);
    lab.site.token.fault = {status: 503};
    await hover(visitor);
    await isAsked(visitor);
    await answered(visitor);
    lab.site.mend();
    assert.deepEqual([await visitor.state(), await visitor.events('rv-error'), await visitor.events('rv-warning')], ['idle', [], []]);
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, TOKEN, 'POST /v1/realtime/calls']);
  });

  it('has nothing asked for before they have agreed', async () => {
    const visitor = await lab.open({attributes: {...INTENT.attributes, 'require-consent': ''}});
    for (const approach of Object.values(APPROACHES)) await approach(visitor);
    await visitor.click('start-button');
    await visitor.reaches('consent');
    await sleep(200);
    assert.deepEqual(asked(visitor), []);
    assert.deepEqual(await peers(visitor), []);
    await visitor.click('consent-accept');
    await visitor.event('rv-session-start');
    assert.equal(asked(visitor)[0], TOKEN);
  });

  it('has an offer ready where the site places the call, and nothing asked for', async () => {
    const visitor = await lab.open({attributes: {...INTENT.attributes, 'session-endpoint': '/api/realtime/session'}});
    await hover(visitor);
    await until('there is an offer', () => visitor.page.evaluate(() => window.e2e.peers[0]?.localDescription != null));
    await sleep(100);
    assert.deepEqual(asked(visitor), []);
    await talks(visitor);
    assert.deepEqual(asked(visitor), ['POST /api/realtime/session']);
    assert.deepEqual(await peers(visitor), ['connected']);
  });

  it('has nothing asked for while they are offline', async () => {
    const visitor = await lab.open(INTENT);
    await visitor.page.setOfflineMode(true);
    await hover(visitor);
    await sleep(100);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.fetches), []);
    await visitor.page.setOfflineMode(false);
    await hoverAgain(visitor);
    await isAsked(visitor);
  });

  it('has a key of the endpoint that the page has by then', async () => {
    const visitor = await lab.open(INTENT);
    await hover(visitor);
    await isAsked(visitor);
    await visitor.element((element) => element.setAttribute('token-endpoint', '/api/realtime/token?of=another'));
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, `${TOKEN}?of=another`, 'POST /v1/realtime/calls']);
  });

  const LEAVES: Readonly<Record<string, (visitor: VisitorPage) => Promise<void>>> = {
    'is gone with the element': (visitor) => visitor.element((element) => element.remove()),
    'is given up by stop()': (visitor) => visitor.element((element) => element.stop()),
  };
  for (const [name, leave] of Object.entries(LEAVES)) {
    it(`and what was on its way ${name}`, async () => {
      const visitor = await lab.open(INTENT);
      lab.site.token.fault = {delayMs: 5000};
      await hover(visitor);
      await isAsked(visitor);
      await leave(visitor);
      await visitor.isClean();
      assert.deepEqual(await peers(visitor), ['closed']);
    });
  }

  it('and then types instead, has a peer of another kind, and the same key', async () => {
    const visitor = await lab.open(INTENT);
    await hover(visitor);
    await isAsked(visitor);
    await visitor.element((element) => (element.noMicrophone = true));
    await talks(visitor);
    assert.deepEqual(asked(visitor), [TOKEN, 'POST /v1/realtime/calls']);
    assert.deepEqual(await peers(visitor), ['closed', 'connected']);
  });

  it('has a fresh key when the connection is rebuilt', async () => {
    const visitor = await lab.open({attributes: {...INTENT.attributes, muted: ''}});
    await hover(visitor);
    await isAsked(visitor);
    await talks(visitor);
    await (await visitor.call()).close();
    await until('it is back', async () => (await visitor.events('rv-reconnected')).length === 1, 20_000);
    assert.deepEqual(asked(visitor), [TOKEN, 'POST /v1/realtime/calls', TOKEN, 'POST /v1/realtime/calls']);
  });
});
