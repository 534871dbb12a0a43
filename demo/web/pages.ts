import {readFile} from 'node:fs/promises';
import {fromRoot} from '../../build/bundle/root.js';
import {pageHeaders} from './security-headers.js';

/** Route -> file of demo/pages, and whether the route is always served under the strict policy. */
export const PAGES = {
  '/': {file: 'index.html', strict: false},
  '/strict': {file: 'strict.html', strict: true},
  '/bare': {file: 'bare.html', strict: false},
  '/twice': {file: 'twice.html', strict: false},
} as const;

export type PageRoute = keyof typeof PAGES;

export interface PageSettings {
  /** Who answers, in words. */
  readonly service: string;
  /** What else a first-time reader should know of it. */
  readonly hint: string;
  /** Another origin that the element will talk to. */
  readonly provider: string | null;
  /** Whether that origin is one the element does not know: then the script tag has to name it. */
  readonly nameProvider: boolean;
  /** Serve every page under the strict policy. */
  readonly strictCsp: boolean;
}

const ICON = '    <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">\n';

/** A page, read anew for each request so that editing it needs no restart. */
export async function renderPage(route: PageRoute, settings: PageSettings): Promise<Response> {
  const {file, strict} = PAGES[route];
  const {service, hint, provider, nameProvider} = settings;
  const isStrict = strict || settings.strictCsp;
  const values: Readonly<Record<string, string>> = {
    service: escapeHtml(service),
    hint: escapeHtml(hint),
    // The strict policy allows no image of the page's either.
    icon: isStrict ? '' : ICON,
    script: provider !== null && nameProvider ? ` data-allow-origins="${escapeHtml(provider)}"` : '',
  };
  const template = await readFile(fromRoot('demo/pages', file), 'utf8');
  const html = template.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
  const headers = {...pageHeaders({provider, strict: isStrict}), 'content-type': 'text/html; charset=utf-8'};
  return new Response(html, {headers});
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
