import {after, afterEach, before} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {openBrowser, visit, type BrowserOptions, type PageOptions, type VisitorPage} from './page.js';
import type {Site} from './site.js';

/** One site and one browser for the tests of a `describe`; each page that a test opens is left, and autopsied, after it. */
export interface Lab<S extends Site> {
  readonly site: S;
  readonly browser: Browser;
  open(options?: PageOptions): Promise<VisitorPage>;
}

export function useLab<S extends Site>(start: () => Promise<S>, options: BrowserOptions = {}): Lab<S> {
  let parts: {site: S; browser: Browser} | null = null;
  const pages: VisitorPage[] = [];
  const ready = (): {site: S; browser: Browser} => {
    if (parts === null) throw new Error('the lab is open within tests only');
    return parts;
  };

  before(async () => {
    const [site, browser] = await Promise.all([start(), openBrowser(options)]);
    parts = {site, browser};
  });
  afterEach(async () => {
    ready().site.mend();
    for (const page of pages.splice(0)) await page.leave();
  });
  after(async () => {
    const {browser, site} = ready();
    await browser.close();
    await site.close();
  });
  return {
    get site() {
      return ready().site;
    },
    get browser() {
      return ready().browser;
    },
    async open(page) {
      const {browser, site} = ready();
      const opened = await visit(browser, site, page);
      pages.push(opened);
      return opened;
    },
  };
}
