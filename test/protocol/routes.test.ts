// protocol.md §1.2, §1.4: the sixteen routes, and those of the other modes.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {routeOf, type Provider, type RouteTarget} from '../../src/protocol/endpoints.js';

const KEY = 'ek_canary';
const MODEL = 'gpt-realtime';
const PROXY = 'https://site.example/api/session';
const BASES: Readonly<Record<string, string | null>> = {
  openai: null,
  'azure ga': 'https://res.openai.azure.com',
  'azure preview': 'https://swedencentral.realtimeapi-preview.ai.azure.com/v1',
};

const SDP = {'content-type': 'application/sdp'};
const BEARER = {authorization: `Bearer ${KEY}`, ...SDP};
const SOCKET = ['realtime', `openai-insecure-api-key.${KEY}`];
const BETA = [...SOCKET, 'openai-beta.realtime-v1'];

interface Row {
  readonly url: string;
  readonly headers?: object;
  readonly protocols?: readonly string[];
}

const target = (name: string): RouteTarget => {
  const [provider = '', dialect = '', transport = '', way = '', mode = 'conversation'] = name.split(' ');
  return {
    provider: provider as Provider,
    dialect: dialect as RouteTarget['dialect'],
    transport: transport as RouteTarget['transport'],
    mode: mode as RouteTarget['mode'],
    baseUrl: BASES[provider] ?? BASES[`${provider} ${dialect}`] ?? null,
    model: MODEL,
    proxy: way === 'proxy' ? PROXY : null,
  };
};

/** `null`: there is none. */
const SIXTEEN: Readonly<Record<string, Row | null>> = {
  'openai ga webrtc key': {url: 'https://api.openai.com/v1/realtime/calls?model=gpt-realtime', headers: BEARER},
  'openai ga webrtc proxy': {url: PROXY, headers: SDP},
  'openai ga websocket key': {url: 'wss://api.openai.com/v1/realtime?model=gpt-realtime', protocols: SOCKET},
  'openai ga websocket proxy': null,
  'openai preview webrtc key': {url: 'https://api.openai.com/v1/realtime?model=gpt-realtime', headers: BEARER},
  'openai preview webrtc proxy': {url: PROXY, headers: SDP},
  'openai preview websocket key': {url: 'wss://api.openai.com/v1/realtime?model=gpt-realtime', protocols: BETA},
  'openai preview websocket proxy': null,
  'azure ga webrtc key': {url: 'https://res.openai.azure.com/openai/v1/realtime/calls?model=gpt-realtime', headers: BEARER},
  'azure ga webrtc proxy': {url: PROXY, headers: SDP},
  'azure ga websocket key': null,
  'azure ga websocket proxy': null,
  'azure preview webrtc key': {url: 'https://swedencentral.realtimeapi-preview.ai.azure.com/v1/realtimertc?model=gpt-realtime', headers: BEARER},
  'azure preview webrtc proxy': {url: PROXY, headers: SDP},
  'azure preview websocket key': null,
  'azure preview websocket proxy': null,
};

const OTHER_MODES: Readonly<Record<string, Row | null>> = {
  'openai ga webrtc key translation': {url: 'https://api.openai.com/v1/realtime/translations/calls?model=gpt-realtime', headers: BEARER},
  'openai ga websocket key translation': {url: 'wss://api.openai.com/v1/realtime/translations?model=gpt-realtime', protocols: SOCKET},
  'openai ga webrtc proxy translation': {url: PROXY, headers: SDP},
  'openai preview webrtc key translation': null,
  'openai preview websocket key translation': null,
  'azure ga webrtc key translation': null,
  'azure ga websocket key translation': null,
  'openai ga webrtc key transcription': {url: 'https://api.openai.com/v1/realtime/calls', headers: BEARER},
  'openai ga websocket key transcription': {url: 'wss://api.openai.com/v1/realtime?intent=transcription', protocols: SOCKET},
  'openai preview webrtc key transcription': {url: 'https://api.openai.com/v1/realtime?intent=transcription', headers: BEARER},
  'openai preview websocket key transcription': {url: 'wss://api.openai.com/v1/realtime?intent=transcription', protocols: BETA},
  'azure ga webrtc key transcription': {url: 'https://res.openai.azure.com/openai/v1/realtime/calls', headers: BEARER},
  'azure ga websocket key transcription': null,
};

function check(rows: Readonly<Record<string, Row | null>>): void {
  for (const [name, row] of Object.entries(rows)) {
    if (row) it(name, () => assert.deepEqual(routeOf(target(name), KEY), {headers: {}, protocols: [], ...row}));
    else it(`${name}: none, and it says so`, () => assert.throws(() => routeOf(target(name), KEY), (thrown) => thrown instanceof RangeError && /^there is no /.test(thrown.message) && !thrown.message.includes(KEY)));
  }
}

describe('the sixteen routes', () => {
  it('are sixteen', () => {
    const all = ['openai', 'azure'].flatMap((p) => ['ga', 'preview'].flatMap((d) => ['webrtc', 'websocket'].flatMap((t) => ['key', 'proxy'].map((w) => `${p} ${d} ${t} ${w}`))));
    assert.deepEqual(Object.keys(SIXTEEN), all);
  });
  check(SIXTEEN);
});

describe('the routes of translation and transcription', () => check(OTHER_MODES));

describe('a route', () => {
  it('never has the key in its address', () => {
    for (const [name, row] of Object.entries({...SIXTEEN, ...OTHER_MODES})) if (row) assert.ok(!routeOf(target(name), KEY).url.includes(KEY), name);
  });

  it("keeps the base's query, Azure's filter among it", () => {
    const filtered = routeOf({...target('azure ga webrtc key'), baseUrl: 'https://res.openai.azure.com/openai/v1?webrtcfilter=on', model: null}, KEY);
    assert.equal(filtered.url, 'https://res.openai.azure.com/openai/v1/realtime/calls?webrtcfilter=on');
    assert.equal(routeOf({...target('azure ga webrtc proxy'), proxy: `${PROXY}?webrtcfilter=on`}, KEY).url, `${PROXY}?webrtcfilter=on`);
  });

  it('of a compatible server: its own path, its own scheme', () => {
    const local = (name: string, baseUrl: string) => routeOf({...target(name), baseUrl}, KEY).url;
    assert.equal(local('openai ga websocket key', 'http://localhost:8080/v1'), 'ws://localhost:8080/v1/realtime?model=gpt-realtime');
    assert.equal(local('openai ga websocket key', 'https://gate.example/openai/v1/?tenant=7'), 'wss://gate.example/openai/v1/realtime?tenant=7&model=gpt-realtime');
    assert.equal(local('openai ga websocket key translation', 'http://localhost:8080/v1'), 'ws://localhost:8080/v1/realtime/translations?model=gpt-realtime');
    assert.equal(local('openai preview webrtc key', 'http://localhost:8080/v1'), 'http://localhost:8080/v1/realtime?model=gpt-realtime');
  });

  it("of Azure's preview: at a host of its region, completed", () => {
    const bare = routeOf({...target('azure preview webrtc key'), baseUrl: 'https://eastus2.realtimeapi-preview.ai.azure.com'}, KEY);
    assert.equal(bare.url, 'https://eastus2.realtimeapi-preview.ai.azure.com/v1/realtimertc?model=gpt-realtime');
  });

  it('needs an address that is one', () => {
    assert.throws(() => routeOf({...target('openai ga webrtc key'), baseUrl: 'nowhere'}, KEY), TypeError);
    assert.throws(() => routeOf({...target('openai ga webrtc proxy'), proxy: '/api/session'}, KEY), TypeError);
  });
});
