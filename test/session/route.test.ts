import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {isVoiceError} from '../support/voice-error.js';
import {bind, checked, proxied, type Bound} from '../../src/session/route.js';
import type {SessionSettings} from '../../src/session/settings.js';
import {parseCredential} from '../../src/transport/credential.js';
import {settingsWith} from './settings-rig.js';

/** What a page is to the functions here. */
const PAGE = {isSecureContext: true, navigator: {onLine: true}, document: {baseURI: 'https://site.example/shop/'}, location: {origin: 'https://site.example'}};
const before = new Map(Object.keys(PAGE).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));

function openPage(over: Partial<typeof PAGE> = {}): void {
  for (const [name, value] of Object.entries({...PAGE, ...over})) Object.defineProperty(globalThis, name, {value, configurable: true});
}
beforeEach(() => openPage());
afterEach(() => {
  for (const [name, descriptor] of before) {
    Reflect.deleteProperty(globalThis, name);
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  }
});

const bound = (answer: object, over: Partial<SessionSettings> = {}): Bound => bind(settingsWith(over), parseCredential(answer));
const AZURE = 'https://mine.openai.azure.com';

describe('where a call goes, checked before the visitor is asked for anything', () => {
  const check = (over: Partial<SessionSettings>) => checked(settingsWith(over));

  it("is the page's token endpoint, or what its script says instead", () => {
    assert.deepEqual(check({tokenEndpoint: 'token'}), {endpoint: new URL('https://site.example/shop/token'), proxied: false});
    assert.deepEqual(check({tokenProvider: () => Promise.resolve(null)}), {endpoint: null, proxied: false});
  });

  it('is the session endpoint before any token endpoint', () => {
    const both = {tokenEndpoint: '/token', tokenProvider: () => Promise.resolve(null), sessionEndpoint: '/session'};
    assert.deepEqual(check(both), {endpoint: new URL('https://site.example/session'), proxied: true});
    assert.deepEqual(check({sessionProvider: () => Promise.resolve(null)}), {endpoint: null, proxied: true});
  });

  it('needs one of the four', () => assert.throws(() => check({}), isVoiceError('config.token_endpoint')));

  it('stays on the origins that the page trusts', () => {
    assert.throws(() => check({tokenEndpoint: 'https://evil.example/'}), isVoiceError('config.origin_not_allowed'));
    assert.throws(() => check({sessionEndpoint: 'https://evil.example/'}), isVoiceError('config.origin_not_allowed'));
    assert.throws(() => check({tokenEndpoint: '/token', baseUrl: 'https://evil.example/v1'}), isVoiceError('config.origin_not_allowed'));
    assert.ok(check({tokenEndpoint: '/token', baseUrl: AZURE}));
  });

  it('needs a safe page and a network', () => {
    openPage({isSecureContext: false});
    assert.throws(() => check({tokenEndpoint: '/token'}), isVoiceError('policy.insecure_context'));
    openPage({navigator: {onLine: false}});
    assert.throws(() => check({tokenEndpoint: '/token'}), isVoiceError('net.offline'));
  });
});

describe("what the site's endpoint adds", () => {
  it('wins over what the page says', () => {
    const {provider, dialect, mode, baseUrl} = bound({value: 'ek_1', provider: 'azure', base_url: AZURE}, {baseUrl: 'https://site.example/v1'});
    assert.deepEqual({provider, dialect, mode, baseUrl}, {provider: 'azure', dialect: 'ga', mode: 'conversation', baseUrl: `${AZURE}/`});
  });

  it('is checked like what the page says', () => {
    assert.throws(() => bound({value: 'ek_1', base_url: 'https://evil.example/v1'}), isVoiceError('config.origin_not_allowed'));
    assert.throws(() => bound({value: 'ek_1', provider: 'azure'}), isVoiceError('config.bad_url'));
  });

  it('tells the dialect by its shape, unless the page decides', () => {
    const preview = {id: 'sess_1', modalities: ['audio'], voice: 'alloy', client_secret: {value: 'ek_1'}};
    assert.equal(bound(preview).dialect, 'preview');
    assert.equal(bound(preview, {dialect: 'ga'}).dialect, 'ga');
    assert.equal(bound({value: 'ek_1'}).dialect, 'ga');
    assert.equal(bound({value: 'ek_1'}, {dialect: 'preview'}).dialect, 'preview');
  });

  it('names the model where an address must, and leaves it to the key elsewhere', () => {
    const named = bound({value: 'ek_1', model: 'gpt-realtime'});
    assert.equal(named.route('webrtc').url, 'https://api.openai.com/v1/realtime/calls');
    assert.equal(named.route('websocket').url, 'wss://api.openai.com/v1/realtime?model=gpt-realtime');
    assert.equal(bound({value: 'ek_1', model: 'gpt-4o-realtime-preview'}, {dialect: 'preview'}).route('webrtc').url, 'https://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview');
    assert.equal(bound({value: 'ek_1', model: 'gpt-realtime'}, {model: 'gpt-realtime-2.1'}).route('webrtc').url, 'https://api.openai.com/v1/realtime/calls?model=gpt-realtime-2.1');
  });

  it('makes a translation a conversation where no provider translates', () => {
    const translation = {mode: 'translation'} as const;
    assert.equal(bound({value: 'ek_1'}, translation).mode, 'translation');
    assert.equal(bound({value: 'ek_1', provider: 'azure', base_url: AZURE}, translation).mode, 'conversation');
    assert.equal(bound({value: 'ek_1'}, {...translation, dialect: 'preview'}).mode, 'conversation');
  });

  it('opens no way that does not exist', () => {
    assert.throws(() => bound({value: 'ek_1', provider: 'azure', base_url: AZURE}).route('websocket'), isVoiceError('config.no_route'));
    assert.throws(() => proxied(settingsWith()).route('websocket'), isVoiceError('config.no_route'));
  });

  it('is nothing, where the site places the call', () => {
    const {provider, dialect, mode, baseUrl} = proxied(settingsWith({mode: 'transcription', dialect: 'preview'}));
    assert.deepEqual({provider, dialect, mode, baseUrl}, {provider: 'openai', dialect: 'preview', mode: 'transcription', baseUrl: null});
    assert.equal(proxied(settingsWith()).dialect, 'ga');
  });
});
