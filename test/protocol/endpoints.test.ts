import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {callRoute, completeBaseUrl, isProviderHost, type Provider} from '../../src/protocol/endpoints.js';

const KEY = 'ek_canary';
const urlOf = (provider: Provider, baseUrl: string | null, model: string | null = null): string => callRoute({provider, baseUrl, model}, KEY).url;
const AZURE = 'https://res.openai.azure.com';

describe('endpoints: where an offer goes', () => {
  const TABLE: readonly (readonly [what: string, provider: Provider, baseUrl: string | null, url: string])[] = [
    ["OpenAI's own", 'openai', null, 'https://api.openai.com/v1/realtime/calls'],
    ["OpenAI's own, written out", 'openai', 'https://api.openai.com/v1', 'https://api.openai.com/v1/realtime/calls'],
    ['a trailing slash', 'openai', 'https://api.openai.com/v1/', 'https://api.openai.com/v1/realtime/calls'],
    ['several', 'openai', 'https://api.openai.com/v1///', 'https://api.openai.com/v1/realtime/calls'],
    ['a gateway, with its path', 'openai', 'https://gate.example/openai/v1', 'https://gate.example/openai/v1/realtime/calls'],
    ['a gateway without a path, as it is', 'openai', 'https://gate.example', 'https://gate.example/realtime/calls'],
    ['a local server with a port', 'openai', 'http://localhost:8080/v1', 'http://localhost:8080/v1/realtime/calls'],
    ['a query, which stays', 'openai', 'https://gate.example/v1?tenant=7', 'https://gate.example/v1/realtime/calls?tenant=7'],
    ['a bare Azure resource, completed', 'azure', AZURE, `${AZURE}/openai/v1/realtime/calls`],
    ['the same with a slash', 'azure', `${AZURE}/`, `${AZURE}/openai/v1/realtime/calls`],
    ['the same with half a path', 'azure', `${AZURE}/openai/`, `${AZURE}/openai/v1/realtime/calls`],
    ['a whole Azure address', 'azure', `${AZURE}/openai/v1`, `${AZURE}/openai/v1/realtime/calls`],
    ['a Foundry resource', 'azure', 'https://res.services.ai.azure.com/', 'https://res.services.ai.azure.com/openai/v1/realtime/calls'],
    ['an Azure gateway of its own shape', 'azure', 'https://apim.example/voice/v1', 'https://apim.example/voice/v1/realtime/calls'],
    ["Azure's filter, which stays", 'azure', `${AZURE}?webrtcfilter=on`, `${AZURE}/openai/v1/realtime/calls?webrtcfilter=on`],
  ];
  for (const [what, provider, baseUrl, url] of TABLE) {
    it(what, () => assert.equal(urlOf(provider, baseUrl), url));
  }

  it('names the model only where the page chooses it, beside what is asked already', () => {
    assert.equal(urlOf('openai', null, 'gpt-realtime'), 'https://api.openai.com/v1/realtime/calls?model=gpt-realtime');
    assert.equal(urlOf('openai', 'https://gate.example/v1?tenant=7&model=old', 'a b&c'), 'https://gate.example/v1/realtime/calls?tenant=7&model=a+b%26c');
  });

  it('sends the key in a header, never in the address', () => {
    const {url, headers} = callRoute({provider: 'openai', baseUrl: null, model: 'm'}, KEY);
    assert.deepEqual(headers, {authorization: `Bearer ${KEY}`, 'content-type': 'application/sdp'});
    assert.ok(!url.includes(KEY));
  });

  it('refuses Azure without a resource, and what is no address', () => {
    assert.throws(() => completeBaseUrl('azure', null));
    for (const bad of ['', 'api.openai.com/v1', '/v1', 'https://']) assert.throws(() => completeBaseUrl('openai', bad), bad);
  });
});

describe('endpoints: hosts that need no leave', () => {
  for (const known of ['https://api.openai.com', 'https://API.OPENAI.COM/v1', 'https://api.openai.com:443', 'https://res.openai.azure.com', 'https://my-res-2.services.ai.azure.com/openai/v1']) {
    it(known, () => assert.equal(isProviderHost(new URL(known)), true));
  }
});

describe('endpoints: look-alikes', () => {
  const LOOK_ALIKES = [
    'https://api.openai.com.evil.example',
    'https://api-openai.com',
    'https://api.openai.co',
    'https://xapi.openai.com',
    'https://evil.example/api.openai.com',
    'https://evil.example/?https://api.openai.com',
    'https://evil.example#api.openai.com',
    'https://api.openai.com@evil.example',
    'https://api.openai.com.',
    'https://openai.com',
    'https://www.api.openai.com',
    'https://apixopenai.com',
    'https://openai.azure.com',
    'https://.openai.azure.com.evil.example',
    'https://a.b.openai.azure.com',
    'https://evil-openai.azure.com',
    'https://resxopenai.azure.com',
    'https://res.services.ai.azure.com.evil.example',
    'https://api.openaı.com',
    'https://api.openai.com:8443',
    'http://api.openai.com',
    'wss://api.openai.com',
    'ftp://api.openai.com',
  ];
  for (const other of LOOK_ALIKES) it(other, () => assert.equal(isProviderHost(new URL(other)), false));
});
