import {expect} from '@open-wc/testing';
import {VoiceError, type ErrorCode} from '../../src/errors.js';
import {exchangeOffer} from '../../src/transport/signalling.js';
import {withDeadline} from '../../src/waiting.js';
import {answerUrl, rejection, seenRequests, wholeText, type Answer} from '../support/answers.js';

const OFFER = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n';
const SDP = 'v=0\r\no=- 3 4 IN IP4 127.0.0.1\r\n';
/** Must not be seen in any error. */
const KEY = 'ek_canary0123456789';
const SENTENCE = 'canary sentence of the provider';
const headers = {authorization: `Bearer ${KEY}`, 'content-type': 'application/sdp'};

const exchange = (answer: Answer, signal = new AbortController().signal): Promise<string> => exchangeOffer({url: answerUrl(answer).href, headers}, OFFER, signal);
const providerError = (code: unknown) => ({error: {code, message: SENTENCE, type: 'invalid_request_error', param: null}});

const refused = async (answer: Answer): Promise<VoiceError> => {
  const error = await rejection(exchange(answer));
  if (!(error instanceof VoiceError)) throw new Error(`not ours: ${String(error)}`);
  for (const canary of [KEY, SENTENCE, 'sk-']) expect(wholeText(error)).not.to.contain(canary);
  return error;
};

describe('signalling: answers', () => {
  it('are SDP in any 2xx, of any content type', async () => {
    for (const answer of [{status: 201}, {status: 200}, {status: 202}, {status: 201, type: 'text/plain'}, {status: 201, type: 'application/json'}]) {
      expect(await exchange({type: 'application/sdp', ...answer, body: SDP})).to.equal(SDP);
    }
  });

  const BAD: readonly (readonly [what: string, answer: Answer, code: ErrorCode])[] = [
    ['JSON around the SDP', {status: 201, body: {sdp: SDP}}, 'provider.bad_answer'],
    ['an error with status 200', {body: providerError('server_error')}, 'provider.bad_answer'],
    ['a page', {type: 'text/html', body: '<!doctype html>'}, 'provider.bad_answer'],
    ['nothing', {body: ''}, 'provider.bad_answer'],
    ['no content', {status: 204}, 'provider.bad_answer'],
    ['an answer without an end', {body: SDP, pad: 1_000_000}, 'provider.bad_answer'],
    ['400', {status: 400, body: providerError('beta_api_shape_disabled')}, 'config.dialect'],
    ['400 without a code', {status: 400, body: providerError(null)}, 'provider.rejected'],
    ['401', {status: 401, body: providerError('invalid_api_key')}, 'token.expired'],
    ['403', {status: 403}, 'provider.rejected'],
    ['404', {status: 404, type: 'text/html', body: '<h1>Not found</h1>'}, 'provider.rejected'],
    ['404 for the model', {status: 404, body: providerError('model_not_found')}, 'config.model'],
    ["404 for Azure's deployment", {status: 404, body: providerError('DeploymentNotFound')}, 'config.model'],
    ['409', {status: 409}, 'provider.rejected'],
    ['415', {status: 415}, 'provider.rejected'],
    ['422', {status: 422}, 'provider.rejected'],
    ['429', {status: 429, body: providerError('rate_limit_exceeded')}, 'limit.provider'],
    ['429 for lack of money', {status: 429, body: providerError('insufficient_quota')}, 'provider.quota'],
    ['a hard limit', {status: 400, body: providerError('billing_hard_limit_reached')}, 'provider.quota'],
    ['500', {status: 500, body: SENTENCE}, 'provider.unavailable'],
    ['502', {status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>'}, 'provider.unavailable'],
    ['503', {status: 503}, 'provider.unavailable'],
    ['503 with a megabyte', {status: 503, pad: 1_000_000}, 'provider.unavailable'],
    ['a redirect, which would take the key along', {status: 307, headers: {location: '/test-answer'}}, 'provider.unavailable'],
    ['no answer', {drop: true}, 'provider.unavailable'],
  ];
  for (const [what, answer, code] of BAD) {
    it(`${what}: ${code}`, async () => expect((await refused(answer)).code).to.equal(code));
  }

  it('tell when to try again', async () => {
    for (const status of [429, 503]) expect((await refused({status, headers: {'retry-after': '7'}})).retryAfterMs).to.equal(7000);
  });
});

describe('signalling: what a provider says of itself', () => {
  it('is told as its code and status', async () => {
    const error = await refused({status: 400, body: providerError('beta_api_shape_disabled')});
    expect(error.detail).to.contain('400').and.to.contain('beta_api_shape_disabled');
  });

  for (const code of ['sk-canary0123456789', KEY, `Bearer ${KEY}`, '<img src=x>', 'x'.repeat(65), '', 7, {}, ['a']]) {
    it(`is not told where it is no word: ${JSON.stringify(code).slice(0, 30)}`, async () => {
      const error = await refused({status: 400, body: providerError(code)});
      expect(error.code).to.equal('provider.rejected');
      if (typeof code === 'string' && code !== '') expect(wholeText(error)).not.to.contain(code);
    });
  }
});

describe('signalling: the request', () => {
  it('is the offer, with the key in its header and no cookie', async () => {
    document.cookie = 'rv-test=1;path=/';
    const log = `offer-${performance.now()}`;
    await exchange({body: SDP, log});
    document.cookie = 'rv-test=;path=/;max-age=0';
    const [request] = await seenRequests(log);
    expect([request?.method, request?.body, request?.headers['authorization'], request?.headers['content-type'], request?.headers['cookie']]).to.deep.equal([
      'POST',
      OFFER,
      headers.authorization,
      'application/sdp',
      undefined,
    ]);
  });

  it('does not leave the page with a key that is no header value', async () => {
    for (const key of ['ek_\ncanary', 'ek_canary☂']) {
      const error = await rejection(exchangeOffer({url: answerUrl({body: SDP}).href, headers: {authorization: `Bearer ${key}`}}, OFFER, new AbortController().signal));
      expect(error).to.be.instanceOf(VoiceError);
      expect(wholeText(error)).not.to.contain('canary');
    }
  });
});

describe('signalling: waiting', () => {
  it('ends by the deadline, before and inside the body', async () => {
    for (const body of ['', SDP]) {
      const waiting = withDeadline(50, () => new VoiceError('provider.timeout'), new AbortController().signal, (signal) => exchange({hang: true, body}, signal));
      expect(((await rejection(waiting)) as VoiceError).code).to.equal('provider.timeout');
    }
  });

  it('ends by the caller, with the reason of the caller', async () => {
    const controller = new AbortController();
    const waiting = exchange({hang: true}, controller.signal);
    const reason = new VoiceError('session.stopped');
    controller.abort(reason);
    expect(await rejection(waiting)).to.equal(reason);
  });
});
