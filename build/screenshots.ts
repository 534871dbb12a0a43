// npm run screenshots: renders the gallery in Chromium to docs/screenshots/. Words after `--` choose pictures by their name.
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import {createDemoServer} from '../demo/server.js';
import {chromiumArgs, chromiumPath} from '../test/support/browser.js';
import {fromRoot} from './bundle/root.js';
import {machineImage} from './screenshots/machine.js';
import {PICTURES, takePicture} from './screenshots/pictures.js';

const OUT = fromRoot('docs/screenshots');

const only = process.argv.slice(2);
const wanted = PICTURES.filter(({name}) => only.length === 0 || only.some((word) => name.includes(word)));

await mkdir(OUT, {recursive: true});
const server = await createDemoServer({port: 0, env: {}});
const browser = await puppeteer.launch({executablePath: await chromiumPath(), args: chromiumArgs()});
try {
  for (const picture of wanted) await writeFile(`${OUT}/${picture.name}.png`, await takePicture(browser, server.url, picture));
  await writeFile(`${OUT}/machine.json`, `${JSON.stringify(await machineImage(browser), null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
// What is no picture of ours any more.
const names = PICTURES.map(({name}) => `${name}.png`);
for (const file of await readdir(OUT)) if (file.endsWith('.png') && !names.includes(file)) await rm(`${OUT}/${file}`);
