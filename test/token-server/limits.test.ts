import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {createMemoryStore, createTokenHandler, type LimitStore, type TokenHandler, type TokenHandlerOptions} from '../../src/token-server/index.js';
import {ANSWER, assertRefused, handlerFor, jsonRequest, KEY, minted, ORIGIN, sdpRequest, type HeaderChanges} from './rig.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
beforeEach(() => upstream.behave(reply(200, minted())));
after(() => upstream.close());

/** A handler with the default limits and a clock that stands still until it is told. */
function limited(options: Partial<TokenHandlerOptions> = {}) {
  const clock = {time: 1_000_000};
  const handler = handlerFor(upstream, {limits: undefined, trustProxy: 'x-real-ip', store: createMemoryStore({now: () => clock.time}), ...options});
  return {clock, handler};
}

const from = (ip: string, changes: HeaderChanges = {}): Request => jsonRequest({'x-real-ip': ip, ...changes});

/** How many starts are let through until one is refused. */
async function startsOf(handler: TokenHandler, request: (i: number) => Request, most = 200): Promise<number> {
  for (let i = 0; i < most; i += 1) if ((await handler(request(i))).status === 429) return i;
  return most;
}

const refusedFor = async (answer: Response, seconds: number): Promise<void> => {
  const {headers} = await assertRefused(answer, 429, 'rate_limited');
  assert.equal(headers.get('retry-after'), String(seconds));
};

describe('without a word of the site', () => {
  it('an address starts 5 sessions a minute, and is told when there will be another', async () => {
    const {clock, handler} = limited();
    assert.equal(await startsOf(handler, () => from('192.0.2.1')), 5);
    clock.time += MINUTE - 1;
    await refusedFor(await handler(from('192.0.2.1')), 1);
    clock.time += 1;
    assert.equal((await handler(from('192.0.2.1'))).status, 200);
    assert.equal(upstream.received.length, 6, 'who is refused costs nothing');
  });

  it('and 30 an hour', async () => {
    const {clock, handler} = limited();
    for (let minute = 0; minute < 6; minute += 1, clock.time += MINUTE) assert.equal(await startsOf(handler, () => from('192.0.2.1')), 5);
    await refusedFor(await handler(from('192.0.2.1')), 54 * 60);
    clock.time += HOUR - 6 * MINUTE;
    assert.equal((await handler(from('192.0.2.1'))).status, 200);
  });

  it('everybody together starts 60 a minute', async () => {
    const {handler} = limited();
    assert.equal(await startsOf(handler, (i) => from(`192.0.2.${i}`)), 60);
    await refusedFor(await handler(from('192.0.2.250')), 60);
  });

  it('both endpoints count as one', async () => {
    const {handler} = limited();
    assert.equal(await startsOf(handler, () => from('192.0.2.1'), 3), 3);
    upstream.behave(reply(201, ANSWER));
    assert.equal(await startsOf(handler, () => sdpRequest({'x-real-ip': '192.0.2.1'})), 2);
  });

  it('the handler is limited even where its store is its own', async () => {
    const plain = createTokenHandler({provider: 'openai', apiKey: KEY, baseUrl: upstream.baseUrl, session: {model: 'm'}, allowedOrigins: [ORIGIN]});
    const answers = await Promise.all(Array.from({length: 200}, () => plain(jsonRequest())));
    assert.equal(answers.filter(({status}) => status === 200).length, 5);
  });
});

describe('who counts as one address', () => {
  it('all those whose address nobody trusted tells: a header that is made up buys nothing', async () => {
    const {handler} = limited({trustProxy: undefined});
    const forged = (i: number) => jsonRequest({'x-forwarded-for': `198.51.100.${i}`, 'x-real-ip': `198.51.100.${i}`, 'cf-connecting-ip': `198.51.100.${i}`});
    assert.equal(await startsOf(handler, forged), 5);
  });

  it('a whole /64 of IPv6', async () => {
    const {handler} = limited();
    assert.equal(await startsOf(handler, (i) => from(`2001:db8:1:2::${i}`)), 5);
    assert.equal((await handler(from('2001:db8:1:3::1'))).status, 200);
  });

  it('an IPv4 address, in IPv6 too', async () => {
    const {handler} = limited();
    assert.equal(await startsOf(handler, (i) => from(i % 2 === 0 ? '192.0.2.1' : '::ffff:192.0.2.1')), 5);
    assert.equal((await handler(from('192.0.2.2'))).status, 200);
  });
});

describe('a user whom the site names', () => {
  const authorize = (request: Request) => ({userId: request.headers.get('x-user') ?? 'nobody'});

  it('starts 3 a minute, from wherever', async () => {
    const {handler} = limited({authorize});
    assert.equal(await startsOf(handler, (i) => from(`192.0.2.${i}`, {'x-user': 'ada'})), 3);
    assert.equal((await handler(from('192.0.2.1', {'x-user': 'grace'}))).status, 200);
  });

  for (const verdict of [{userId: ''}, {userId: 7}, {userId: 'x'.repeat(257)}, {userId: 'ada', admin: true}, {}]) {
    it(`cannot be ${JSON.stringify(verdict).slice(0, 40)}`, async () => {
      const {handler} = limited({authorize: () => verdict as {userId: string}});
      await assertRefused(await handler(jsonRequest()), 403, 'not_authorized');
      assert.equal(upstream.received.length, 0);
    });
  }
});

describe('the order of the limits', () => {
  it('who is refused before has not been counted', async () => {
    const {handler} = limited();
    for (let i = 0; i < 10; i += 1) {
      await handler(from('192.0.2.1', {origin: 'https://evil.example'}));
      await handler(jsonRequest({'x-real-ip': '192.0.2.1', 'content-type': null}, null, 'OPTIONS'));
      await handler(jsonRequest({'x-real-ip': '192.0.2.1'}, '['));
    }
    assert.equal(await startsOf(handler, () => from('192.0.2.1')), 5);
  });

  it('the site is not asked about an address that has had enough', async () => {
    let asked = 0;
    const {handler} = limited({
      authorize: () => {
        asked += 1;
        return undefined;
      },
    });
    await startsOf(handler, () => from('192.0.2.1'));
    await handler(from('192.0.2.1'));
    assert.equal(asked, 5);
  });

  it('those who are refused use up nothing of what everybody shares', async () => {
    const {handler} = limited({limits: {site: {perMinute: 10}}, verifyHuman: (request) => request.headers.get('x-robot') === null});
    for (let i = 0; i < 50; i += 1) await handler(from(`198.51.100.${i}`, {'x-robot': '1'}));
    for (let i = 0; i < 50; i += 1) await handler(from('192.0.2.1', {'x-robot': '1'}));
    assert.equal(await startsOf(handler, (i) => from(`203.0.113.${i}`)), 10);
  });
});

describe("the site's own limits", () => {
  it('replace those of the same line, and no other', async () => {
    const {handler} = limited({limits: {ip: {perDay: 8}}});
    assert.equal(await startsOf(handler, () => from('192.0.2.1')), 8);
    assert.equal(await startsOf(handler, (i) => from(`192.0.2.${i + 2}`)), 52);
  });

  it('can be fewer', async () => {
    const {handler} = limited({limits: {ip: false}});
    assert.equal(await startsOf(handler, () => from('192.0.2.1')), 60);
  });

  it('can be none, and then no store is asked', async () => {
    const {handler} = limited({limits: false, store: brokenStore(() => Promise.reject(new Error('asked')))});
    assert.equal(await startsOf(handler, () => from('192.0.2.1'), 70), 70);
  });

  it('are shared by handlers that share a store', async () => {
    const store = createMemoryStore();
    const [one, two] = [limited({store}).handler, limited({store}).handler];
    assert.equal(await startsOf(one, () => from('192.0.2.1'), 3), 3);
    assert.equal(await startsOf(two, () => from('192.0.2.1')), 2);
  });
});

const brokenStore = (take: () => unknown): LimitStore => ({...createMemoryStore(), take: take as LimitStore['take']});

describe('a store that does not say', () => {
  const broken: Readonly<Record<string, () => unknown>> = {
    'that it is down': () => Promise.reject(new Error(`canary ${KEY}`)),
    'anything, and throws': () => {
      throw new Error('canary');
    },
    'anything at all': () => new Promise(() => undefined),
    'more than nothing': () => Promise.resolve(undefined),
    'yes but "OK"': () => Promise.resolve('OK'),
    'yes but 1': () => Promise.resolve({ok: 1, remaining: 1, resetMs: 1}),
    'until when it is no': () => Promise.resolve({ok: false}),
  };
  for (const [name, take] of Object.entries(broken)) {
    it(`${name}: nothing is minted`, async () => {
      const {handler} = limited({store: brokenStore(take)});
      const {text, headers} = await assertRefused(await handler(jsonRequest()), 503, 'limiter_unavailable');
      assert.equal(headers.get('retry-after'), '5');
      assert.ok(!text.includes('canary'));
      assert.equal(upstream.received.length, 0);
    });
  }

  it('more than a window of waiting', async () => {
    const {handler} = limited({store: brokenStore(() => Promise.resolve({ok: false, remaining: 0, resetMs: Infinity}))});
    await refusedFor(await handler(jsonRequest()), 60);
  });
});
