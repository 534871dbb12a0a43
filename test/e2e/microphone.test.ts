import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fails, worksAgain, type ExpectedFailure} from '../support/failure.js';
import type {Failure} from '../support/in-page/microphone.js';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {permit} from '../support/permission.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const asked = (visitor: VisitorPage): Promise<number> => visitor.page.evaluate(() => window.e2e.microphone.asked.length);
const fail = (visitor: VisitorPage, failure: Failure | null): Promise<void> => visitor.page.evaluate((next) => window.e2e.microphone.fail(next), failure);

const IN_USE: ExpectedFailure = {code: 'mic.in_use', retry: 'user', shows: /Another app is using the microphone\. Close the other app/};
const NOT_FOUND: ExpectedFailure = {code: 'mic.not_found', retry: 'user', shows: /No microphone found\. Plug one in/};
const FAILED: ExpectedFailure = {code: 'mic.failed', retry: 'user', shows: /microphone didn't start/};
const BLOCKED: ExpectedFailure = {code: 'policy.mic_blocked', retry: 'no', shows: /doesn't allow the microphone/};

describe('a microphone that fails', () => {
  const lab = useLab(startBreakableSite, {askPermission: true});
  const noKey = (visitor: VisitorPage): void => assert.deepEqual(visitor.requests.filter(isSignalling), [], 'no key is minted');

  it('refused for good: denied, and told when it is allowed; the button works then', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'denied');
    await fails(visitor, {code: 'mic.denied', retry: 'user', shows: /blocked for this page\. Allow it with the icon left of the address/, listens: true});
    noKey(visitor);
    await permit(visitor, 'granted');
    await until('the visitor is told', async () => (await visitor.text('hint')) === 'You have allowed the microphone.');
    assert.deepEqual([await visitor.text('error'), await visitor.state()], [null, 'failed'], 'nothing is wrong any more, and nothing begins by itself');
    noKey(visitor);
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
  });

  it('prompt closed without an answer: dismissed', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'prompt');
    await fails(visitor, {code: 'mic.dismissed', retry: 'user', shows: /not allowed\. Try again and choose Allow/});
    noKey(visitor);
    await permit(visitor, 'granted');
    await worksAgain(visitor);
  });

  it('forbidden by the page\'s Permissions-Policy: said so, without a prompt', async () => {
    lab.site.headers = {'permissions-policy': 'microphone=()'};
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await fails(visitor, BLOCKED);
    assert.equal(await asked(visitor), 0, 'nobody was asked');
    assert.match((await visitor.event('rv-error')).error.detail, /Permissions-Policy: microphone=\(self\)/);
    noKey(visitor);
  });

  const STUBBED: readonly (readonly [failure: Failure, expected: ExpectedFailure, times?: number])[] = [
    [{name: 'NotAllowedError', message: 'Permission denied by system'}, {code: 'mic.system_denied', retry: 'user', shows: /Your system blocks the microphone/}],
    [{name: 'NotFoundError'}, NOT_FOUND],
    [{name: 'NotReadableError'}, IN_USE],
    [{name: 'AbortError'}, FAILED],
    [{name: 'OverconstrainedError'}, FAILED, 2],
    [{name: 'SecurityError'}, BLOCKED],
    [{name: 'TypeError'}, {code: 'policy.insecure_context', retry: 'no', shows: /secure \(https\) page/}],
    [{name: 'NobodyKnowsThisError'}, FAILED],
  ];
  for (const [failure, expected, times = 1] of STUBBED) {
    it(`${failure.name} (stub) is ${expected.code}, with no key minted, and the next try works`, async () => {
      const visitor = await lab.open();
      await permit(visitor, 'prompt');
      await fail(visitor, failure);
      await fails(visitor, expected);
      assert.equal(await asked(visitor), times);
      noKey(visitor);
      await fail(visitor, null);
      await permit(visitor, 'granted');
      await worksAgain(visitor);
    });
  }

  it('allowed before, and failing at once (stub): no key is minted either', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await fail(visitor, {name: 'NotReadableError', after: 0});
    await fails(visitor, IN_USE);
    noKey(visitor);
  });

  it('a wish that no device can meet (stub) is dropped, and the call works', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await fail(visitor, {name: 'OverconstrainedError', times: 1});
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.microphone.asked.at(-1)), {audio: true});
  });

  it('unplugged during the call, with no other there (stub): said so, and the call goes on', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await permit(visitor, 'granted');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await fail(visitor, {name: 'NotFoundError'});
    await visitor.page.evaluate(() => window.e2e.microphone.tracks[0]?.dispatchEvent(new Event('ended')));
    await visitor.event('rv-warning', ({code}) => code === 'mic.lost');
    await until('the visitor is told', async () => (await visitor.text('status')) === 'The microphone was disconnected.');
    await visitor.element((element) => element.sendText('Can you still hear me?'));
    await visitor.hearsVoice();
  });
});

describe('a machine without a microphone', () => {
  const lab = useLab(startBreakableSite, {askPermission: true, noDevice: true});

  it('says so, and no key is minted', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await fails(visitor, NOT_FOUND);
    assert.equal(lab.site.token.asked, 0);
    assert.equal(lab.site.provider.calls.length, 0);
  });
});
