import {expect} from '@open-wc/testing';
import {VoiceError, type ErrorCode} from '../src/errors.js';
import {allowOrigins} from '../src/allowed-origins.js';
import {destination, looksLikeSecretKey} from '../src/origins.js';
import {isProviderHost} from '../src/protocol/endpoints.js';
import {webUrl} from '../src/web-url.js';

/** The address that is taken, or the code of the refusal. */
const codeOf = (value: string): string => {
  try {
    return destination(value, 'base-url', isProviderHost).href;
  } catch (thrown) {
    if (!(thrown instanceof VoiceError)) throw thrown;
    return thrown.code;
  }
};

const here = location.origin;

describe('origins: where a voice may go', () => {
  const ALLOWED: readonly (readonly [value: string, href: string])[] = [
    ['/api/token', `${here}/api/token`],
    [`${here}/api/token`, `${here}/api/token`],
    ['?x=1', new URL('?x=1', document.baseURI).href],
    ['', document.baseURI.split('#')[0] ?? ''],
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://res.openai.azure.com', 'https://res.openai.azure.com/'],
  ];
  for (const [value, href] of ALLOWED) it(`to "${value}"`, () => expect(codeOf(value)).to.equal(href));
});

describe('origins: where it may not go', () => {
  const REFUSED: readonly (readonly [value: string, code: ErrorCode])[] = [
    ['https://evil.example/token', 'config.origin_not_allowed'],
    ['https:evil.example/token', 'config.origin_not_allowed'],
    ['https://api.openai.com.evil.example/v1', 'config.origin_not_allowed'],
    ['https://api.openai.com:8443/v1', 'config.origin_not_allowed'],
    ['https://localhost.evil.example', 'config.origin_not_allowed'],
    ['http://localhost:1/token', 'config.origin_not_allowed'],
    ['http://127.0.0.1:1/token', 'config.origin_not_allowed'],
    ['http://[::1]:1/token', 'config.origin_not_allowed'],
    ['http://evil.example/token', 'config.bad_url'],
    ['//evil.example/token', 'config.bad_url'],
    ['\\\\evil.example\\token', 'config.bad_url'],
    ['http://localhost.evil.example', 'config.bad_url'],
    ['http://127.0.0.1.evil.example', 'config.bad_url'],
    ['https://user@api.openai.com/v1', 'config.bad_url'],
    ['https://user:pass@api.openai.com/v1', 'config.bad_url'],
    [`${here.replace('//', '//user@')}/token`, 'config.bad_url'],
    ['javascript:alert(1)', 'config.bad_url'],
    ['java\nscript:alert(1)', 'config.bad_url'],
    ['data:application/json,{"value":"ek_x"}', 'config.bad_url'],
    [`blob:${here}/5e4a`, 'config.bad_url'],
    ['file:///etc/passwd', 'config.bad_url'],
    ['ftp://api.openai.com/v1', 'config.bad_url'],
    ['ws://api.openai.com/v1', 'config.bad_url'],
    ['about:blank', 'config.bad_url'],
    ['https://', 'config.bad_url'],
    ['http://[', 'config.bad_url'],
    ['https://api.openai.com/v1?key=sk-canary0123', 'config.secret_key_exposed'],
    ['/token?key=sk-proj-canary0123', 'config.secret_key_exposed'],
    ['https://sk-canary0123@evil.example', 'config.secret_key_exposed'],
  ];
  for (const [value, code] of REFUSED) it(`"${value}": ${code}`, () => expect(codeOf(value)).to.equal(code));

  it('even when the page has another <base>', () => {
    const base = document.createElement('base');
    base.href = 'https://evil.example/';
    document.head.append(base);
    try {
      expect(codeOf('/api/token')).to.equal('config.origin_not_allowed');
      expect(webUrl('/terms')).to.equal('https://evil.example/terms');
    } finally {
      base.remove();
    }
  });

  it('says which attribute, and how to allow it, without what could be a secret', () => {
    try {
      destination('https://evil.example/token?canary=1', 'token-endpoint');
      throw new Error('it was allowed');
    } catch (thrown) {
      const {detail} = thrown as VoiceError;
      expect(detail).to.contain('token-endpoint').and.to.contain('https://evil.example').and.not.to.contain('canary');
    }
  });
});

describe("origins: what the page's script allows", () => {
  it('is allowed as an origin, with any path', () => {
    allowOrigins(['https://api.site.example/some/path']);
    expect(codeOf('https://api.site.example/token')).to.equal('https://api.site.example/token');
    for (const other of ['https://api.site.example:444', 'https://x.api.site.example', 'https://site.example']) expect(codeOf(other)).to.equal('config.origin_not_allowed');
    expect(codeOf('http://api.site.example/token')).to.equal('config.bad_url');
  });

  it('may be on this machine', () => {
    allowOrigins(['http://localhost:8787', 'http://app.localhost:8787']);
    for (const local of ['http://localhost:8787/v1', 'http://app.localhost:8787/v1']) expect(codeOf(local)).to.equal(local);
  });

  it('must be addresses', () => {
    for (const bad of ['', '*', 'api.site.example', '/path']) expect(() => allowOrigins([bad]), bad).to.throw(TypeError);
  });

  it('opens nothing by an address without an origin', () => {
    allowOrigins(['data:text/plain,x', 'javascript:void 0']);
    for (const value of ['data:text/plain,y', 'javascript:alert(1)', 'about:blank']) expect(codeOf(value)).to.equal('config.bad_url');
  });
});

describe('origins: long-lived keys', () => {
  for (const key of ['sk-0123456789', 'sk-proj-AbC_123', 'Bearer sk-abcd', '"sk-abcd"', 'x=sk-ABCD', 'SK-ABCD1234']) it(`sees one in ${key}`, () => expect(looksLikeSecretKey(key)).to.equal(true));
  for (const text of ['ek_0123456789', 'task-0123456', 'risk-free', 'desk-lamp', 'sk-', 'sk-abc', 'eyJhbGciOi', '']) it(`sees none in "${text}"`, () => expect(looksLikeSecretKey(text)).to.equal(false));
});

describe('origins: links that a visitor may follow', () => {
  it('are http and https only', () => {
    expect(webUrl('https://example.com/terms')).to.equal('https://example.com/terms');
    expect(webUrl('http://example.com/')).to.equal('http://example.com/');
    expect(webUrl('/terms')).to.equal(`${here}/terms`);
    for (const bad of [null, 'javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x', 'blob:x', 'mailto:a@b.c', 'http://[']) expect(webUrl(bad), String(bad)).to.equal(null);
  });
});
