// Takes the README's pictures: the built element, in a real call with the offline service, in Chromium.
import {mkdir} from 'node:fs/promises';
import puppeteer, {type Page} from 'puppeteer-core';
import {createDemoServer} from '../demo/server.js';
import {chromiumArgs, chromiumPath} from '../test/support/browser.js';
import {fromRoot} from './bundle/root.js';

const OUT = fromRoot('docs/screenshots');
const MICROPHONE = fromRoot('demo/local-provider/fixtures/visitor-hello.wav');
const SETTLE_MS = 600;

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const inState = (page: Page, state: string) => page.waitForSelector(`realtime-voice[data-state="${state}"]`, {timeout: 20_000});
const press = (page: Page, part: string) => page.locator(`realtime-voice >>> [part~="${part}"]`).click();

/** One call, from rest to its end, with a picture of what a visitor sees on the way. */
async function call(page: Page, url: string, name: string): Promise<void> {
  const shot = async (what: string) => {
    const element = await page.$('realtime-voice');
    await element?.screenshot({path: `${OUT}/${what}-${name}.png`});
  };
  await page.goto(`${url}/bare`);
  await page.waitForSelector('realtime-voice[data-state="idle"]');
  await settle();
  await shot('idle');
  await press(page, 'start-button');
  await inState(page, 'speaking');
  await settle();
  await inState(page, 'listening');
  await page.locator('realtime-voice >>> [part~="text-input"]').fill('What can you do?');
  await page.keyboard.press('Enter');
  await inState(page, 'speaking');
  await settle();
  await shot('call');
  await press(page, 'end-button');
  await inState(page, 'ended');
  await settle();
  await shot('ended');
}

/** A microphone that the visitor refuses. */
async function refused(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/bare`);
  await page.evaluate("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('stub', 'NotFoundError'))");
  await press(page, 'start-button');
  await inState(page, 'failed');
  await settle();
  const element = await page.$('realtime-voice');
  await element?.screenshot({path: `${OUT}/failed-${name}.png`});
}

await mkdir(OUT, {recursive: true});
const server = await createDemoServer({port: 0, env: {}, log: () => undefined});
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: chromiumArgs({microphone: MICROPHONE}),
});
try {
  for (const scheme of ['light', 'dark']) {
    for (const [name, width] of [[scheme, 560], [`${scheme}-narrow`, 320]] as const) {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.setViewport({width, height: 900, deviceScaleFactor: 2});
      await call(page, server.url, name);
      await refused(page, server.url, name);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
