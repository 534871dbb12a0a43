import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HttpFault} from '../../demo/local-provider/index.js';
import {KEY} from '../support/autopsy.js';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';

const PROXIED = {attributes: {'session-endpoint': '/api/realtime/session'}} as const;
const NOT_SET_UP = /not set up correctly on this page/;
const UNREACHABLE = /Can't reach the voice service/;
const UNUSABLE: ExpectedFailure = {code: 'provider.bad_answer', retry: 'no', shows: /an answer we could not use/};
const HTML = '<!doctype html><title>Sign in</title>';

/** Sets what the page's script says instead of an address; in the page, `offer` goes through the site as an endpoint's would. */
const useProvider = (visitor: VisitorPage, shape: 'json' | 'nothing' | 'throws'): Promise<void> =>
  visitor.element((element, wanted) => {
    element.sessionProvider = async (offer, {signal}) => {
      if (wanted === 'throws') throw new Error('the page is wrong');
      if (wanted === 'nothing') return null;
      const response = await fetch('/api/realtime/session', {method: 'POST', headers: {'content-type': 'application/sdp'}, body: offer, signal});
      return {sdp: await response.text(), callId: response.headers.get('x-call-id')};
    };
  }, shape);

describe('a call that the site places', () => {
  const lab = useLab(startBreakableSite);

  it('is a whole conversation without any key in the page, and wins over the token endpoint', async () => {
    const visitor = await lab.open(PROXIED);
    const exchanged: string[] = [];
    visitor.page.on('request', (request) => {
      exchanged.push(`${request.url()} ${JSON.stringify(request.headers())}`);
      void request.fetchPostData().then((body) => exchanged.push(body ?? ''), () => undefined);
    });
    visitor.page.on('response', (response) => void response.text().then((text) => exchanged.push(`${JSON.stringify(response.headers())} ${text}`), () => undefined));
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    const call = await visitor.call();
    const {provider, dialect, transport, sessionId} = await visitor.event('rv-session-start');
    assert.deepEqual({provider, dialect, transport, sessionId}, {provider: 'openai', dialect: 'ga', transport: 'webrtc', sessionId: call.sessionId});
    await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
    assert.deepEqual(visitor.requests.filter(isSignalling), ['POST /api/realtime/session']);
    assert.ok(exchanged.some((text) => text.includes('v=0')), 'the exchange was seen');
    assert.deepEqual(exchanged.flatMap((text) => text.match(KEY) ?? []), []);
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], []]);
  });

  it('by a function of the page, too, with JSON around the answer', async () => {
    const visitor = await lab.open();
    await useProvider(visitor, 'json');
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    assert.deepEqual(visitor.requests.filter(isSignalling), ['POST /api/realtime/session']);
  });

  it('is known by the name that the site gave it, where the provider tells nothing of the session', async () => {
    const visitor = await lab.open({attributes: {...PROXIED.attributes, provider: 'azure'}});
    lab.site.provider.faults.session = {neverCreated: true};
    await visitor.click('start-button');
    const {sessionId, provider} = await visitor.event('rv-session-start');
    assert.deepEqual([sessionId, provider], [(await visitor.call()).id, 'azure']);
  });

  it('by a function that answers nothing is provider.bad_answer', async () => {
    const visitor = await lab.open();
    await useProvider(visitor, 'nothing');
    await fails(visitor, UNUSABLE);
  });

  it('whose session cannot be had is never tried with a key instead', async () => {
    const visitor = await lab.open(PROXIED);
    lab.site.token.fault = {status: 503};
    await fails(visitor, {code: 'token.unavailable', retry: 'user', shows: UNREACHABLE});
    assert.deepEqual(visitor.requests.filter(isSignalling), ['POST /api/realtime/session']);
  });

  const FAULTS: readonly (readonly [name: string, fault: HttpFault, expected: ExpectedFailure])[] = [
    ['401', {status: 401}, {code: 'token.unauthorized', retry: 'user', shows: /Please sign in/}],
    ['403', {status: 403}, {code: 'token.forbidden', retry: 'no', shows: /isn't available here/}],
    ['404', {status: 404, body: HTML, contentType: 'text/html'}, {code: 'config.token_endpoint', retry: 'no', shows: NOT_SET_UP}],
    ['429', {status: 429, headers: {'retry-after': '7'}}, {code: 'limit.rate', retry: 'user', shows: /Too many calls right now/}],
    ['500', {status: 500}, {code: 'token.unavailable', retry: 'user', shows: UNREACHABLE}],
    ['a redirect', {status: 302, headers: {location: '/bare'}}, {code: 'token.redirected', retry: 'no', shows: NOT_SET_UP}],
    ['HTML', {status: 200, body: HTML, contentType: 'text/html'}, UNUSABLE],
    ['JSON without SDP', {status: 200, body: {callId: 'rtc_1'}}, UNUSABLE],
    ['SDP that is broken', {status: 201, body: {sdp: 'v=0\r\no=- nonsense\r\n'}}, UNUSABLE],
  ];
  for (const [name, fault, expected] of FAULTS) {
    it(`answered with ${name} is ${expected.code}, and the next try works`, async () => {
      const visitor = await lab.open(PROXIED);
      lab.site.token.fault = fault;
      await fails(visitor, expected);
      lab.site.mend();
      await worksAgain(visitor);
    });
  }
});
