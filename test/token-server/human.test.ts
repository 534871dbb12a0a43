import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {HumanProof, TokenHandlerOptions} from '../../src/token-server/index.js';
import {installClock} from '../support/clock.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {ANSWER, assertRefused, handlerFor, jsonRequest, minted, sdpRequest} from './rig.js';

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
beforeEach(() => upstream.behave(reply(200, minted())));
after(() => upstream.close());

/** What the hook was given for a request, by a hook that agrees. */
async function proofOf(request: Request, options: Partial<TokenHandlerOptions> = {}): Promise<HumanProof | null> {
  let seen: HumanProof | null = null;
  const handler = handlerFor(upstream, {
    ...options,
    verifyHuman: async (_request, proof) => {
      seen = proof;
      return true;
    },
  });
  assert.ok((await handler(request)).ok);
  return seen;
}

/** A request whose hook has been asked, and has not said yet. */
async function undecided(): Promise<{readonly decide: (human: boolean) => void; readonly answer: Promise<Response>}> {
  return new Promise((resolve) => {
    const handler = handlerFor(upstream, {verifyHuman: () => new Promise<boolean>((decide) => resolve({decide, answer}))});
    const answer = handler(jsonRequest());
  });
}

describe('the check for people', () => {
  it('is waited for before anything is minted', async () => {
    const {decide, answer} = await undecided();
    assert.equal(upstream.received.length, 0);
    decide(true);
    assert.equal((await answer).status, 200);
    assert.equal(upstream.received.length, 1);
  });

  it('gets the token of the body and the address', async () => {
    const request = jsonRequest({'x-real-ip': '192.0.2.7'}, JSON.stringify({turnstile: 'proof', locale: 'de'}));
    assert.deepEqual(await proofOf(request, {trustProxy: 'x-real-ip'}), {token: 'proof', ip: '192.0.2.7'});
  });

  const bodies = ['', '{}', '{"turnstile":""}', '{"turnstile":7}', '{"turnstile":{"a":1}}', '{"__proto__":{"turnstile":"x"}}', JSON.stringify({turnstile: 'x'.repeat(2049)})];
  for (const body of bodies) {
    it(`gets no token of ${body.slice(0, 40) || 'an empty body'}`, async () => assert.deepEqual(await proofOf(jsonRequest({}, body)), {token: null, ip: null}));
  }

  it('takes a token of 2048 characters', async () => {
    const token = 'x'.repeat(2048);
    assert.equal((await proofOf(jsonRequest({}, JSON.stringify({turnstile: token}))))?.token, token);
  });

  it('sees the request of a session endpoint, whose body has no room for a token', async () => {
    upstream.behave(reply(201, ANSWER));
    let cookie: string | null = null;
    const handler = handlerFor(upstream, {
      verifyHuman: (request) => {
        cookie = request.headers.get('cookie');
        return true;
      },
    });
    assert.equal((await handler(sdpRequest({cookie: 'human=1'}))).status, 201);
    assert.equal(cookie, 'human=1');
  });

  for (const verdict of [false, undefined, null, 1, 'true', {success: true}, new Response()]) {
    it(`refuses on ${verdict instanceof Response ? 'a Response' : JSON.stringify(verdict)}`, async () => {
      await assertRefused(await handlerFor(upstream, {verifyHuman: () => verdict as boolean})(jsonRequest()), 403, 'not_human');
      assert.equal(upstream.received.length, 0);
    });
  }

  it('refuses where it says nothing for 3 s', async () => {
    const clock = installClock(Date.now());
    try {
      const {answer} = await undecided();
      clock.advance(3000);
      await assertRefused(await answer, 403, 'not_human');
      assert.equal(upstream.received.length, 0);
      assert.equal(clock.timers, 0);
    } finally {
      clock.restore();
    }
  });

  it('refuses where it throws or rejects, and what it says stays on the server', async () => {
    for (const verifyHuman of [(): boolean => { throw new Error('canary'); }, () => Promise.reject<boolean>(new Error('canary'))]) {
      const {text} = await assertRefused(await handlerFor(upstream, {verifyHuman})(jsonRequest()), 403, 'not_human');
      assert.ok(!text.includes('canary'));
    }
    assert.equal(upstream.received.length, 0);
  });

  it('is not asked about a visitor whom the site refuses', async () => {
    let asked = 0;
    const handler = handlerFor(upstream, {
      authorize: () => new Response(null, {status: 401}),
      verifyHuman: () => {
        asked += 1;
        return true;
      },
    });
    await handler(jsonRequest());
    assert.equal(asked, 0);
  });
});
