import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {assertInOrder} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

describe('under the strictest policy', () => {
  const lab = useLab(startBreakableSite);

  it('is the policy of reliability.md B5', async () => {
    const policy = (await fetch(`${lab.site.url}/strict`)).headers.get('content-security-policy') ?? '';
    const directives = policy.split('; ');
    for (const wanted of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'", 'trusted-types realtime-voice']) {
      assert.ok(directives.includes(wanted), `${wanted} in ${policy}`);
    }
    assert.doesNotMatch(policy, /blob:|unsafe|media-src/);
  });

  it('a whole call works: spoken, typed, ended, with no violation', async () => {
    const visitor = await lab.open({route: '/strict'});
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    assert.ok((await visitor.call()).heard.speechMs > 1500);
    await visitor.element((element) => element.sendText('And by text?'));
    await visitor.event('rv-transcript', ({role, text}) => role === 'user' && text === 'And by text?');
    await until('there is a second answer', async () => (await visitor.element(({transcript}) => transcript.filter(({role}) => role === 'assistant').length)) === 2);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assertInOrder(await visitor.states(), ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'ended']);
    assert.deepEqual(await visitor.events('rv-error'), []);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.violations), []);
    assert.deepEqual(visitor.said.filter((line) => /Content.Security|Trusted/i.test(line)), []);
  });

  it('has its level meter, from the file beside the script', async () => {
    const visitor = await lab.open({route: '/strict'});
    await visitor.click('start-button');
    await until('the meter moves', async () => (await visitor.element(({style}) => Number(style.getPropertyValue('--rv-input-level')))) > 0.2);
    assert.ok(lab.site.requested.includes('/voice/capture.worklet.js'), lab.site.requested.join());
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });

  it('makes the browser report nothing to the site, during a call', async () => {
    const policy = (await fetch(`${lab.site.url}/strict`)).headers.get('content-security-policy') ?? '';
    lab.site.headers = {'content-security-policy': `${policy}; report-uri /reports`};
    const reports = (): number => lab.site.requested.filter((path) => path === '/reports').length;
    const visitor = await lab.open({route: '/strict'});
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.equal(reports(), 0);
    // That a violation would have been reported: the policy allows no image.
    await visitor.page.evaluate(() => {
      document.body.append(Object.assign(new Image(), {src: '/pages/icon.svg'}));
    });
    await until('a violation is reported', () => reports() > 0);
    await until('the page knows of it', () => visitor.page.evaluate(() => window.e2e.violations.length > 0));
    assert.equal((await visitor.page.evaluate(() => window.e2e.violations.splice(0))).length, 1);
    assert.equal(reports(), 1, 'and of this one alone');
  });
});
