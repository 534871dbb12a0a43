import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createTokenHandler, type TokenHandlerOptions} from '../../src/token-server/index.js';

const VALID: TokenHandlerOptions = {
  provider: 'openai',
  apiKey: 'sk-canary-secret',
  session: {model: 'gpt-realtime'},
  allowedOrigins: ['https://site.example'],
};

/** The sentence with which a set of options is refused. */
function refusal(change: Readonly<Record<string, unknown>>): string {
  try {
    createTokenHandler({...VALID, ...change});
  } catch (error) {
    assert.ok(error instanceof TypeError || error instanceof RangeError);
    assert.ok(!error.message.includes('canary'), 'a secret is in the message');
    return error.message;
  }
  return assert.fail(`accepted ${JSON.stringify(change)}`);
}

describe('options that cannot work or are not safe fail when the handler is made', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ['no key', {apiKey: undefined}, /apiKey is missing/],
    ['an empty key', {apiKey: ' \n'}, /apiKey is missing/],
    ['an ephemeral key', {apiKey: 'ek_canary'}, /ephemeral key/],
    ['a key in quotes and spaces', {apiKey: 'sk-canary "x"'}, /characters that no key has/],
    ['both credentials', {provider: 'azure', baseUrl: 'https://r.openai.azure.com', entraToken: () => 'canary'}, /not both/],
    ['an Entra token for OpenAI', {apiKey: undefined, entraToken: () => 'canary'}, /azure/],
    ['no origins', {allowedOrigins: []}, /allowedOrigins is empty/],
    ['origins left out', {allowedOrigins: undefined}, /allowedOrigins is empty/],
    ['any origin', {allowedOrigins: ['*']}, /wildcard/],
    ['any sub-domain', {allowedOrigins: ['https://*.site.example']}, /wildcard/],
    ['an origin with a path', {allowedOrigins: ['https://site.example/']}, /use "https:\/\/site\.example"/],
    ['an origin in capitals', {allowedOrigins: ['https://Site.example']}, /use "https:\/\/site\.example"/],
    ['an origin with a default port', {allowedOrigins: ['https://site.example:443']}, /use "https:\/\/site\.example"/],
    ['an international name', {allowedOrigins: ['https://müller.example']}, /use "https:\/\/xn--mller-kva\.example"/],
    ['a host instead of an origin', {allowedOrigins: ['site.example']}, /no origin/],
    ['the null origin', {allowedOrigins: ['null']}, /no origin/],
    ['a file origin', {allowedOrigins: ['file://']}, /no origin/],
    ['another provider', {provider: 'acme'}, /provider must be/],
    ['Azure without an address', {provider: 'azure'}, /needs baseUrl/],
    ['a base URL that is none', {baseUrl: 'api.example.com'}, /no absolute URL/],
    ['a base URL in the clear', {baseUrl: 'http://api.example.com/v1'}, /https:/],
    ['a base URL with a password', {baseUrl: 'https://canary:canary@api.example.com/v1'}, /password/],
    ['keys that live too long', {expiresInSeconds: 61}, /10 to 60/],
    ['keys that live too short', {expiresInSeconds: 9}, /10 to 60/],
    ['a lifetime that is no number', {expiresInSeconds: Number.NaN}, /10 to 60/],
    ['no time at all', {timeoutMs: 0}, /timeoutMs/],
    ['no session', {session: undefined}, /session must be an object/],
    ['a list as session', {session: []}, /session must be an object/],
    ['limits that are no object', {limits: 5}, /limits must be an object/],
    ['a limit for nobody we know', {limits: {ips: {perMinute: 5}}}, /knows ip, user, site, not "ips"/],
    ['a limit that is a number', {limits: {ip: 5}}, /limits\.ip must be an object/],
    ['a limit in a unit that we do not know', {limits: {site: {perSecond: 1}}}, /knows perMinute, perHour, perDay, not "perSecond"/],
    ['a limit that names none', {limits: {user: {}}}, /limits\.user names no limit/],
    ['a limit of nothing', {limits: {ip: {perMinute: 0}}}, /limits\.ip\.perMinute/],
    ['a limit without end', {limits: {ip: {perHour: Infinity}}}, /limits\.ip\.perHour/],
    ['a store that is none', {store: {}}, /store must have take/],
    ['trust in everybody', {trustProxy: true}, /trustProxy must be a number/],
    ['trust in no proxy', {trustProxy: 0}, /1 to 10/],
    ['trust in part of a proxy', {trustProxy: 1.5}, /1 to 10/],
    ['trust in a header that begins with what the visitor sent', {trustProxy: 'X-Forwarded-For'}, /how many proxies/],
    ['trust in a header that cannot be', {trustProxy: 'x real ip'}, /no name of a header/],
    ['a check for people that is none', {verifyHuman: true}, /verifyHuman must be a function/],
    ['an audit that is none', {audit: {}}, /audit must be a function/],
  ];
  for (const [name, change, sentence] of cases) {
    it(name, () => assert.match(refusal(change), sentence));
  }
});

describe('options that work', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['the smallest set', {}],
    ['a key with a line break at its end', {apiKey: 'sk-canary\n'}],
    ['a port, http, localhost', {allowedOrigins: ['http://localhost:8080', 'https://site.example:8443']}],
    ['a bare Azure resource', {provider: 'azure', baseUrl: 'https://r.openai.azure.com/'}],
    ['Entra', {provider: 'azure', baseUrl: 'https://r.openai.azure.com', apiKey: undefined, entraToken: () => 't'}],
    ['no limits', {limits: false}],
    ['some limits', {limits: {ip: false, user: {perDay: 10}, site: {perMinute: 100, perDay: 1000}}}],
    ['a local server', {baseUrl: 'http://127.0.0.1:8787/v1'}],
  ];
  for (const [name, change] of cases) {
    it(name, () => assert.equal(typeof createTokenHandler({...VALID, ...change}), 'function'));
  }
});
