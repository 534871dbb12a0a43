import {serveStatic} from '@hono/node-server/serve-static';
import {Hono, type MiddlewareHandler} from 'hono';
import {proxy} from 'hono/proxy';
import {fromRoot} from '../../build/bundle/root.js';
import type {TokenHandler} from '../../src/token-server/index.js';
import {HOST} from './listen.js';
import {bundleScript} from './bundle.js';
import {PLAIN_PAGES, renderPlainPage, renderSitePage, type PageSettings, type PlainRoute} from './pages.js';
import {isServicePath} from './relay.js';
import {SITE_PAGES, SITE_SCRIPTS} from './site-pages.js';

export interface AppParts {
  readonly handler: TokenHandler;
  /** The same for calls that interpret; without one, the conversation's. */
  readonly translation?: TokenHandler;
  readonly pages: PageSettings;
  /** The folder served at `/voice`. */
  readonly dist: string;
  /** The local stand-in's own address; its HTTP half is then served at the service's paths, so that the page stays on one origin. */
  readonly localUrl: string | null;
}

const PLAIN_ROUTES = Object.keys(PLAIN_PAGES) as PlainRoute[];
const ASSET_HEADERS = {'cache-control': 'no-cache', 'x-content-type-options': 'nosniff'};

/** The demo site: pages, the built script, the site's own endpoints. */
export function createApp({handler, translation = handler, pages, dist, localUrl}: AppParts): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    // One name for the page, so that its origin is the one that the token endpoint allows.
    if (url.hostname === 'localhost' && c.req.method === 'GET') {
      url.hostname = HOST;
      return c.redirect(url.href);
    }
    return next();
  });

  for (const page of SITE_PAGES) {
    app.get(page.route, () => renderSitePage(page, pages));
    if (page.route !== '/') app.get(page.route.slice(0, -1), (c) => c.redirect(page.route));
  }
  for (const route of PLAIN_ROUTES) app.get(route, () => renderPlainPage(route, pages));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/voice/*', withAssetHeaders, serveStatic({root: dist, rewriteRequestPath: (path) => path.slice('/voice'.length)}));
  // Not the pages themselves: unrendered, they would be served without their policy.
  app.get('/pages/:file{.+\\.(?:css|svg)}', withAssetHeaders, serveStatic({root: fromRoot('demo')}));
  for (const name of SITE_SCRIPTS) {
    app.get(`/pages/${name}.js`, withAssetHeaders, async (c) => c.body(await bundleScript(name), 200, {'content-type': 'text/javascript; charset=utf-8'}));
  }

  app.all('/api/realtime/token', (c) => handler(c.req.raw));
  app.all('/api/realtime/session', (c) => handler(c.req.raw));
  app.all('/api/realtime/translation', (c) => translation(c.req.raw));

  if (localUrl !== null) {
    app.use(async (c, next) => {
      const {pathname, search} = new URL(c.req.url);
      if (!isServicePath(pathname)) return next();
      return proxy(`${localUrl}${pathname}${search}`, {raw: c.req.raw}).catch(() => c.text('The local stand-in is not there.', 502));
    });
  }
  return app;
}

const withAssetHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(ASSET_HEADERS)) c.res.headers.set(name, value);
};
