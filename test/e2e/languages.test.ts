import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import de from '../../src/i18n/de.js';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

/** Between the parsing of a page and its scripts: the page is in German from its beginning. */
const german = (): void => document.addEventListener('readystatechange', () => (document.documentElement.lang = 'de'), {once: true});

const files = ({requests}: VisitorPage): readonly string[] => requests.filter((request) => request.includes('/i18n/'));
const says = (visitor: VisitorPage, text: string) => until(`the button says ${text}`, async () => (await visitor.text('start-button')) === text);
const add = (visitor: VisitorPage, attributes: Readonly<Record<string, string>>): Promise<void> =>
  visitor.page.evaluate((given) => {
    const element = document.createElement('realtime-voice');
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    document.body.append(element);
  }, attributes);
const buttons = (visitor: VisitorPage): Promise<(string | undefined)[]> =>
  visitor.page.evaluate(() => window.e2e.elements().map((element) => element.shadowRoot?.querySelector<HTMLElement>('[part~="start-button"]')?.innerText));

describe('a page in another language', () => {
  const lab = useLab(startBreakableSite);

  for (const route of ['/bare', '/strict'] as const) {
    it(`is spoken to in that language on ${route}, after one request and nothing else`, async () => {
      const visitor = await lab.open({route, first: german});
      await says(visitor, 'Gespräch starten');
      assert.deepEqual(files(visitor), ['GET /voice/i18n/de.js']);
      assert.deepEqual(await visitor.events('rv-warning'), []);
      const opened = await visitor.page.evaluate(() => [window.e2e.microphone.asked, window.e2e.peers, window.e2e.contexts, window.e2e.fetches].map(({length}) => length));
      assert.deepEqual(opened, [0, 0, 0, 0]);
      await visitor.isClean();
    });
  }

  it('is never shown in English first', async () => {
    let arrive = (): void => undefined;
    lab.site.before = (path) => (path.endsWith('/de.js') ? new Promise((resolve) => (arrive = resolve)) : undefined);
    const visitor = await lab.open({first: german});
    await until('the file is asked for', () => lab.site.requested.includes('/voice/i18n/de.js'));
    const room = () => visitor.page.evaluate(() => {
      const element = document.querySelector('realtime-voice');
      const base = element?.shadowRoot?.querySelector('.base');
      return {height: element?.offsetHeight, seen: base?.checkVisibility({visibilityProperty: true})};
    });
    const {height, seen} = await room();
    assert.deepEqual([seen, height !== undefined && height > 200], [false, true]);
    arrive();
    await says(visitor, 'Gespräch starten');
    assert.equal((await room()).seen, true);
  });

  it('is in English for as long as the file takes too long, and can be used', async () => {
    let arrive = (): void => undefined;
    lab.site.before = (path) => (path.endsWith('/de.js') ? new Promise((resolve) => (arrive = resolve)) : undefined);
    const visitor = await lab.open({first: german, attributes: {muted: ''}});
    await says(visitor, 'Start talking');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    assert.equal(await visitor.text('end-button'), 'End');
    arrive();
    await until('the button is in German', async () => (await visitor.text('end-button')) === 'Beenden');
    await visitor.click('end-button');
    await visitor.reaches('ended');
  });

  it('says so once, and is in English, where the file is missing; nobody asks for it again', async () => {
    lab.site.before = (path) => (path.endsWith('/de.js') ? Promise.reject(new Error('not there')) : undefined);
    const visitor = await lab.open({first: german});
    const {message} = await visitor.event('rv-warning', ({code}) => code === 'config.language');
    assert.match(message, /^i18n\/de\.js must lie beside the script/);
    await says(visitor, 'Start talking');
    await add(visitor, {lang: 'de-AT'});
    await visitor.event('rv-warning', (event) => event.message === message);
    await until('the other one is in English too', async () => (await buttons(visitor)).join() === 'Start talking,Start talking');
    assert.deepEqual(files(visitor), ['GET /voice/i18n/de.js']);
    assert.equal(visitor.said.filter((line) => line.includes('<realtime-voice>')).length, 1, 'on the console once');
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.errors), []);
  });

  it('is in English where the policy forbids the file', async () => {
    lab.site.headers = {'content-security-policy': `script-src ${lab.site.url}/voice/realtime-voice.js`};
    const visitor = await lab.open({first: german});
    await visitor.event('rv-warning', ({code}) => code === 'config.language');
    await says(visitor, 'Start talking');
    assert.ok((await visitor.page.evaluate(() => window.e2e.violations.splice(0))).every((violation) => violation.includes('i18n/de.js')));
  });

  it('has elements of several languages, which share what was fetched', async () => {
    const visitor = await lab.open({first: german});
    await add(visitor, {locale: 'ar'});
    await add(visitor, {locale: 'de-CH'});
    await add(visitor, {locale: 'en'});
    await until('each has its words', async () => (await buttons(visitor)).join() === 'Gespräch starten,بدء المحادثة,Gespräch starten,Start talking');
    assert.deepEqual([...files(visitor)].sort(), ['GET /voice/i18n/ar.js', 'GET /voice/i18n/de.js']);
    const marks = await visitor.page.evaluate(() => window.e2e.elements().map((element) => {
      const base = element.shadowRoot?.querySelector<HTMLElement>('.base');
      return `${base?.lang} ${base?.dir}`;
    }));
    assert.deepEqual(marks, ['de ltr', 'ar rtl', 'de-CH ltr', 'en ltr']);
  });

  it('changes with its attribute, at rest and in a call', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.element((element) => (element.locale = 'pl'));
    await says(visitor, 'Zacznij rozmowę');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.setAttribute('locale', 'ja'));
    await until('the button is in Japanese', async () => (await visitor.text('end-button')) === '終了');
    await visitor.element((element) => element.removeAttribute('locale'));
    await until('the button is in English', async () => (await visitor.text('end-button')) === 'End');
  });

  it('records the consent to the words that were shown, in their language', async () => {
    const visitor = await lab.open({first: german, attributes: {'require-consent': '', 'terms-url': '/terms'}});
    await says(visitor, 'Gespräch starten');
    await visitor.click('start-button');
    await visitor.click('consent-decline');
    const {locale, textHash} = await visitor.event('rv-consent');
    const text = [de.consentTitle, de.consentText, '/terms', ''].join('\n');
    assert.deepEqual([locale, textHash], ['de', createHash('sha256').update(text).digest('hex')]);
  });

  it('asks for nothing where the language is English, or one that nobody has written', async () => {
    const visitor = await lab.open();
    for (const locale of ['en-GB', 'cy', 'no language', 'x-piglatin', '../../etc/passwd']) await visitor.element((element, tag) => ((element.locale = tag), element.updateComplete), locale);
    assert.deepEqual(files(visitor), []);
    assert.equal(await visitor.text('start-button'), 'Start talking');
  });
});
