import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import {openBrowser, visit} from '../support/page.js';
import {startBreakableSite, type BreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const NO_ANSWER = /isn't answering/;
/** Longer than any deadline, and not much: a server that sleeps keeps its process alive. */
const NEVER = {delayMs: 13_000};

/** Deadlines run in real time, so these tests run side by side, each with a site of its own. */
describe('waiting has an end', {concurrency: true}, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  const DEADLINES: readonly (readonly [name: string, arrange: (site: BreakableSite) => void, expected: ExpectedFailure])[] = [
    ['a token endpoint that does not answer', (site) => (site.token.fault = NEVER), {code: 'token.timeout', retry: 'user', shows: /Can't reach/}],
    ['an offer that is not answered', (site) => (site.provider.faults.calls = NEVER), {code: 'provider.timeout', retry: 'user', shows: NO_ANSWER}],
    ['a session that is never created', (site) => (site.provider.faults.session = {neverCreated: true}), {code: 'provider.no_session', retry: 'user', shows: NO_ANSWER}],
    ['a provider that cannot be reached', (site) => (site.provider.faults.calls = {unreachable: true}), {code: 'net.ice_failed', retry: 'user', shows: /network blocks voice calls/}],
  ];
  for (const [name, arrange, expected] of DEADLINES) {
    it(`${name} is ${expected.code}, and the next try works`, async () => {
      const site = await startBreakableSite();
      try {
        // By WebRTC alone, or what cannot be reached would be tried by WebSocket.
        const visitor = await visit(browser, site, {attributes: {transport: 'webrtc'}});
        arrange(site);
        await fails(visitor, expected);
        site.mend();
        await worksAgain(visitor);
        await visitor.leave();
      } finally {
        await site.close();
      }
    });
  }

  it('a provider that is gone without a word while the microphone is still to come is net.lost, and the next try works', async () => {
    const site = await startBreakableSite();
    try {
      const visitor = await visit(browser, site, {attributes: {preload: 'intent', muted: ''}});
      await visitor.page.evaluate(() => window.e2e.microphone.hold());
      const failed = fails(visitor, {code: 'net.lost', retry: 'user', shows: /The connection was lost/});
      const call = await visitor.call();
      await until('the session is created', () => call.events.some(({type}) => type === 'session.created'));
      await call.drop();
      await failed;
      await visitor.page.evaluate(() => window.e2e.microphone.release());
      await worksAgain(visitor);
      await visitor.leave();
    } finally {
      await site.close();
    }
  });

  it('a provider that is gone without a word, and nothing may be rebuilt: reconnecting, then net.lost, and the next try works', async () => {
    const site = await startBreakableSite();
    try {
      const visitor = await visit(browser, site, {attributes: {muted: '', 'no-reconnect': ''}});
      await visitor.click('start-button');
      await visitor.reaches('listening');
      await (await visitor.call()).drop();
      await visitor.reaches('reconnecting');
      await until('the call is given up', async () => (await visitor.state()) === 'failed', 40_000);
      const {error} = await visitor.event('rv-error');
      assert.deepEqual([error.code, error.retry], ['net.lost', 'user']);
      assert.equal((await visitor.event('rv-session-end')).reason, 'error');
      await visitor.isClean();
      await worksAgain(visitor);
      await visitor.leave();
    } finally {
      await site.close();
    }
  });
});
