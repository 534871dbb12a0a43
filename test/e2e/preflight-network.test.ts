import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {preflight, type Seen} from '../support/preflight.js';
import {startBreakableSite} from '../support/site.js';
import {startStunServer, type StunServer} from '../support/stun-server.js';

const look = (visitor: VisitorPage, iceServers: RTCIceServer[] = []): Promise<Seen> => preflight(visitor, {microphone: false, iceServers});

/** As in a browser that never had it. */
const missing = (): void => void Reflect.deleteProperty(window, 'RTCPeerConnection');

const ALONE: readonly Readonly<Record<string, string>>[] = [{transport: 'webrtc'}, {'session-endpoint': '/api/realtime/session'}, {provider: 'azure'}];

describe('a preflight of the network', () => {
  const lab = useLab(startBreakableSite);
  let servers: StunServer;
  before(async () => {
    servers = await startStunServer();
  });
  afterEach(() => void Object.assign(servers, {udp: true, router: true}));
  after(() => servers.close());

  it('knows of UDP on this machine, and says that it knows no more', async () => {
    const {odd, line} = await look(await lab.open());
    assert.deepEqual(odd, {signal: 'skipped'});
    assert.match(line.network.detail, /host udp.*not proven beyond this machine/);
  });

  it('sees UDP come back from a STUN server of the site', async () => {
    const {odd, line} = await look(await lab.open(), [servers.stun]);
    assert.deepEqual(odd, {signal: 'skipped'});
    assert.match(line.network.detail, /srflx udp$/);
    assert.ok(servers.asked > 0);
  });

  it('asks the element’s own where it is told of no other', async () => {
    const visitor = await lab.open();
    await visitor.element((element, server) => (element.iceServers = [server]), servers.stun);
    const {line} = await preflight(visitor, {microphone: false});
    assert.match(line.network.detail, /srflx udp$/);
  });

  it('sees it come back where no router stands between', async () => {
    servers.router = false;
    const {odd, line} = await look(await lab.open(), [servers.stun]);
    assert.deepEqual(odd, {signal: 'skipped'});
    assert.match(line.network.detail, /direct udp/);
  });

  it('does not take for an answer that a server is not found', async () => {
    const {odd} = await look(await lab.open(), [{urls: 'stun:nowhere.invalid'}]);
    assert.deepEqual(odd, {signal: 'skipped', network: 'warning net.ice_failed'});
  });

  it('knows no more of UDP from a server that is asked by TCP', async () => {
    const {odd, line} = await look(await lab.open(), [servers.turn]);
    assert.deepEqual(odd, {signal: 'skipped'});
    assert.match(line.network.detail, /relay tcp.*not proven beyond this machine/);
  });

  it('warns where none comes back, and a TURN server of the site is reached by TCP alone', async () => {
    servers.udp = false;
    const {ok, odd, line} = await look(await lab.open({attributes: {transport: 'webrtc'}}), [servers.stun, servers.turn]);
    assert.deepEqual({ok, odd}, {ok: true, odd: {signal: 'skipped', network: 'warning net.ice_failed'}});
    assert.match(line.network.detail, /relay tcp/);
    assert.equal(line.network.message, 'Calls may be slower here.');
  });

  it('refuses servers that are none', async () => {
    const {odd} = await look(await lab.open(), [{urls: 'https://stun.example'}]);
    assert.deepEqual(odd, {signal: 'skipped', network: 'failed config.bad_url'});
  });

  it('is not needed where a WebSocket is wanted', async () => {
    const visitor = await lab.open({attributes: {transport: 'websocket'}});
    assert.deepEqual((await look(visitor)).odd, {signal: 'skipped', webrtc: 'skipped', network: 'skipped'});
    assert.equal(await visitor.page.evaluate(() => window.e2e.peers.length), 0);
  });

  it('warns where there is no WebRTC, and a WebSocket will carry the call', async () => {
    const {ok, odd, line} = await look(await lab.open({first: missing}));
    assert.deepEqual({ok, odd}, {ok: true, odd: {signal: 'skipped', webrtc: 'warning policy.webrtc_unavailable', network: 'skipped'}});
    assert.match(line.webrtc.detail, /WebSocket/);
  });

  for (const attributes of ALONE) {
    it(`fails where there is no WebRTC, and nothing else may carry the call: ${JSON.stringify(attributes)}`, async () => {
      const {ok, odd} = await look(await lab.open({first: missing, attributes}));
      assert.deepEqual({ok, odd}, {ok: false, odd: {signal: 'skipped', webrtc: 'failed policy.webrtc_unavailable', network: 'skipped'}});
    });
  }
});

describe('a preflight of a network without UDP', () => {
  const lab = useLab(startBreakableSite, {flags: ['--webrtc-ip-handling-policy=disable_non_proxied_udp']});

  it('warns where a WebSocket will carry the call', async () => {
    const {ok, odd, line} = await look(await lab.open());
    assert.deepEqual({ok, odd}, {ok: true, odd: {signal: 'skipped', network: 'warning net.ice_failed'}});
    assert.match(line.network.detail, /paths: none/);
  });

  for (const attributes of ALONE) {
    it(`fails where nothing else may carry the call: ${JSON.stringify(attributes)}`, async () => {
      const {odd, line} = await look(await lab.open({attributes}));
      assert.deepEqual(odd, {signal: 'skipped', network: 'failed net.ice_failed'});
      assert.equal(line.network.message, 'This network blocks voice calls.');
    });
  }
});
