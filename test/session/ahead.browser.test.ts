import {expect} from '@open-wc/testing';
import {codeOf} from '../element-rig.js';
import {createAhead, type Ahead} from '../../src/session/ahead.js';
import {checked, requestFor} from '../../src/session/route.js';
import type {SessionSettings} from '../../src/session/settings.js';
import {answerUrl, rejection, seenRequests, type Answer} from '../support/answers.js';
import {createStubs} from '../support/stubs.js';
import {until} from '../support/far-side.js';
import {settingsWith} from './settings-rig.js';

const stubs = createStubs();
let ahead: Ahead;
let log = '';

beforeEach(() => {
  ahead = createAhead();
  log = `ahead-${Math.random()}`;
});
afterEach(() => {
  ahead.drop();
  stubs.restore();
});

const endpoint = (answer: Answer): string => answerUrl({log, ...answer}).href;
const body = {value: 'ek_canary0123456789'};
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Settings that want it, with an endpoint that keeps count. */
const wanting = (over: Partial<SessionSettings> = {}, answer: Answer = {body}): SessionSettings => settingsWith({preload: 'intent', tokenEndpoint: endpoint(answer), ...over});
const asked = async (): Promise<number> => (await seenRequests(log)).length;
const isAsked = (times = 1): Promise<void> => until(async () => (await asked()) === times);
const take = async (settings: SessionSettings, signal = new AbortController().signal): Promise<string> => (await ahead.takeKey(requestFor(settings, checked(settings)), signal)).value;

describe('a key that is fetched ahead', () => {
  it('is fetched once, and used once', async () => {
    const settings = wanting();
    for (let time = 0; time < 3; time++) ahead.approach(settings, false);
    expect(await take(settings)).to.equal(body.value);
    expect(await asked()).to.equal(1);
    expect(await take(settings)).to.equal(body.value);
    expect(await asked()).to.equal(2);
  });

  const NOT_WANTED: Readonly<Record<string, Partial<SessionSettings>>> = {
    'where the page does not want it': {preload: 'none'},
    'where the site places the call': {sessionEndpoint: '/api/session'},
    'where a function of the page does': {sessionProvider: () => Promise.resolve(null)},
    'where the page is wrong': {baseUrl: 'https://evil.example/v1'},
  };
  for (const [name, over] of Object.entries(NOT_WANTED)) {
    it(`is not fetched ${name}`, async () => {
      for (const pressed of [false, true]) ahead.approach(wanting(over), pressed);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await asked()).to.equal(0);
    });
  }

  it('is not fetched while the visitor is offline', async () => {
    stubs.define(navigator, 'onLine', false);
    ahead.approach(wanting(), false);
    stubs.restore();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await asked()).to.equal(0);
  });

  const AGES: readonly (readonly [name: string, answer: object, laterMs: number, keys: number])[] = [
    ['is kept for a minute', body, 59_000, 1],
    ['is kept for no more than a minute', body, 61_000, 2],
    ['is kept for no more than a minute, however long it lives', {...body, expires_at: inSeconds(600)}, 61_000, 2],
    ['is not used when it is about to end', {...body, expires_at: inSeconds(30)}, 26_000, 2],
    ['is used until then', {...body, expires_at: inSeconds(30)}, 20_000, 1],
    ['in a wrapping of the preview is not used when it is about to end', {client_secret: {...body, expires_at: inSeconds(30)}}, 26_000, 2],
    ['of a session that has no time of its own yet is kept', {...body, expires_at: 0}, 20_000, 1],
  ];
  for (const [name, answer, laterMs, keys] of AGES) {
    it(name, async () => {
      const settings = wanting({}, {body: answer});
      ahead.approach(settings, false);
      await isAsked();
      // All that was answered is read.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = Date.now();
      stubs.set(Date, 'now', () => now + laterMs);
      await take(settings);
      expect(await asked()).to.equal(keys);
    });
  }

  it('that cannot be had is no error; the click asks again, and is told', async () => {
    const settings = wanting({}, {status: 503});
    ahead.approach(settings, false);
    await isAsked();
    expect(codeOf(await rejection(take(settings)))).to.equal('token.unavailable');
    expect(await asked()).to.equal(2);
  });

  it('that could not be had is tried again when the visitor comes back', async () => {
    const settings = wanting({}, {status: 503});
    ahead.approach(settings, false);
    await isAsked();
    await until(async () => {
      ahead.approach(settings, false);
      return (await asked()) === 2;
    });
  });

  it('for another endpoint, other cookies or another function of the page is of no use', async () => {
    const settings = wanting();
    for (const over of [{credentials: 'omit'} as const, {tokenProvider: () => Promise.resolve({value: 'ek_own0123456789'})}]) {
      ahead.approach(settings, false);
      await take({...settings, ...over});
    }
    expect(await asked()).to.equal(3);
    expect(await take({...settings, tokenProvider: () => Promise.resolve({value: 'ek_own0123456789'})})).to.equal('ek_own0123456789');
  });

  it('comes from the page’s own function too, whose signal ends with it', async () => {
    const signals: AbortSignal[] = [];
    const settings = wanting({tokenProvider: ({signal}) => (signals.push(signal), new Promise(() => undefined))});
    ahead.approach(settings, false);
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([false]);
    ahead.drop();
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([true]);
  });

  it('is given up with the call that waits for it', async () => {
    const settings = wanting({}, {hang: true});
    const end = new AbortController();
    ahead.approach(settings, false);
    const taken = rejection(take(settings, end.signal));
    await isAsked();
    end.abort(new Error('stopped'));
    expect(String(await taken)).to.equal('Error: stopped');
    expect(await asked()).to.equal(1);
  });
});

describe('a click', () => {
  const stubPermission = (state: PermissionState, kind = 'audioinput') => {
    stubs.set(navigator.permissions, 'query', () => Promise.resolve({state}));
    stubs.set(navigator.mediaDevices, 'enumerateDevices', () => Promise.resolve([{kind}]));
  };
  const press = async (settings: SessionSettings): Promise<void> => {
    ahead.approach(settings, true);
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const plain = (over: Partial<SessionSettings> = {}): SessionSettings => wanting({preload: 'none', ...over});

  it('places the call at once where its press has found a microphone that is allowed (stub)', async () => {
    stubPermission('granted');
    await press(plain());
    expect(await asked()).to.equal(0);
    const settings = plain();
    expect(await ahead.begin(settings)).to.equal(true);
    await isAsked();
    await take(settings);
    expect(await asked()).to.equal(1);
  });

  it('waits where the press is long ago', async () => {
    stubPermission('granted');
    await press(plain());
    const now = Date.now();
    stubs.set(Date, 'now', () => now + 2100);
    stubPermission('prompt');
    expect(await ahead.begin(plain())).to.equal(false);
  });

  for (const [name, stub] of Object.entries({
    'the visitor will be asked': () => stubPermission('prompt'),
    'there is no microphone': () => stubPermission('granted', 'audiooutput'),
    'nobody knows': () => stubs.set(navigator.permissions, 'query', () => Promise.reject(new TypeError('stub: unknown name'))),
  })) {
    it(`waits where ${name} (stub)`, async () => {
      stub();
      await press(plain());
      expect(await ahead.begin(plain())).to.equal(false);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await asked()).to.equal(0);
    });
  }

  it('places the call at once where the page wants that, or nobody will speak', async () => {
    stubPermission('prompt');
    expect(await ahead.begin(wanting())).to.equal(true);
    expect(await ahead.begin(plain({noMicrophone: true}))).to.equal(true);
  });

  it('looks by itself where there was no press', async () => {
    stubPermission('granted');
    expect(await ahead.begin(plain())).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await asked(), 'what is asked for when it is needed').to.equal(0);
  });

  it('is told once why there is no key', async () => {
    const settings = wanting({}, {status: 403});
    await ahead.begin(settings);
    expect(codeOf(await rejection(take(settings)))).to.equal('token.forbidden');
    expect(await asked()).to.equal(1);
  });

  it('says what is wrong with the page', () => {
    expect(() => ahead.begin(wanting({tokenEndpoint: 'https://evil.example/token'}))).to.throw().with.property('code', 'config.origin_not_allowed');
  });
});

describe('a peer that is made ahead', () => {
  it('is one, and used once', async () => {
    ahead.approach(wanting(), false);
    ahead.approach(wanting(), true);
    const peer = ahead.takePeer(settingsWith());
    expect(await peer?.offer).to.match(/^v=0/);
    expect(ahead.takePeer(settingsWith())).to.equal(null);
    peer?.close();
  });

  it('is made by a press where the page does not want more', () => {
    const settings = wanting({preload: 'none'});
    ahead.approach(settings, false);
    expect(ahead.takePeer(settingsWith())).to.equal(null);
    ahead.approach(settings, true);
    const peer = ahead.takePeer(settingsWith());
    expect(peer?.peer.connectionState).to.equal('new');
    peer?.close();
  });

  it('is closed where it is of no use: nobody speaks, or it is given up', () => {
    const made: RTCPeerConnection[] = [];
    const Real = RTCPeerConnection;
    stubs.define(window, 'RTCPeerConnection', class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        made.push(this);
      }
    });
    ahead.approach(wanting(), false);
    expect(ahead.takePeer(settingsWith({noMicrophone: true}))).to.equal(null);
    ahead.approach(wanting(), false);
    ahead.drop();
    expect(made.map(({connectionState}) => connectionState)).to.deep.equal(['closed', 'closed']);
  });

  it('asks the page’s ICE servers, and is of no use where there are others by then', () => {
    const iceServers = [{urls: 'stun:127.0.0.1:9'}];
    ahead.approach(wanting({iceServers}), false);
    const peer = ahead.takePeer(wanting({iceServers}));
    expect(peer?.peer.getConfiguration().iceServers?.map(({urls}) => urls)).to.deep.equal([['stun:127.0.0.1:9']]);
    peer?.close();
    ahead.approach(wanting(), false);
    expect(ahead.takePeer(wanting({iceServers}))).to.equal(null);
  });

  it('is none for a call by WebSocket', () => {
    ahead.approach(wanting({transport: 'websocket'}), true);
    expect(ahead.takePeer(settingsWith())).to.equal(null);
  });
});

describe('an offer that is there when the visitor clicks', () => {
  let offers: {readonly offer: string; readonly signal: AbortSignal}[];
  let settings: SessionSettings;
  const made = () => new Promise((resolve) => setTimeout(resolve, 100));
  const direct = new AbortController().signal;

  beforeEach(() => {
    offers = [];
    settings = settingsWith({preload: 'intent', sessionProvider: (offer, {signal}) => (offers.push({offer, signal}), Promise.resolve({sdp: 'v=0 answer', callId: 'rtc_1'}))});
  });

  it('is sent in the click’s own tick, once, and its answer is that call’s', async () => {
    ahead.approach(settings, false);
    await made();
    void ahead.begin(settings);
    expect(offers).to.have.lengthOf(1);
    const peer = ahead.takePeer(settingsWith());
    expect(offers[0]?.offer).to.equal(await peer?.offer);
    expect(await ahead.takeAnswer(direct)).to.deep.equal({sdp: 'v=0 answer', callId: 'rtc_1'});
    expect(ahead.takeAnswer(direct), 'another connection of the call asks anew').to.equal(null);
    peer?.close();
  });

  it('goes to the provider where the key is there too (stub of the network)', async () => {
    const seen: [string, BodyInit | null | undefined][] = [];
    ahead.approach(wanting(), false);
    await isAsked();
    await made();
    stubs.set(window, 'fetch', (url: string, {body: sent}: RequestInit) => (seen.push([url, sent]), Promise.resolve(new Response('v=0 answer'))));
    void ahead.begin(wanting());
    expect(seen).to.deep.equal([['https://api.openai.com/v1/realtime/calls', await ahead.takePeer(settingsWith())?.offer]]);
    expect(await ahead.takeAnswer(direct)).to.deep.equal({sdp: 'v=0 answer', callId: null});
  });

  it('waits for the key that is not there yet', async () => {
    const slow = wanting({}, {hang: true});
    ahead.approach(slow, false);
    await made();
    void ahead.begin(slow);
    expect(ahead.takeAnswer(direct)).to.equal(null);
  });

  it('waits for the visitor who may be asked for the microphone', async () => {
    stubs.set(navigator.permissions, 'query', () => Promise.resolve({state: 'prompt'}));
    const plain: SessionSettings = {...settings, preload: 'none'};
    ahead.approach(plain, true);
    await made();
    await ahead.begin(plain);
    expect([offers, ahead.takeAnswer(direct)]).to.deep.equal([[], null]);
  });

  for (const [name, over] of Object.entries<Partial<SessionSettings>>({'nobody will speak now': {noMicrophone: true}, 'it is to be a WebSocket now': {transport: 'websocket'}})) {
    it(`is not sent where ${name}`, async () => {
      ahead.approach(settings, false);
      await made();
      await ahead.begin({...settings, ...over});
      expect(offers).to.deep.equal([]);
    });
  }

  it('is given up with the call', async () => {
    ahead.approach(settings, false);
    await made();
    void ahead.begin(settings);
    ahead.drop();
    expect(offers.map(({signal}) => signal.aborted)).to.deep.equal([true]);
    expect(ahead.takeAnswer(direct)).to.equal(null);
  });

  it('leaves its failure to the call', async () => {
    const refusing: SessionSettings = {...settings, sessionProvider: () => Promise.reject(new Error('no'))};
    ahead.approach(refusing, false);
    await made();
    void ahead.begin(refusing);
    expect(codeOf(await rejection(ahead.takeAnswer(direct) ?? Promise.resolve()))).to.equal('token.unavailable');
  });
});
