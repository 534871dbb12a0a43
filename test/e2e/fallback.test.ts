import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fails, type ExpectedFailure} from '../support/failure.js';
import {useLab} from '../support/lab.js';
import {mintGa} from '../support/mint.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

/** As in a browser that never had it. */
const missing = (): void => void Reflect.deleteProperty(window, 'RTCPeerConnection');
/** As an extension takes it away, or a page that has had too many. */
const refused = (): void => {
  const value = new Proxy(RTCPeerConnection, {
    construct() {
      throw new DOMException('stubbed', 'UnknownError');
    },
  });
  Object.defineProperty(window, 'RTCPeerConnection', {value});
};

const UNAVAILABLE: ExpectedFailure = {code: 'policy.webrtc_unavailable', retry: 'no', shows: /./};

/** The browser that does not always come back from a drop of its peers. */
const firefox = (): void => void Object.defineProperty(navigator, 'userAgent', {value: 'Gecko/20100101 Firefox/145.0'});

/** How the call goes on after it has been lost two times. */
async function afterTwoDrops(visitor: VisitorPage): Promise<string> {
  await visitor.click('start-button');
  await visitor.reaches('listening');
  for (const count of [1, 2]) {
    await (await visitor.call()).close();
    await until('the call is back', async () => (await visitor.events('rv-reconnected')).length === count, 25_000);
  }
  return (await visitor.call()).transport;
}

const warnings = async (visitor: VisitorPage): Promise<string[]> => (await visitor.events('rv-warning')).map(({code}) => code);

describe('where WebRTC does not work', () => {
  const lab = useLab(startBreakableSite);

  for (const [name, first] of Object.entries({missing, refused})) {
    it(`${name}: the call goes by WebSocket, and says so`, async () => {
      const visitor = await lab.open({first});
      await visitor.click('start-button');
      await visitor.reaches('speaking');
      await visitor.hearsVoice();
      assert.equal((await visitor.event('rv-session-start')).transport, 'websocket');
      assert.equal((await visitor.call()).transport, 'websocket');
      assert.deepEqual(await warnings(visitor), ['policy.webrtc_unavailable']);
      assert.deepEqual(await visitor.events('rv-error'), []);
    });
  }

  it('since no path to the provider is found: the call goes by WebSocket, and leaves no peer', async () => {
    const visitor = await lab.open();
    lab.site.provider.faults.calls = {unreachable: true};
    await visitor.click('start-button');
    const {transport} = await until('the call is live', async () => (await visitor.events('rv-session-start'))[0], 30_000);
    assert.equal(transport, 'websocket');
    assert.deepEqual(await warnings(visitor), ['net.ice_failed']);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.peers.map(({connectionState}) => connectionState)), ['closed']);
    // By now the recorded visitor has had their say.
    await visitor.element((element) => element.sendText('hello'));
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
  });

  it('but WebRTC alone is wanted: that it is missing is the error', async () => {
    await fails(await lab.open({first: missing, attributes: {transport: 'webrtc'}}), UNAVAILABLE);
  });

  it('and the site places the call: that it is missing is the error', async () => {
    const visitor = await lab.open({first: missing, attributes: {'session-endpoint': '/api/realtime/session'}});
    await fails(visitor, UNAVAILABLE);
    assert.equal(visitor.requests.some((request) => request.includes('/api/')), false, 'nothing is asked in vain');
  });

  it('at Azure, which takes no key of a page by WebSocket: that it is missing is the error', async () => {
    const {provider, url} = lab.site;
    lab.site.token.fault = {body: await mintGa(provider, '/openai/v1')};
    await fails(await lab.open({first: missing, attributes: {provider: 'azure', 'base-url': `${url}/openai/v1`}}), UNAVAILABLE);
  });

  it('at Azure a WebSocket that the page insists on is config.no_route', async () => {
    const {provider, url} = lab.site;
    lab.site.token.fault = {body: await mintGa(provider, '/openai/v1')};
    const visitor = await lab.open({attributes: {transport: 'websocket', provider: 'azure', 'base-url': `${url}/openai/v1`}});
    await fails(visitor, {code: 'config.no_route', retry: 'no', shows: /not set up correctly/});
  });

  it('nor a WebSocket: the error is of what was tried last', async () => {
    lab.site.provider.faults.socket = {status: 503};
    const visitor = await lab.open({first: missing});
    await fails(visitor, {code: 'provider.unavailable', retry: 'user', shows: /isn't answering/});
  });

  it('any more, in a browser that loses its peers: the call goes on by WebSocket', async () => {
    assert.equal(await afterTwoDrops(await lab.open({first: firefox, attributes: {muted: ''}})), 'websocket');
  });

  it('any more, at Azure, where there is nothing else: the call goes on by WebRTC', async () => {
    const {provider, url} = lab.site;
    lab.site.token.fault = {body: {...(await mintGa(provider, '/openai/v1')), provider: 'azure', base_url: `${url}/openai/v1`}};
    assert.equal(await afterTwoDrops(await lab.open({first: firefox, attributes: {muted: ''}})), 'webrtc');
  });
});
