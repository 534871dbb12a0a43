import {expect} from '@open-wc/testing';
import {VoiceError, type ErrorCode} from '../../src/errors.js';
import {fetchCredential, parseCredential, type Credential} from '../../src/transport/credential.js';
import {withDeadline} from '../../src/waiting.js';
import {answerUrl, rejection, seenRequests, wholeText, type Answer} from '../support/answers.js';

/** Must not be seen in any error. */
const CANARY = 'ek_canary0123456789';
const LONG_LIVED = 'sk-canary0123456789';

const ask = (answer: Answer, signal = new AbortController().signal): Promise<Credential> => fetchCredential({endpoint: answerUrl(answer), credentials: 'same-origin', provider: null}, signal);

const refused = async (answer: Answer): Promise<VoiceError> => {
  const error = await rejection(ask(answer));
  if (!(error instanceof VoiceError)) throw new Error(`not ours: ${String(error)}`);
  for (const canary of [CANARY, LONG_LIVED]) expect(wholeText(error)).not.to.contain(canary);
  return error;
};

const plain = {provider: null, baseUrl: null, model: null};

describe('credential: answers with a key', () => {
  const GOOD: readonly (readonly [what: string, body: unknown, expected: Partial<Credential>])[] = [
    ['GA, which names the model inside', {value: CANARY, expires_at: 1, session: {model: 'inner'}}, {model: 'inner'}],
    ['preview, key inside', {object: 'realtime.session', client_secret: {value: CANARY, expires_at: 1}}, {}],
    ['a bare string inside', {client_secret: CANARY}, {}],
    ['both: the outer one', {value: CANARY, client_secret: {value: 'ek_inner'}}, {}],
    ['null beside', {value: CANARY, client_secret: null, provider: null, base_url: null, model: null}, {}],
    ['hints', {value: CANARY, provider: 'azure', base_url: 'https://res.openai.azure.com', model: 'gpt-realtime'}, {provider: 'azure', baseUrl: 'https://res.openai.azure.com', model: 'gpt-realtime'}],
    ['hints beside a key inside', {client_secret: {value: CANARY}, provider: 'openai'}, {provider: 'openai'}],
    ['an unknown provider', {value: CANARY, provider: 'acme'}, {}],
    ['fields nobody knows', {value: CANARY, extra: [1], dialect: 'ga'}, {}],
  ];
  for (const [what, body, expected] of GOOD) {
    it(what, async () => expect(await ask({body})).to.deep.equal({...plain, value: CANARY, answer: body, ...expected}));
  }

  it('may call themselves anything, in any 2xx', async () => {
    for (const answer of [{type: 'text/plain'}, {type: 'text/html'}, {status: 201}, {status: 203}]) expect((await ask({...answer, body: {value: CANARY}})).value).to.equal(CANARY);
  });

  it('may take any form that a gateway mints', async () => {
    for (const value of ['x', 'eyJhbGciOi.e30.x', 'risk-free-0123', 'a'.repeat(4000)]) expect((await ask({body: {value}})).value).to.equal(value);
  });
});

describe('credential: answers without one', () => {
  const BAD: readonly (readonly [what: string, answer: Answer, code: ErrorCode])[] = [
    ['404', {status: 404}, 'config.token_endpoint'],
    ['400', {status: 400}, 'config.token_endpoint'],
    ['405', {status: 405}, 'config.token_endpoint'],
    ['410', {status: 410}, 'config.token_endpoint'],
    ['415', {status: 415}, 'config.token_endpoint'],
    ['422', {status: 422}, 'config.token_endpoint'],
    ['401', {status: 401}, 'token.unauthorized'],
    ['403', {status: 403}, 'token.forbidden'],
    ['429', {status: 429}, 'limit.rate'],
    ['500', {status: 500}, 'token.unavailable'],
    ['502 with a page', {status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>'}, 'token.unavailable'],
    ['503', {status: 503}, 'token.unavailable'],
    ['a login page', {type: 'text/html', body: '<!doctype html><title>Sign in</title>'}, 'token.invalid'],
    ['nothing', {body: ''}, 'token.invalid'],
    ['no content', {status: 204}, 'token.invalid'],
    ['half of a JSON', {body: `{"value":"${CANARY}`}, 'token.invalid'],
    ['no key in it', {body: {token: CANARY}}, 'token.invalid'],
    ['an empty key', {body: {value: ''}}, 'token.invalid'],
    ['an empty key inside', {body: {client_secret: {value: ''}}}, 'token.invalid'],
    ['null for a key', {body: {value: null}}, 'token.invalid'],
    ['a number for a key', {body: {value: 7}}, 'token.invalid'],
    ['a list for a key', {body: {client_secret: [CANARY]}}, 'token.invalid'],
    ['a list', {body: [{value: CANARY}]}, 'token.invalid'],
    ['a string', {body: JSON.stringify(CANARY)}, 'token.invalid'],
    ['a megabyte', {body: `{"value":"${CANARY}","pad":"`, pad: 1_000_000}, 'token.invalid'],
    ['a long-lived key', {body: {value: LONG_LIVED}}, 'config.secret_key_exposed'],
    ['a long-lived key inside', {body: {client_secret: {value: LONG_LIVED}}}, 'config.secret_key_exposed'],
    ['a long-lived key as a string inside', {body: {client_secret: `Bearer ${LONG_LIVED}`}}, 'config.secret_key_exposed'],
    ['a redirect', {status: 302, headers: {location: '/login'}}, 'token.redirected'],
    ['a redirect that keeps the method', {status: 307, headers: {location: '/test-answer'}}, 'token.redirected'],
    ['no answer', {drop: true}, 'token.unreachable'],
    ['a body that does not match its coding', {body: CANARY, headers: {'content-encoding': 'gzip'}}, 'token.unreachable'],
  ];
  for (const [what, answer, code] of BAD) {
    it(`${what}: ${code}`, async () => expect((await refused(answer)).code).to.equal(code));
  }

  it('tell when to try again', async () => {
    const later = async (value?: string) => (await refused({status: 429, headers: value === undefined ? {} : {'retry-after': value}})).retryAfterMs;
    expect([await later(), await later('7'), await later('1e9'), await later('-5'), await later('soon')]).to.deep.equal([null, 7000, 60_000, 1000, null]);
    const date = await later(new Date(Date.now() + 30_000).toUTCString());
    expect(date).to.be.within(1000, 30_000);
    expect((await refused({status: 503, headers: {'retry-after': '9'}})).retryAfterMs).to.equal(9000);
  });

  it('say the status to the developer', async () => expect((await refused({status: 503})).detail).to.contain('503'));

  it('keep the reason of the network', async () => expect((await refused({drop: true})).cause).to.be.instanceOf(TypeError));

  it('are refused where nothing listens', async () => {
    const error = await rejection(fetchCredential({endpoint: new URL('http://127.0.0.1:1/token'), credentials: 'omit', provider: null}, new AbortController().signal));
    expect((error as VoiceError).code).to.equal('token.unreachable');
  });
});

describe('credential: the request', () => {
  it('is a POST of JSON that no cache answers', async () => {
    const log = `credential-${performance.now()}`;
    await ask({body: {value: CANARY}, log});
    const [request, ...more] = await seenRequests(log);
    expect(more).to.deep.equal([]);
    expect([request?.method, request?.body, request?.headers['content-type'], request?.headers['accept'], request?.headers['cache-control']]).to.deep.equal([
      'POST',
      '{}',
      'application/json',
      'application/json',
      'no-cache',
    ]);
  });

  it('carries cookies only where the page says so', async () => {
    document.cookie = 'rv-test=1;path=/';
    const sent = async (credentials: RequestCredentials) => {
      const log = `cookies-${credentials}-${performance.now()}`;
      await fetchCredential({endpoint: answerUrl({body: {value: CANARY}, log}), credentials, provider: null}, new AbortController().signal);
      return (await seenRequests(log))[0]?.headers['cookie']?.includes('rv-test') ?? false;
    };
    expect([await sent('omit'), await sent('same-origin'), await sent('include')]).to.deep.equal([false, true, true]);
    document.cookie = 'rv-test=;path=/;max-age=0';
  });
});

describe('credential: waiting', () => {
  const late = () => new VoiceError('token.timeout');

  it('ends by the deadline, before and inside the body', async () => {
    for (const answer of [{hang: true}, {hang: true, body: '{"value":'}]) {
      const waiting = withDeadline(50, late, new AbortController().signal, (signal) => ask(answer, signal));
      expect(((await rejection(waiting)) as VoiceError).code).to.equal('token.timeout');
    }
  });

  it('ends by the caller, with the reason of the caller', async () => {
    const controller = new AbortController();
    const waiting = ask({hang: true}, controller.signal);
    const reason = new VoiceError('session.stopped');
    controller.abort(reason);
    expect(await rejection(waiting)).to.equal(reason);
    expect(await rejection(ask({body: {value: CANARY}}, controller.signal))).to.equal(reason);
  });
});

describe('credential: parsing', () => {
  it('refuses what is no object, and takes nothing from a prototype', () => {
    for (const junk of [undefined, null, 7, 'text', [], JSON.parse('{"__proto__":{"value":"ek_forged"}}')]) {
      expect(() => parseCredential(junk)).to.throw(VoiceError).with.property('code', 'token.invalid');
    }
  });
});

describe('credential: the page as its provider', () => {
  const from = (provider: () => Promise<unknown>): Promise<Credential> => fetchCredential({endpoint: null, credentials: 'omit', provider}, new AbortController().signal);

  it('answers what an endpoint would', async () => expect((await from(() => Promise.resolve({client_secret: {value: CANARY}}))).value).to.equal(CANARY));

  it('fails like an endpoint that is down, with its own reason as the cause', async () => {
    const cause = new Error('not logged in');
    const error = await rejection(from(() => Promise.reject(cause)));
    expect([(error as VoiceError).code, (error as VoiceError).cause]).to.deep.equal(['token.unavailable', cause]);
  });

  it('may not hand over a long-lived key', async () => {
    expect(((await rejection(from(() => Promise.resolve({value: LONG_LIVED})))) as VoiceError).code).to.equal('config.secret_key_exposed');
  });
});
