import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {openBrowser, visit, type VisitorPage} from '../support/page.js';
import {permit} from '../support/permission.js';
import {preflight, seen} from '../support/preflight.js';
import {droning} from '../support/recording.js';
import {startBreakableSite} from '../support/site.js';

const asked = (visitor: VisitorPage): Promise<number> => visitor.page.evaluate(() => window.e2e.microphone.asked.length);
/** Requests that are not the page's own. */
const sent = ({requests}: VisitorPage): string[] => requests.filter((request) => !/ \/(?:bare|favicon\.ico|voice\/.*)$/.test(request));

describe('before a call, all that it needs is looked at', () => {
  const lab = useLab(startBreakableSite, {askPermission: true});

  it('and is well: a line for each, no session, no key, and nothing left', async () => {
    // Were a key minted, the endpoint would have to say that it could not.
    lab.site.provider.faults.mint = {status: 500};
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    const {ok, odd, line} = await preflight(visitor);
    assert.deepEqual({ok, odd}, {ok: true, odd: {}});
    assert.match(line.signal.detail, /^peak 0\.[1-9]/);
    assert.equal(line.endpoint.detail, 'OPTIONS answered 204');
    assert.deepEqual(Object.values(line).map(({message}) => message), [
      'This page is secure.',
      'This page may use a microphone.',
      'You have allowed the microphone.',
      'A microphone is connected.',
      'Your microphone works.',
      'The voice service can be reached.',
      'This browser can make voice calls.',
      'This device can send voice to the network.',
    ]);
    assert.deepEqual(sent(visitor), ['OPTIONS /api/realtime/token']);
    assert.equal(lab.site.token.asked, 1);
    assert.ok(!lab.site.requested.some((path) => path.includes('/v1/')), 'the provider is not asked');
    assert.equal(lab.site.provider.calls.length, 0);
    assert.equal(await asked(visitor), 1);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.peers.map((peer) => peer.getConfiguration().iceServers)), [[], []], 'no third party');
    await visitor.isClean();
  });

  it('under the strictest policy too, without a violation', async () => {
    const visitor = await lab.open({route: '/strict'});
    await permit(visitor, 'granted');
    assert.deepEqual((await preflight(visitor)).odd, {});
  });

  it('and the call that follows works', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await preflight(visitor);
    await visitor.click('start-button');
    await visitor.reaches('speaking');
  });

  it('two times at once, and each is well', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    const reports = await visitor.element((element) => Promise.all([element.preflight(), element.preflight()]));
    assert.deepEqual(reports.map((report) => seen(report).odd), [{}, {}]);
  });
});

describe('a preflight of the microphone', () => {
  const lab = useLab(startBreakableSite, {askPermission: true});

  it('asks nobody: before the visitor has answered, nothing is heard', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'prompt');
    const {ok, odd, line} = await preflight(visitor);
    assert.deepEqual({ok, odd}, {ok: true, odd: {signal: 'skipped'}});
    assert.equal(line.permission.message, 'You will be asked to allow the microphone.');
    assert.match(line.signal.detail, /permission: prompt/);
    assert.equal(await asked(visitor), 0);
  });

  it('that the page wants asks them, and says that they closed the prompt', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'prompt');
    const {odd, line} = await preflight(visitor, {microphone: true});
    assert.deepEqual(odd, {signal: 'failed mic.dismissed'});
    assert.equal(line.permission.message, 'You will be asked to allow the microphone.');
    assert.equal(await asked(visitor), 1);
  });

  it('that they have refused says so', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'denied');
    for (const microphone of [true, false]) {
      const {ok, odd, line} = await preflight(visitor, {microphone});
      assert.deepEqual({ok, odd}, {ok: false, odd: {permission: 'failed mic.denied', signal: 'skipped'}});
      assert.equal(line.permission.message, 'The microphone is blocked for this page.');
      assert.equal(line.signal.detail, 'permission has failed');
    }
    assert.equal(await asked(visitor), 1);
  });

  it('that is not to be opened opens none', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    assert.deepEqual((await preflight(visitor, {microphone: false})).odd, {signal: 'skipped'});
    assert.equal(await asked(visitor), 0);
  });

  it('that another program holds (stub) says so', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await visitor.page.evaluate(() => window.e2e.microphone.fail({name: 'NotReadableError'}));
    assert.deepEqual((await preflight(visitor)).odd, {signal: 'failed mic.in_use'});
  });

  it('forbidden by the page says what to send, and asks nobody', async () => {
    lab.site.headers = {'permissions-policy': 'microphone=()'};
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    const {odd, line} = await preflight(visitor, {microphone: true});
    assert.deepEqual(odd, {policy: 'failed policy.mic_blocked', permission: 'skipped', device: 'skipped', signal: 'skipped'});
    assert.match(line.policy.detail, /Permissions-Policy: microphone=\(self\)/);
    assert.equal(await asked(visitor), 0);
  });

  it('in the frame of another site says what the frame needs', async () => {
    const inner = await startBreakableSite();
    try {
      inner.headers = {'content-security-policy': ''};
      const reports = [];
      for (const [allow, around] of [['', `(self "${inner.url}")`], ['microphone', '(self)'], ['microphone', `(self "${inner.url}")`]] as const) {
        lab.site.headers = {'content-security-policy': '', 'permissions-policy': `microphone=${around}`};
        const visitor = await lab.open();
        const frame = await visitor.page.evaluateHandle((url, features) => {
          const made = document.createElement('iframe');
          made.allow = features;
          made.src = url;
          document.body.append(made);
          return made;
        }, `${inner.url}/bare`, allow);
        const content = await frame.contentFrame();
        await content.waitForSelector('realtime-voice:defined');
        reports.push(seen(await content.evaluate(() => (document.querySelector('realtime-voice') as HTMLElementTagNameMap['realtime-voice']).preflight({microphone: false}))).line.policy);
      }
      assert.deepEqual(reports.map(({status}) => status), ['failed', 'failed', 'ok']);
      assert.equal(reports[0]?.detail, `add allow="microphone" to the <iframe>; a Permissions-Policy around it needs microphone=("${inner.url}")`);
    } finally {
      await inner.close();
    }
  });

  it('during a call does not open it again, and the call goes on', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const {lines} = await visitor.element((element) => element.preflight({microphone: true}));
    assert.match(lines.find(({check}) => check === 'signal')?.detail ?? '', /a call on this page/);
    assert.equal(await asked(visitor), 1);
    await visitor.reaches('speaking');
  });

  it('is not needed where the visitor types', async () => {
    const visitor = await lab.open({attributes: {'no-microphone': ''}});
    await permit(visitor, 'denied');
    const {ok, odd} = await preflight(visitor, {microphone: true});
    assert.deepEqual({ok, odd}, {ok: true, odd: {policy: 'skipped', permission: 'skipped', device: 'skipped', signal: 'skipped'}});
  });
});

describe('a preflight on a machine without a microphone', () => {
  const lab = useLab(startBreakableSite, {askPermission: true, noDevice: true});

  it('says so', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    for (const microphone of [true, false]) {
      const {odd, line} = await preflight(visitor, {microphone});
      assert.deepEqual(odd, {device: 'failed mic.not_found', signal: 'skipped'});
      assert.equal(line.device.message, 'No microphone found.');
    }
  });
});

describe('a preflight of a microphone that opens, and', () => {
  for (const [sound, says] of [['silence', /silent/], ['loud', /too loud/]] as const) {
    it(`delivers nothing but ${sound}, warns`, async () => {
      const {file, remove} = await droning(sound);
      const [site, browser] = await Promise.all([startBreakableSite(), openBrowser({speaker: file})]);
      try {
        const visitor = await visit(browser, site);
        const {ok, odd, line} = await preflight(visitor, {microphone: true});
        assert.deepEqual({ok, odd}, {ok: true, odd: {signal: 'warning'}});
        assert.match(line.signal.message, says);
        await visitor.leave();
      } finally {
        await Promise.all([browser.close(), site.close(), remove()]);
      }
    });
  }
});

describe('a preflight of a page without https', () => {
  it('says so, and asks for nothing', async () => {
    const [site, browser] = await Promise.all([startBreakableSite(), openBrowser({flags: ['--host-resolver-rules=MAP shop.example 127.0.0.1']})]);
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url.replace('127.0.0.1', 'shop.example')}/bare`);
      await page.waitForSelector('realtime-voice:defined');
      const {odd, line} = seen(await page.evaluate(() => (document.querySelector('realtime-voice') as HTMLElementTagNameMap['realtime-voice']).preflight({microphone: true})));
      assert.deepEqual(odd, {'secure-context': 'failed policy.insecure_context', permission: 'skipped', device: 'skipped', signal: 'skipped', endpoint: 'skipped'});
      assert.equal(line['secure-context'].message, 'Voice needs a secure (https) page.');
      assert.equal(site.token.asked, 0);
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  });
});
