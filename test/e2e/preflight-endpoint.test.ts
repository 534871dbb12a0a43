import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HttpFault} from '../../demo/local-provider/index.js';
import {listen} from '../../demo/web/listen.js';
import {createTokenHandler} from '../../src/token-server/index.js';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {preflight, type Seen} from '../support/preflight.js';
import {startBreakableSite} from '../support/site.js';

/** The microphone is another matter. */
const look = (visitor: VisitorPage): Promise<Seen> => preflight(visitor, {microphone: false});
/** Requests that are not the page's own. */
const asked = ({requests}: VisitorPage): string[] => requests.filter((request) => !/ \/(?:bare|favicon\.ico|voice\/.*)$/.test(request));
const verdict = ({line: {endpoint}}: Seen): string => [endpoint.status, endpoint.code ?? ''].join(' ').trim();

describe('a preflight finds an endpoint', () => {
  const lab = useLab(startBreakableSite);
  const HTML = '<!doctype html><title>Nothing here</title>';

  const ANSWERS: readonly (readonly [name: string, fault: HttpFault, verdict: string])[] = [
    ['that takes nothing but POST (405)', {status: 405, headers: {allow: 'POST'}}, 'ok'],
    ['that wants a body (400)', {status: 400}, 'ok'],
    ['that wants another type (415)', {status: 415}, 'ok'],
    ['that knows no OPTIONS (501)', {status: 501}, 'ok'],
    ['that answers 200', {status: 200, body: HTML, contentType: 'text/html'}, 'ok'],
    ['missing (404)', {status: 404, body: HTML, contentType: 'text/html'}, 'failed config.token_endpoint'],
    ['that wants a visitor to sign in (401)', {status: 401}, 'failed token.unauthorized'],
    ['that forbids (403)', {status: 403}, 'failed token.forbidden'],
    ['that has had enough (429)', {status: 429}, 'failed limit.rate'],
    ['out of order (500)', {status: 500}, 'failed token.unavailable'],
    ['out of order (503)', {status: 503}, 'failed token.unavailable'],
    ['that redirects to a login page', {status: 302, headers: {location: '/bare'}}, 'failed token.redirected'],
  ];
  for (const [name, fault, expected] of ANSWERS) {
    it(`${name}: ${expected}`, async () => {
      const visitor = await lab.open();
      lab.site.token.fault = fault;
      const asked = lab.site.token.asked;
      const report = await look(visitor);
      assert.equal(verdict(report), expected);
      assert.equal(lab.site.token.asked, asked + 1, 'asked once');
      assert.equal(lab.site.requested.at(-1), '/api/realtime/token', 'no redirect is followed');
      if (fault.status !== 302) assert.match(report.line.endpoint.detail, new RegExp(`answered ${fault.status}`));
    });
  }

  it('that never answers: failed token.timeout', async () => {
    const visitor = await lab.open();
    lab.site.token.fault = {delayMs: 13_000};
    assert.equal(verdict(await look(visitor)), 'failed token.timeout');
  });

  it('that cannot be reached: failed token.unreachable', async () => {
    const visitor = await lab.open();
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => void (request.url().includes('/api/') ? request.abort('connectionrefused') : request.continue()));
    const report = await look(visitor);
    assert.equal(verdict(report), 'failed token.unreachable');
    assert.equal(report.line.endpoint.message, "Can't reach the voice service.");
  });

  it('in a browser that is offline: failed net.offline, for the network too', async () => {
    const visitor = await lab.open();
    await visitor.page.setOfflineMode(true);
    assert.deepEqual((await look(visitor)).odd, {signal: 'skipped', endpoint: 'failed net.offline', network: 'failed net.offline'});
  });

  const WRONG: readonly (readonly [endpoint: string, code: string])[] = [
    ['', 'config.token_endpoint'],
    ['https://evil.example/token', 'config.origin_not_allowed'],
    ['http://site.example/token', 'config.bad_url'],
    ['/api/realtime/token?key=sk-proj-0123456789abcdef', 'config.secret_key_exposed'],
  ];
  for (const [endpoint, code] of WRONG) {
    it(`"${endpoint}", and asks nothing of it: failed ${code}`, async () => {
      const visitor = await lab.open({attributes: {'token-endpoint': endpoint}});
      assert.equal(verdict(await look(visitor)), `failed ${code}`);
      assert.deepEqual(asked(visitor), []);
    });
  }

  it('of the session, and asks that alone', async () => {
    const visitor = await lab.open({attributes: {'session-endpoint': '/api/realtime/session'}});
    assert.equal(verdict(await look(visitor)), 'ok');
    assert.deepEqual(asked(visitor), ['OPTIONS /api/realtime/session']);
    assert.equal(lab.site.provider.calls.length, 0);
  });

  for (const name of ['tokenProvider', 'sessionProvider'] as const) {
    it(`to be a function of the page's, ${name}, and does not call it`, async () => {
      const visitor = await lab.open();
      await visitor.element((element, provider) => {
        element[provider] = () => Promise.reject(new Error('called'));
      }, name);
      const report = await look(visitor);
      assert.equal(verdict(report), 'skipped');
      assert.ok(report.line.endpoint.detail.includes(name));
      assert.deepEqual(asked(visitor), []);
    });
  }
});

describe('a preflight finds an endpoint of another origin', () => {
  const lab = useLab(startBreakableSite);

  /** Its server, with the handler of ours; `lists` says whether that knows the page. */
  async function elsewhere(lists: boolean, use: (url: string, asked: readonly string[]) => Promise<void>): Promise<void> {
    const asked: string[] = [];
    const handler = createTokenHandler({provider: 'openai', apiKey: 'sk-test', session: {model: 'gpt-realtime'}, allowedOrigins: [lists ? lab.site.url : 'https://www.example.com'], fetch: () => Promise.reject(new Error('a key was minted'))});
    const server = await listen((request) => {
      asked.push(request.method);
      return handler(request);
    }, 0);
    try {
      await use(`${server.origin}/token`, asked);
    } finally {
      await server.close();
    }
  }
  const allow = (visitor: VisitorPage): Promise<void> =>
    visitor.element((element) => {
      const {tokenEndpoint, constructor} = element;
      (constructor as typeof element.constructor & {allowOrigins(origins: string[]): void}).allowOrigins([tokenEndpoint ?? '']);
    });

  it('that lists the page: it answers as it will when it is needed', () =>
    elsewhere(true, async (url, asked) => {
      lab.site.headers = {'content-security-policy': ''};
      const visitor = await lab.open({attributes: {'token-endpoint': url}});
      await allow(visitor);
      const report = await look(visitor);
      assert.deepEqual([verdict(report), report.line.endpoint.detail], ['ok', 'HEAD answered 405']);
      assert.deepEqual(asked, ['OPTIONS', 'HEAD'], 'the browser asked for permission first');
    }));

  it('that does not list the page: failed token.unreachable, and CORS is named', () =>
    elsewhere(false, async (url, asked) => {
      lab.site.headers = {'content-security-policy': ''};
      const visitor = await lab.open({attributes: {'token-endpoint': url}});
      await allow(visitor);
      const report = await look(visitor);
      assert.equal(verdict(report), 'failed token.unreachable');
      assert.match(report.line.endpoint.detail, /CORS/);
      assert.deepEqual(asked, ['OPTIONS']);
    }));

  it('that the policy of the page forbids: failed token.unreachable, and connect-src is named', () =>
    elsewhere(true, async (url, asked) => {
      const visitor = await lab.open({attributes: {'token-endpoint': url}});
      await allow(visitor);
      const report = await look(visitor);
      assert.equal(verdict(report), 'failed token.unreachable');
      assert.ok(report.line.endpoint.detail.includes(`connect-src needs ${new URL(url).origin}`), report.line.endpoint.detail);
      assert.deepEqual(asked, []);
      // It is this one that was to be seen.
      assert.equal((await visitor.page.evaluate(() => window.e2e.violations.splice(0))).length, 1);
    }));
});
