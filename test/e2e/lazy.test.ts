// The script that is light until a visitor comes near: what comes when, and that nothing is lost between the two.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {APPROACHES, hover} from '../support/approach.js';
import {axeFaults} from '../support/axe.js';
import {useLab} from '../support/lab.js';
import {isSignalling, visit, type PageOptions, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

/** A page may say a version: the files that are imported have names of their own. */
const ENTRY = 'lazy.js?v=1';
const CALL = '/voice/lazy-call.js';

/** The scripts that the page has asked for, less where they are. */
const scripts = ({requests}: VisitorPage): string[] => requests.filter((request) => request.includes('/voice/')).map((request) => request.replace('GET /voice/', ''));
const isWhole = (visitor: VisitorPage): Promise<boolean> => visitor.element((element) => element.shadowRoot?.querySelector('[part~=settings]') !== null);
const becomesWhole = (visitor: VisitorPage): Promise<true> => until('all is there', () => isWhole(visitor));
// The page has nothing else on it: no heading, no landmark.
const isAccessible = async ({page}: VisitorPage): Promise<void> => assert.deepEqual(await axeFaults(page, ['page-has-heading-one', 'landmark-one-main', 'region']), []);
const asked = ({page}: VisitorPage): Promise<number> => page.evaluate(() => window.e2e.microphone.asked.length);

describe('the page with lazy.js', () => {
  const lab = useLab(startBreakableSite);
  const open = (options: PageOptions = {}): Promise<VisitorPage> => lab.open({route: '/lazy', ...options});

  /** What a call needs is on its way, until the test lets it come. */
  const held = (): {let: () => void; lose: () => void} => {
    const ends: {let: () => void; lose: () => void} = {let: () => undefined, lose: () => undefined};
    const gate = new Promise<void>((resolve, reject) => Object.assign(ends, {let: resolve, lose: () => reject(new Error('lost'))}));
    gate.catch(() => undefined);
    lab.site.before = (path) => (path === CALL ? gate : undefined);
    return {let: () => ends.let(), lose: () => ends.lose()};
  };

  it('asks for what is to be seen, and for nothing else', async () => {
    const visitor = await open();
    await visitor.page.mouse.move(700, 500);
    await sleep(200);
    assert.deepEqual(scripts(visitor), [ENTRY, 'lazy-face.js']);
    assert.equal(await visitor.text('status'), 'Ready when you are');
    assert.equal(await visitor.text('notice'), 'You are talking with an AI. It can make mistakes.');
  });

  for (const [name, approach] of Object.entries(APPROACHES)) {
    it(`fetches the rest by ${name}, once, and asks for no microphone and no key`, async () => {
      const visitor = await open();
      await approach(visitor);
      await becomesWhole(visitor);
      await approach(visitor);
      assert.deepEqual(scripts(visitor), [ENTRY, 'lazy-face.js', 'lazy-call.js']);
      assert.deepEqual([visitor.requests.filter(isSignalling), await asked(visitor), await visitor.state()], [[], 0, 'idle']);
    });
  }

  it('holds a whole conversation under the strictest policy, with no violation', async () => {
    const visitor = await open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await visitor.element((element) => element.sendText('And by text?'));
    await visitor.event('rv-transcript', ({role, text}) => role === 'user' && text === 'And by text?');
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning'), visitor.said], [[], [], []]);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.violations), []);
    await visitor.click('start-button');
    await visitor.event('rv-session-start');
  });

  it('has a key ahead where the page wants that: the hover that fetched the rest counts', async () => {
    const visitor = await open({attributes: {preload: 'intent'}});
    await hover(visitor);
    await until('a key is asked for', () => visitor.requests.some(isSignalling));
    assert.equal(await asked(visitor), 0);
  });

  it('tells a visitor who was faster that it connects, and then does', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('start-button', 0, 2);
    assert.deepEqual([await visitor.state(), await visitor.text('status'), await visitor.text('end-button')], ['connecting', 'Connecting', 'Cancel']);
    assert.equal(await visitor.element((element) => element.matches(':state(connecting)') && element.dataset['state'] === 'connecting'), true);
    rest.let();
    await visitor.event('rv-session-start');
    assert.equal(await asked(visitor), 1);
    await visitor.reaches('speaking');
  });

  it('is accessible while it connects, and where it could not', async () => {
    const rest = held();
    // Not the lab's: axe leaves a listener of its own.
    const visitor = await visit(lab.browser, lab.site, {route: '/lazy'});
    // A colour on its way is no colour to measure.
    await visitor.page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    await visitor.click('start-button');
    await isAccessible(visitor);
    rest.lose();
    await visitor.reaches('failed');
    await isAccessible(visitor);
    await visitor.page.close();
  });

  it('begins no call that was cancelled meanwhile, and another one afterwards', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('start-button');
    await visitor.click('end-button');
    assert.equal(await visitor.state(), 'idle');
    rest.let();
    await becomesWhole(visitor);
    await sleep(100);
    assert.deepEqual([await visitor.state(), await asked(visitor), await visitor.events('rv-state-change')], ['idle', 0, []]);
    await visitor.click('start-button');
    await visitor.event('rv-session-start');
  });

  it('loses no word that is being typed while the rest arrives, nor the place in it, and sends it', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('text-input');
    await visitor.page.keyboard.type('What is 2 and 2');
    await visitor.press('ArrowLeft', 'ArrowLeft');
    rest.let();
    await becomesWhole(visitor);
    await visitor.page.keyboard.type('and 3 ');
    await visitor.press('Enter');
    const {text} = await visitor.event('rv-transcript', ({role}) => role === 'user');
    assert.equal(text, 'What is 2 andand 3  2');
    await visitor.reaches('speaking');
    assert.equal(await asked(visitor), 0);
  });

  it('sends what was sent before the rest was there', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('text-input');
    await visitor.page.keyboard.type('Hello there');
    await visitor.press('Enter');
    assert.deepEqual([await visitor.state(), await visitor.text('status')], ['connecting', 'Connecting']);
    await visitor.press('Enter');
    rest.let();
    const {text} = await visitor.event('rv-transcript', ({role}) => role === 'user');
    assert.equal(text, 'Hello there');
    await until('the field is empty', () => visitor.element((element) => element.shadowRoot?.querySelector('textarea')?.value === ''));
    assert.equal(await visitor.element(({transcript}) => transcript.filter(({role}) => role === 'user').length), 1);
  });

  it('keeps what a script says before the call is ready, in its order', async () => {
    const rest = held();
    const visitor = await open({attributes: {muted: '', greeting: ''}});
    await visitor.element((element) => {
      element.start().catch(() => undefined);
      element.sendContext('The visitor looks at shoes.');
      element.sendText('Hello');
      element.addEventListener('rv-session-start', () => element.sendText('And again', {respond: false}));
    });
    rest.let();
    await until('it is all there', () => visitor.element(({transcript}) => transcript.filter(({role}) => role === 'user').length === 2));
    assert.deepEqual(await visitor.element(({transcript}) => transcript.filter(({role}) => role === 'user').map(({text}) => text)), ['Hello', 'And again']);
    assert.equal((await visitor.call()).inspection.responses, 1);
  });

  it('says that the rest could not be had, and tries again when asked', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('start-button');
    rest.lose();
    const {error} = await visitor.event('rv-error');
    assert.deepEqual([error.code, error.retry, error.message], ['net.script', 'user', "Can't reach the voice service."]);
    assert.deepEqual([await visitor.state(), await visitor.text('error'), await visitor.text('retry-button')], ['failed', "Can't reach the voice service.", 'Try again']);
    assert.equal(await visitor.element((element) => element.error?.code), 'net.script');
    assert.deepEqual(await visitor.states(), ['failed']);
    assert.deepEqual((await visitor.events('rv-analytics')).map(({name, props}) => [name, props]), [['error', {code: 'net.script', retry: 'user'}]]);
    lab.site.mend();
    await visitor.click('retry-button');
    await visitor.event('rv-session-start');
    assert.equal((await visitor.events('rv-error')).length, 1);
  });

  it('does not fail when it was cancelled before the rest was lost, nor when nobody had begun', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('start-button');
    await visitor.click('end-button');
    const report = visitor.element((element) => element.preflight());
    rest.lose();
    const {ok, lines} = await report;
    assert.deepEqual([ok, lines.map(({status, code}) => [status, code])], [false, [['failed', 'net.script']]]);
    assert.deepEqual([await visitor.state(), await visitor.events('rv-error'), await visitor.states()], ['idle', [], []]);
  });

  it('says nothing of a hover that fetched nothing', async () => {
    const rest = held();
    rest.lose();
    const visitor = await open();
    await hover(visitor);
    await until('it was tried', () => scripts(visitor).includes('lazy-call.js'));
    await sleep(100);
    assert.deepEqual([await visitor.state(), await visitor.events('rv-error')], ['idle', []]);
    lab.site.mend();
    await visitor.click('start-button');
    await visitor.event('rv-session-start');
  });

  it('opens its panel when the rest is there, with the focus in it; and a call from a script opens it too', async () => {
    const rest = held();
    const visitor = await open({attributes: {variant: 'floating'}});
    await visitor.click('launcher');
    assert.equal(await visitor.element((element) => element.matches(':state(loading)')), true);
    rest.let();
    await visitor.event('rv-show');
    assert.deepEqual(await visitor.element((element) => [element.open, element.matches(':state(loading)'), element.shadowRoot?.activeElement?.part.value]), [true, false, 'start-button']);
    await visitor.press('Escape');
    await visitor.element((element) => void element.start());
    await visitor.event('rv-session-start');
    assert.equal(await visitor.element(({open: is}) => is), true);
  });

  it('opens and closes by toggle(), as often as it is called', async () => {
    const rest = held();
    const visitor = await open({attributes: {variant: 'floating'}});
    await visitor.element((element) => {
      element.toggle();
      element.toggle();
      element.toggle();
    });
    rest.let();
    await visitor.event('rv-show');
    await visitor.element((element) => {
      element.toggle();
    });
    await visitor.event('rv-hide');
  });

  it('shows in the corner that the rest could not be had', async () => {
    const rest = held();
    const visitor = await open({attributes: {variant: 'floating'}});
    await visitor.click('launcher');
    rest.lose();
    await visitor.event('rv-error');
    assert.equal(await visitor.text('pill'), "Can't reach the voice service.");
    lab.site.mend();
    await visitor.click('pill');
    await visitor.event('rv-show');
    assert.equal(await visitor.text('start-button'), 'Start talking');
  });

  it('is open where the markup says so, once there is something in it', async () => {
    const visitor = await open({attributes: {variant: 'floating', open: ''}});
    await visitor.event('rv-show');
    assert.equal(await visitor.text('start-button'), 'Start talking');
  });

  it('starts from a script that knows of nothing, and settles as the whole one does', async () => {
    const visitor = await open();
    await visitor.element(async (element) => {
      const first = element.start();
      const second = element.start();
      await second;
      await first.catch(() => undefined);
    });
    await visitor.event('rv-session-start');
    assert.equal(await asked(visitor), 1);
    const refused = await open({attributes: {'token-endpoint': 'https://elsewhere.example/token'}});
    const code = await refused.element((element) => element.start().then(() => 'started', (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)));
    assert.equal(code, 'config.origin_not_allowed');
  });

  it('tells the wire to whoever listened before', async () => {
    const visitor = await open();
    const types = await visitor.element(async (element) => {
      const seen: string[] = [];
      element.addEventListener('rv-event', ({event}) => seen.push((event as {type: string}).type));
      await element.start();
      return seen;
    });
    assert.ok(types.includes('session.created'), types.join());
  });

  it('has its tools, and the words of the page, from beside it', async () => {
    const visitor = await open({attributes: {locale: 'de'}});
    await until('it is in German', async () => (await visitor.text('start-button')) === 'Gespräch starten');
    await visitor.element((element) => {
      element.tools = [{name: 'lookup_order', description: 'Looks up an order.', parameters: {type: 'object', properties: {number: {type: 'integer'}}}, execute: () => 'It is on its way.'}];
    });
    await visitor.click('text-input');
    await visitor.page.keyboard.type('call lookup_order with 17');
    await visitor.press('Enter');
    const {name, ok} = await visitor.event('rv-tool-result');
    assert.deepEqual([name, ok], ['lookup_order', true]);
    assert.deepEqual(scripts(visitor), [ENTRY, 'lazy-face.js', 'i18n/de.js', 'lazy-call.js', 'tools.js']);
  });

  it('says what preflight finds', async () => {
    const visitor = await open();
    const {ok, lines} = await visitor.element((element) => element.preflight({microphone: false}));
    assert.deepEqual([ok, lines.length], [true, 8]);
  });

  for (const route of ['/lazy', '/bare'] as const) it(`allows what its script tag allows, at ${route}`, async () => {
    const visitor = await open({
      route,
      attributes: {'token-endpoint': 'https://elsewhere.example/token'},
      first: () => {
        const observer = new MutationObserver(() => {
          const [script] = document.scripts;
          if (script) script.dataset['allowOrigins'] = 'https://elsewhere.example';
          if (script) observer.disconnect();
        });
        observer.observe(document, {childList: true, subtree: true});
      },
    });
    // What comes of it is not asked: another origin would be a request off this machine.
    const reasons = await visitor.element(async (element) => {
      const {lines} = await element.preflight({microphone: false});
      return lines.filter(({check}) => check === 'endpoint').map(({code}) => code);
    });
    assert.deepEqual(reasons, ['token.unreachable']);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.violations.splice(0).length > 0), true, 'it was tried, and the policy of the page forbids it');
  });

  it('goes on as one element when it is moved in the document while the rest arrives, and not at all when it is taken out', async () => {
    const rest = held();
    const visitor = await open();
    await visitor.click('start-button');
    await visitor.element((element) => {
      document.body.appendChild(document.createElement('main')).append(element);
    });
    assert.equal(await visitor.state(), 'connecting');
    await visitor.element(async (element) => {
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      document.body.append(element);
    });
    rest.let();
    await becomesWhole(visitor);
    await sleep(100);
    assert.deepEqual([await visitor.state(), await asked(visitor)], ['idle', 0]);
    await visitor.click('start-button');
    await visitor.event('rv-session-start');
  });
});
