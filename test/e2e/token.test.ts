import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HttpFault} from '../../demo/local-provider/index.js';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import {useLab} from '../support/lab.js';
import {isSignalling} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';

const NOT_SET_UP = /not set up correctly on this page/;
const UNREACHABLE = /Can't reach the voice service/;
const LONG_LIVED = 'sk-local-0123456789abcdef0123456789';
const HTML = '<!doctype html><title>Sign in</title><p>ek_aaaaaaaabbbbbbbbccccccccdddddddd</p>';

const FAULTS: readonly (readonly [name: string, fault: HttpFault, expected: ExpectedFailure])[] = [
  ['is missing (404)', {status: 404, body: HTML, contentType: 'text/html'}, {code: 'config.token_endpoint', retry: 'no', shows: NOT_SET_UP}],
  ['answers 401', {status: 401}, {code: 'token.unauthorized', retry: 'user', shows: /Please sign in/}],
  ['answers 403', {status: 403}, {code: 'token.forbidden', retry: 'no', shows: /isn't available here/}],
  ['answers 429', {status: 429, headers: {'retry-after': '7'}}, {code: 'limit.rate', retry: 'user', shows: /Too many calls right now/}],
  ['answers 500', {status: 500, body: HTML, contentType: 'text/html'}, {code: 'token.unavailable', retry: 'user', shows: UNREACHABLE}],
  ['answers 503', {status: 503}, {code: 'token.unavailable', retry: 'user', shows: UNREACHABLE}],
  ['redirects to a login page', {status: 302, headers: {location: '/bare'}}, {code: 'token.redirected', retry: 'no', shows: NOT_SET_UP}],
  ['answers HTML', {body: HTML, contentType: 'text/html'}, {code: 'token.invalid', retry: 'no', shows: NOT_SET_UP}],
  ['answers invalid JSON', {body: '{"value": "ek_aaaaaaaabbbbbbbbccccccccdddddddd"'}, {code: 'token.invalid', retry: 'no', shows: NOT_SET_UP}],
  ['answers nothing', {body: ''}, {code: 'token.invalid', retry: 'no', shows: NOT_SET_UP}],
  ['answers without a key', {body: {value: null, token: 'elsewhere'}}, {code: 'token.invalid', retry: 'no', shows: NOT_SET_UP}],
  ['answers without an end', {body: `{"value": "${'a'.repeat(100_000)}"}`}, {code: 'token.invalid', retry: 'no', shows: NOT_SET_UP}],
  ['hands out a long-lived key', {body: {value: LONG_LIVED}}, {code: 'config.secret_key_exposed', retry: 'no', shows: NOT_SET_UP}],
];

describe('a token endpoint that', () => {
  const lab = useLab(startBreakableSite);

  for (const [name, fault, expected] of FAULTS) {
    it(`${name} is ${expected.code}, and the next try works`, async () => {
      const visitor = await lab.open();
      lab.site.token.fault = fault;
      const asked = lab.site.token.asked;
      await fails(visitor, expected);
      assert.equal(lab.site.token.asked, asked + 1, 'asked once');
      assert.ok(!visitor.requests.some((request) => request.includes('/v1/realtime')), 'no call is tried without a key');
      assert.deepEqual(await visitor.states(), ['connecting', 'failed']);
      lab.site.mend();
      await worksAgain(visitor);
    });
  }

  it('says when to try again is believed', async () => {
    const visitor = await lab.open();
    lab.site.token.fault = {status: 429, headers: {'retry-after': '7'}};
    await fails(visitor, {code: 'limit.rate', retry: 'user', shows: /Too many/});
    assert.equal((await visitor.event('rv-error')).error.retryAfterMs, 7000);
  });

  it('cannot be reached is token.unreachable', async () => {
    const visitor = await lab.open();
    let reachable = false;
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => void (reachable || !request.url().includes('/api/') ? request.continue() : request.abort('connectionrefused')));
    await fails(visitor, {code: 'token.unreachable', retry: 'user', shows: UNREACHABLE});
    reachable = true;
    await worksAgain(visitor);
  });

  it('finds the provider refusing to mint is token.unavailable', async () => {
    const visitor = await lab.open();
    lab.site.provider.faults.mint = {status: 401};
    await fails(visitor, {code: 'token.unavailable', retry: 'user', shows: UNREACHABLE});
    lab.site.mend();
    await worksAgain(visitor);
  });
});

describe('what can be known before the click', () => {
  const lab = useLab(startBreakableSite);

  const WRONG: readonly (readonly [name: string, endpoint: string | null, expected: ExpectedFailure])[] = [
    ['no token endpoint', null, {code: 'config.token_endpoint', retry: 'no', shows: NOT_SET_UP}],
    ['a token endpoint of another origin', 'https://evil.example/token', {code: 'config.origin_not_allowed', retry: 'no', shows: NOT_SET_UP}],
    ['the same host on another port', 'http://127.0.0.1:9/token', {code: 'config.origin_not_allowed', retry: 'no', shows: NOT_SET_UP}],
    ['a token endpoint without https', 'http://site.example/token', {code: 'config.bad_url', retry: 'no', shows: NOT_SET_UP}],
    ['a token endpoint that is script', 'javascript:alert(1)', {code: 'config.bad_url', retry: 'no', shows: NOT_SET_UP}],
    ['a token endpoint that is no address', 'https://', {code: 'config.bad_url', retry: 'no', shows: NOT_SET_UP}],
    ['a long-lived key in the markup', '/api/realtime/token?key=sk-proj-0123456789abcdef', {code: 'config.secret_key_exposed', retry: 'no', shows: NOT_SET_UP}],
  ];
  for (const [name, endpoint, expected] of WRONG) {
    it(`${name} is refused without a microphone and without a request`, async () => {
      const visitor = await lab.open();
      await visitor.element((element, value) => (value === null ? element.removeAttribute('token-endpoint') : element.setAttribute('token-endpoint', value)), endpoint);
      await fails(visitor, expected);
      assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.asked.length), 0);
      assert.deepEqual(visitor.requests.filter((request) => isSignalling(request) || !request.includes(' /')), []);
      await visitor.element((element) => element.setAttribute('token-endpoint', '/api/realtime/token'));
      await worksAgain(visitor);
    });
  }

  it('being offline is said without a microphone and without a request', async () => {
    const visitor = await lab.open();
    await visitor.page.setOfflineMode(true);
    await fails(visitor, {code: 'net.offline', retry: 'user', shows: /You're offline/});
    assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.asked.length), 0);
    await visitor.page.setOfflineMode(false);
    await worksAgain(visitor);
  });
});
