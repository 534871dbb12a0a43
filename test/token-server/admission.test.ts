import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {TokenHandler} from '../../src/token-server/index.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {assertRefused, handlerFor, jsonRequest, minted, OFFER, ORIGIN, read, sdpRequest, type HeaderChanges} from './rig.js';

let upstream: FakeUpstream;
let handler: TokenHandler;

before(async () => {
  upstream = await startFakeUpstream();
  handler = handlerFor(upstream);
});
beforeEach(() => upstream.behave(reply(200, minted())));
after(() => upstream.close());

/** A refused request costs nothing: the provider never hears of it. */
async function refusedAtTheDoor(request: Request, status: number, code: string, origin: string | null = ORIGIN) {
  const answer = await assertRefused(await handler(request), status, code, origin);
  assert.equal(upstream.received.length, 0);
  return answer;
}

describe('methods', () => {
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    it(`${method} is answered with what is allowed`, async () => {
      const {headers} = await refusedAtTheDoor(jsonRequest({}, null, method), 405, 'method_not_allowed');
      assert.equal(headers.get('allow'), 'POST, OPTIONS');
    });
  }

  it('an override header changes nothing', async () => {
    await refusedAtTheDoor(jsonRequest({'x-http-method-override': 'POST'}, null, 'PUT'), 405, 'method_not_allowed');
  });
});

describe('origins', () => {
  const foreign = [
    null,
    'null',
    'http://site.example',
    'https://site.example:8443',
    'https://site.example.',
    'https://site.example.evil.com',
    'https://evil-site.example',
    'https://a.site.example',
    'https://SITE.example',
    'https://site.example/',
    `${ORIGIN}, https://evil.example`,
    '*',
  ];
  for (const origin of foreign) {
    it(`refuses ${String(origin)}, and lets it read nothing`, async () => {
      await refusedAtTheDoor(jsonRequest({origin}), 403, 'origin_not_allowed', null);
    });
  }

  const metadata: readonly (readonly [HeaderChanges, boolean])[] = [
    [{'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty'}, true],
    [{'sec-fetch-site': 'same-site'}, true],
    [{'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors'}, true],
    [{'sec-fetch-site': 'none'}, false],
    [{'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}, false],
    [{'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate'}, false],
    [{'sec-fetch-dest': 'iframe'}, false],
  ];
  for (const [headers, accepted] of metadata) {
    it(`${accepted ? 'accepts' : 'refuses'} a listed origin with ${JSON.stringify(headers)}`, async () => {
      if (accepted) assert.equal((await read(await handler(jsonRequest(headers)))).status, 200);
      else await refusedAtTheDoor(jsonRequest(headers), 403, 'origin_not_allowed');
    });
  }

  it('Fetch Metadata does not replace the list', async () => {
    await refusedAtTheDoor(jsonRequest({origin: null, 'sec-fetch-site': 'same-origin'}), 403, 'origin_not_allowed', null);
  });
});

describe('the preflight', () => {
  const ask = (origin: string) =>
    jsonRequest({origin, 'content-type': null, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type'}, null, 'OPTIONS');

  it('tells a listed origin what it may send', async () => {
    const {status, headers, text} = await read(await handler(ask(ORIGIN)));
    assert.equal(status, 204);
    assert.equal(text, '');
    assert.equal(headers.get('access-control-allow-methods'), 'POST');
    assert.equal(headers.get('access-control-allow-headers'), 'content-type');
    assert.equal(headers.get('access-control-max-age'), '600');
    assert.equal(upstream.received.length, 0);
  });

  it('refuses any other', async () => {
    const {headers} = await refusedAtTheDoor(ask('https://evil.example'), 403, 'origin_not_allowed', null);
    assert.equal(headers.get('access-control-allow-methods'), null);
  });
});

describe('bodies', () => {
  for (const type of [null, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json-evil', 'text/json', 'application/sdpx']) {
    it(`refuses ${String(type)}`, async () => {
      const body = new Blob(['{}']);
      await refusedAtTheDoor(jsonRequest({'content-type': type}, body), 415, 'unsupported_media_type');
    });
  }

  it('refuses a compressed body', async () => {
    await refusedAtTheDoor(jsonRequest({'content-encoding': 'gzip'}), 415, 'unsupported_media_type');
  });

  it('accepts parameters and capitals in the type', async () => {
    assert.equal((await handler(jsonRequest({'content-type': 'Application/JSON; charset=utf-8'}))).status, 200);
  });

  it('accepts no body at all', async () => {
    assert.equal((await handler(jsonRequest({}, null))).status, 200);
  });

  for (const body of ['[]', 'null', '"x"', '{', 'ek_', '{"a":1}{}']) {
    it(`refuses ${body} as JSON`, async () => {
      await refusedAtTheDoor(jsonRequest({}, body), 400, 'bad_request');
    });
  }

  it('refuses JSON that is not UTF-8', async () => {
    await refusedAtTheDoor(jsonRequest({}, new Uint8Array([0x7b, 0xff, 0x7d])), 400, 'bad_request');
  });

  const padded = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;

  it('takes JSON of 4 KB and not a byte more', async () => {
    assert.equal((await handler(jsonRequest({}, padded(4096)))).status, 200);
    upstream.behave(reply(200, minted()));
    await refusedAtTheDoor(jsonRequest({}, padded(4097)), 413, 'body_too_large');
  });

  it('takes SDP of 16 KB and not a byte more', async () => {
    const offer = (bytes: number) => OFFER + `a=${'x'.repeat(bytes - OFFER.length - 4)}\r\n`;
    await refusedAtTheDoor(sdpRequest({}, offer(16_385)), 413, 'body_too_large');
    upstream.behave(reply(201, 'v=0\r\n'));
    assert.equal((await handler(sdpRequest({}, offer(16_384)))).status, 201);
  });

  /** A body that never ends, in pieces; `pulled` counts them. */
  function endless(waitMs: number) {
    const state = {pulled: 0, cancelled: false};
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          state.pulled += 1;
          if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
          if (!state.cancelled) controller.enqueue(new Uint8Array(1024).fill(0x20));
        },
        cancel() {
          state.cancelled = true;
        },
      },
      {highWaterMark: 0},
    );
    return {state, stream};
  }

  it('counts a body without a length as it arrives, and reads no further', async () => {
    const {state, stream} = endless(0);
    await refusedAtTheDoor(jsonRequest({}, stream), 413, 'body_too_large');
    assert.equal(state.cancelled, true);
    assert.ok(state.pulled <= 6);
  });

  it('does not believe a length', async () => {
    await refusedAtTheDoor(jsonRequest({'content-length': '2'}, endless(0).stream), 413, 'body_too_large');
    await refusedAtTheDoor(jsonRequest({'content-length': '5000'}), 413, 'body_too_large');
  });

  it('does not wait for a body that drips', async () => {
    const {state, stream} = endless(900);
    await refusedAtTheDoor(jsonRequest({}, stream), 408, 'body_timeout');
    assert.equal(state.cancelled, true);
  });

  it('a body that breaks off is a bad request', async () => {
    const stream = new ReadableStream<Uint8Array>({pull: (controller) => controller.error(new Error('canary: socket hang up'))});
    await refusedAtTheDoor(jsonRequest({}, stream), 400, 'bad_request');
  });

  const broken: Readonly<Record<string, string>> = {
    'something else': 'hello',
    'no audio': OFFER.replace('m=audio', 'm=video'),
    'two voices': OFFER + 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n',
    'no fingerprint': OFFER.replace('a=fingerprint', 'a=x'),
    'no ICE': OFFER.replace('a=ice-ufrag', 'a=x'),
    'a byte-order mark': `\uFEFF${OFFER}`,
  };
  for (const [name, offer] of Object.entries(broken)) {
    it(`refuses as an offer: ${name}`, async () => {
      await refusedAtTheDoor(sdpRequest({}, offer), 400, 'bad_request');
    });
  }
});

describe("the site's own say", () => {
  it('agrees by returning nothing, and sees the request', async () => {
    let cookie: string | null = null;
    const asking = handlerFor(upstream, {
      authorize: (request) => {
        cookie = request.headers.get('cookie');
        return undefined;
      },
    });
    assert.equal((await read(await asking(jsonRequest({cookie: 'sid=1'})))).status, 200);
    assert.equal(cookie, 'sid=1');
  });

  it('refuses with its own Response, which gets our headers', async () => {
    const refusing = handlerFor(upstream, {
      authorize: async () =>
        new Response('log in', {status: 401, headers: {'x-login': '/login', 'cache-control': 'public', 'access-control-allow-origin': '*'}}),
    });
    const {status, text, headers} = await read(await refusing(jsonRequest()));
    assert.deepEqual([status, text, headers.get('x-login')], [401, 'log in', '/login']);
    assert.equal(upstream.received.length, 0);
  });

  for (const verdict of [true, false, null, {ok: true}]) {
    it(`fails closed on ${JSON.stringify(verdict)}`, async () => {
      const odd = handlerFor(upstream, {authorize: () => verdict as unknown as undefined});
      await assertRefused(await odd(jsonRequest()), 403, 'not_authorized');
      assert.equal(upstream.received.length, 0);
    });
  }

  it('what it throws is a 403, and stays on the server', async () => {
    for (const authorize of [() => Promise.reject(new Error('canary')), (): undefined => { throw new Error('canary'); }]) {
      const {text} = await assertRefused(await handlerFor(upstream, {authorize})(jsonRequest()), 403, 'not_authorized');
      assert.ok(!text.includes('canary'));
    }
  });

  it('is not asked about a request that is refused anyway', async () => {
    let asked = 0;
    const counting = handlerFor(upstream, {
      authorize: () => {
        asked += 1;
        return undefined;
      },
    });
    await counting(jsonRequest({origin: 'https://evil.example'}));
    await counting(jsonRequest({'content-type': 'text/plain'}));
    await counting(jsonRequest({}, '['));
    assert.equal(asked, 0);
  });
});
