import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import type {Page} from 'puppeteer-core';
import {fromRoot} from '../../build/bundle/root.js';
import {compare, type Comparison} from '../../build/screenshots/compare.js';
import {machineImage} from '../../build/screenshots/machine.js';
import {PICTURES, takePicture} from '../../build/screenshots/pictures.js';
import {openBrowser} from '../support/page.js';
import {startDemo, type Site} from '../support/site.js';

const FOLDER = 'docs/screenshots';
const REFRESH = 'If that is as it should be, refresh the pictures, and look at them: npm run screenshots';
/** Share of the pixels that may differ on the machine image that made the pictures. */
const TOLERANCE = 0.001;
const MOST_BYTES = 1.5e6;

const browser = await openBrowser();
const here = await machineImage(browser);
const there: unknown = JSON.parse(readFileSync(fromRoot(FOLDER, 'machine.json'), 'utf8'));
const isSame = isDeepStrictEqual(here, there);
const kept = (name: string): Uint8Array => readFileSync(fromRoot(FOLDER, `${name}.png`));
const isBlank = ({colours}: Comparison): boolean => colours < 16;

after(() => browser.close());

describe(isSame ? 'the pictures of the gallery' : `the pictures of the gallery, on another machine image than they were made on: NOT compared, only rendered, by size and for blankness (${JSON.stringify(here)})`, () => {
  let site: Site;
  let page: Page;
  before(async () => {
    site = await startDemo();
    page = await browser.newPage();
  });
  after(() => site.close());

  for (const picture of PICTURES) {
    it(isSame ? `${picture.name} is as it was` : `${picture.name} renders about as large as it was, and is not blank`, async () => {
      const result = await compare(page, await takePicture(browser, site.url, picture), kept(picture.name));
      const [now, before] = result.sizes;
      assert.ok(!isBlank(result), 'it is blank');
      if (isSame) {
        assert.equal(now, before, `its size has changed. ${REFRESH} -- ${picture.name}`);
        assert.ok(result.differing <= TOLERANCE, `${(result.differing * 100).toFixed(2)} % of its pixels have changed. ${REFRESH} -- ${picture.name}`);
        return;
      }
      const [[width, height], [wide, high]] = [now, before].map((size) => size.split(' × ').map(Number)) as [[number, number], [number, number]];
      assert.equal(width, wide);
      assert.ok(Math.abs(height - high) < high / 4, `${now} instead of ${before}`);
    });
  }

  it('would tell a difference, and blankness', async () => {
    const [light, dark] = [kept('states-light'), kept('states-dark')];
    assert.equal((await compare(page, light, light)).differing, 0);
    assert.ok((await compare(page, light, dark)).differing > TOLERANCE);
    await page.goto('about:blank');
    assert.ok(isBlank(await compare(page, await page.screenshot(), light)));
  });

  it('are those that the list names, and not too heavy', () => {
    const files = readdirSync(fromRoot(FOLDER)).filter((file) => file.endsWith('.png'));
    assert.deepEqual(files.sort(), PICTURES.map(({name}) => `${name}.png`).sort());
    const bytes = files.reduce((sum, file) => sum + statSync(fromRoot(FOLDER, file)).size, 0);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  });
});
