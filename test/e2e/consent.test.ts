import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const GATED = {'require-consent': '', 'terms-url': '/terms', 'privacy-url': 'https://example.com/privacy'};

/** What has been asked of the visitor's machine or of anybody else. */
const traces = async (visitor: VisitorPage): Promise<unknown> => ({
  opened: await visitor.page.evaluate(() => [window.e2e.microphone.asked, window.e2e.peers, window.e2e.contexts, window.e2e.players, window.e2e.fetches].map(({length}) => length)),
  stored: await visitor.page.evaluate(() => window.e2e.storage()),
  requests: visitor.requests.filter(isSignalling),
});
const NONE = {opened: [0, 0, 0, 0, 0], stored: {cookie: '', local: {}, session: {}, databases: [], caches: []}, requests: []};

describe('the consent gate', () => {
  const lab = useLab(startDemo);

  it('asks before anything starts, and declining leaves no trace', async () => {
    const visitor = await lab.open({attributes: GATED});
    await visitor.click('start-button');
    await visitor.reaches('consent');
    assert.match((await visitor.text('consent')) ?? '', /Your voice is sent to the AI provider/);
    assert.deepEqual(await traces(visitor), NONE);
    await visitor.click('consent-decline');
    await visitor.reaches('idle');
    const record = await visitor.event('rv-consent');
    assert.equal(record.granted, false);
    assert.deepEqual(await traces(visitor), NONE);
    await visitor.isClean();
  });

  it('Escape declines', async () => {
    const visitor = await lab.open({attributes: GATED});
    await visitor.click('start-button');
    await visitor.reaches('consent');
    await visitor.press('Escape');
    await visitor.reaches('idle');
    assert.equal((await visitor.event('rv-consent')).granted, false);
    assert.deepEqual(await traces(visitor), NONE);
  });

  it('start() from a script is held at the gate, and rejects when the visitor declines', async () => {
    const visitor = await lab.open({attributes: GATED});
    const outcome = visitor.element((element) => element.start().then(() => 'started', (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)));
    await visitor.reaches('consent');
    assert.deepEqual(await traces(visitor), NONE);
    await visitor.click('consent-decline');
    assert.equal(await outcome, 'consent.declined');
    assert.deepEqual(await visitor.events('rv-error'), [], 'declining is no error to show');
  });

  it('goes on into the call once accepted, with a record of what was accepted', async () => {
    const visitor = await lab.open({attributes: GATED});
    await visitor.click('start-button');
    await visitor.click('consent-accept');
    await visitor.reaches('listening', 'hearing');
    const {granted, textHash, locale, at} = await visitor.event('rv-consent');
    assert.deepEqual([granted, locale], [true, 'en']);
    assert.match(textHash, /^[0-9a-f]{64}$/);
    assert.notEqual(textHash, createHash('sha256').update('').digest('hex'));
    assert.ok(Math.abs(Date.parse(at) - Date.now()) < 60_000, at);

    await visitor.click('end-button');
    await visitor.reaches('ended');
    await visitor.click('start-button');
    await until('a second call starts without a second question', async () => (await visitor.events('rv-session-start')).length === 2);
    assert.equal((await visitor.events('rv-consent')).length, 1);
  });

  it('asks again when what was accepted has changed, and its hash is another one', async () => {
    const visitor = await lab.open({attributes: GATED});
    await visitor.click('start-button');
    await visitor.click('consent-decline');
    await visitor.event('rv-consent');
    await visitor.element((element) => element.setAttribute('privacy-url', 'https://example.com/another'));
    await visitor.click('start-button');
    await visitor.click('consent-decline');
    await until('there are two records', async () => (await visitor.events('rv-consent')).length === 2);
    const [first, second] = await visitor.events('rv-consent');
    assert.notEqual(first?.textHash, second?.textHash);
  });
});
