import {serveStatic} from '@hono/node-server/serve-static';
import {Hono, type MiddlewareHandler} from 'hono';
import {proxy} from 'hono/proxy';
import {fromRoot} from '../../build/bundle/root.js';
import type {TokenHandler} from '../../src/token-server/index.js';
import {HOST} from './listen.js';
import {isServicePath} from './relay.js';
import {PAGES, renderPage, type PageRoute, type PageSettings} from './pages.js';

export interface AppParts {
  readonly handler: TokenHandler;
  readonly pages: PageSettings;
  /** The folder served at `/voice`. */
  readonly dist: string;
  /** The local stand-in's own address; its HTTP half is then served at the service's paths, so that the page stays on one origin. */
  readonly localUrl: string | null;
}

const ROUTES = Object.keys(PAGES) as PageRoute[];
const ASSET_HEADERS = {'cache-control': 'no-cache', 'x-content-type-options': 'nosniff'};

/** The demo site: pages, the built script, the site's own two endpoints. */
export function createApp({handler, pages, dist, localUrl}: AppParts): Hono {
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

  for (const route of ROUTES) app.get(route, () => renderPage(route, pages));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/voice/*', withAssetHeaders, serveStatic({root: dist, rewriteRequestPath: (path) => path.slice('/voice'.length)}));
  // Not the pages themselves: unrendered, they would be served without their policy.
  app.get('/pages/:file{.+\\.(?:css|js|svg)}', withAssetHeaders, serveStatic({root: fromRoot('demo')}));

  app.all('/api/realtime/token', (c) => handler(c.req.raw));
  app.all('/api/realtime/session', (c) => handler(c.req.raw));

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
