import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fromRoot} from '../../build/bundle/root.js';
import {bundleScript} from './bundle.js';
import {sitePage, type PageSettings} from './pages.js';
import {metaPolicy} from './security-headers.js';
import {SITE_PAGES, SITE_SCRIPTS} from './site-pages.js';

const COPY: PageSettings = {
  service: 'nobody yet',
  hint: 'This is a copy of the pages alone: a live call needs a token endpoint. Get the repository and run npm ci && npm start.',
  provider: null,
  nameProvider: false,
  strictCsp: false,
};

const HEAD = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}">\n    `;

/** Writes the demo as files for any static host, at any path: all of it but the live calls. @param dist The built script's folder. */
export async function writeStaticSite(out: string, dist = fromRoot('dist')): Promise<void> {
  await rm(out, {recursive: true, force: true});
  await mkdir(path.join(out, 'pages'), {recursive: true});
  await cp(dist, path.join(out, 'voice'), {recursive: true, filter: (file) => path.basename(file) !== 'types'});
  for (const file of ['site.css', 'icon.svg']) await cp(fromRoot('demo/pages', file), path.join(out, 'pages', file));
  for (const name of SITE_SCRIPTS) await writeFile(path.join(out, 'pages', `${name}.js`), await bundleScript(name));
  for (const page of SITE_PAGES) {
    const folder = path.join(out, page.route);
    await mkdir(folder, {recursive: true});
    await writeFile(path.join(folder, 'index.html'), await sitePage(page, COPY, {root: page.route === '/' ? './' : '../', head: HEAD, isCopy: true}));
  }
}
