import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import type {Browser, Page} from 'puppeteer-core';
import {GROUPS} from '../../demo/site/gallery-groups.js';
import {SCENES} from '../../demo/site/scenes.js';
import {listen, type Listening} from '../../demo/web/listen.js';
import {SITE_PAGES} from '../../demo/web/site-pages.js';
import {writeStaticSite} from '../../demo/web/static-site.js';
import {axeFaults} from '../support/axe.js';
import {openBrowser} from '../support/page.js';
import {startDemo, type Site} from '../support/site.js';
import {until} from '../support/until.js';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A page that keeps what its console and its policy complain of, and each request to another host. */
async function open(url: string, {width = 1200, scheme = 'light'} = {}): Promise<{page: Page; complaints: string[]}> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const {origin} = new URL(url);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`a request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.setViewport({width, height: 900});
  await page.goto(url, {waitUntil: 'networkidle0'});
  return {page, complaints};
}

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Of the gallery's elements two ask how the call was, in the same words; another page has one element. */
const SEVERAL = ['landmark-unique'];

/** Shown by the gallery, in its order. */
const shown = (page: Page): Promise<string[]> =>
  page.$$eval('.scene', (scenes) => scenes.filter((scene) => scene.checkVisibility()).map((scene) => scene.querySelector('realtime-voice')?.dataset['state'] ?? ''));

describe('the pages of the demo', () => {
  let site: Site;
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const {name, route} of SITE_PAGES) {
    it(`${name}: nothing complains, it fits 320 px, and axe is content in the light and in the dark`, async () => {
      for (const place of [{scheme: 'light'}, {scheme: 'dark', width: 320}]) {
        const {page, complaints} = await open(site.url + route, place);
        assert.equal(await overflow(page), 0, `${place.scheme}: scrolls sideways`);
        assert.deepEqual(await axeFaults(page, name === 'gallery' ? SEVERAL : []), [], place.scheme);
        assert.deepEqual(complaints, []);
        await page.close();
      }
    });
  }

  it('are under a policy without exceptions, one of which would be told', async () => {
    const {page, complaints} = await open(site.url);
    const policy = (await fetch(site.url)).headers.get('content-security-policy') ?? '';
    assert.doesNotMatch(policy, /unsafe|blob:|data:|\*/);
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('style'), {textContent: 'p {}'})));
    await until('the browser complains', () => complaints.some((each) => each.includes('style-src')));
    await page.close();
  });

  it('let the keyboard pass the navigation', async () => {
    const {page} = await open(site.url);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'To the content');
    await page.keyboard.press('Enter');
    await until('the focus is in the content', () => page.evaluate(() => document.activeElement?.id === 'content'));
    await page.close();
  });

  it('have each state in the gallery, without a call', async () => {
    const listed = GROUPS.flatMap(({scenes}) => scenes.map(([scene]) => scene));
    assert.deepEqual([...listed].sort(), Object.keys(SCENES).sort());
    const {page} = await open(`${site.url}/gallery/`);
    assert.deepEqual(await shown(page), listed.map((scene) => SCENES[scene].state ?? 'idle'));
    assert.equal(site.provider.calls.length, 0);
    await page.close();
  });

  it('show in the gallery what is chosen, and keep it in the address', async () => {
    const {page} = await open(`${site.url}/gallery/?state=speaking`);
    assert.deepEqual(await shown(page), ['speaking']);
    for (const [name, value] of Object.entries({language: 'de', theme: 'terminal', variant: 'button', colours: 'dark'})) await page.select(`[name="${name}"]`, value);
    const look = () =>
      page.$eval('.scene:not([hidden]) realtime-voice', (element) => {
        const base = element.shadowRoot?.querySelector('[part="base"]');
        return [element.getAttribute('variant'), element.getAttribute('theme'), base?.getAttribute('lang'), getComputedStyle(element).getPropertyValue('--rv-accent')];
      });
    await until('it is drawn', async () => (await look())[2] === 'de');
    assert.deepEqual(await look(), ['button', 'dark', 'de', '#5dff8f']);
    assert.equal(new URL(page.url()).search, '?state=speaking&variant=button&theme=terminal&language=de&colours=dark');
    assert.match(await page.$eval('#theme-source', (code) => code.textContent), /^\/\* Terminal/);
    await page.close();
  });
});

describe('the static copy of the demo', () => {
  let folder: string;
  let server: Listening;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rv-demo-'));
    await writeStaticSite(folder);
    const app = new Hono();
    app.get('/some/where/*', serveStatic({root: folder, rewriteRequestPath: (url) => url.slice('/some/where'.length)}));
    server = await listen((request) => app.fetch(request), 0);
  });
  after(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });

  it('works at any path of any host', async () => {
    const {page, complaints} = await open(`${server.origin}/some/where/`);
    const links = await page.$$eval('.masthead a', (found) => found.map(({href}) => href));
    assert.equal(links.length, SITE_PAGES.length + 1);
    for (const link of new Set(links)) {
      await page.goto(link, {waitUntil: 'networkidle0'});
      assert.ok(await page.$('h1'), link);
      assert.ok((await page.$('realtime-voice:not(:defined)')) === null, link);
      // A policy in a <meta> governs what comes after it.
      assert.match(await page.$eval('meta[http-equiv]', ({content}) => content), /^default-src 'none'/);
    }
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('says what a live call needs, where one is started', async () => {
    const {page, complaints} = await open(`${server.origin}/some/where/`);
    await page.locator('realtime-voice >>> [part~="start-button"]').click();
    const told = await page.waitForSelector('.needs');
    assert.match((await told?.evaluate((element) => element.textContent)) ?? '', /needs a token endpoint\. .* npm start/);
    assert.equal(await page.$eval('realtime-voice', (element) => element.state), 'idle');
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
