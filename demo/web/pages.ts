import {readFile} from 'node:fs/promises';
import {fromRoot} from '../../build/bundle/root.js';
import {pageHeaders, type PolicyName} from './security-headers.js';
import {SITE_PAGES, type SitePage} from './site-pages.js';

/** Pages with nothing around the element, for tests and for whoever looks for a fault: route -> file of demo/pages, and its policy. */
export const PLAIN_PAGES = {
  '/strict': {file: 'strict.html', policy: 'strict'},
  '/bare': {file: 'bare.html', policy: 'usual'},
  '/twice': {file: 'twice.html', policy: 'usual'},
  '/lazy': {file: 'lazy.html', policy: 'strict'},
} as const satisfies Readonly<Record<string, {file: string; policy: PolicyName}>>;

export type PlainRoute = keyof typeof PLAIN_PAGES;

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

/** What differs between a page that is served and its static copy. */
export interface Place {
  /** Where the site begins, as the page says it: `/`, or `../` in a copy that may lie anywhere. */
  readonly root: string;
  /** What stands in the head of a copy; a served page has headers for it. */
  readonly head: string;
  /** There is no endpoint behind it, and no test page beside it. */
  readonly isCopy: boolean;
}

const SERVED: Place = {root: '/', head: '', isCopy: false};

type Values = Readonly<Record<string, string>>;

const fill = (template: string, values: Values): string => template.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
const pageFile = (file: string): Promise<string> => readFile(fromRoot('demo/pages', file), 'utf8');

/** The HTML of a page of the site, read anew each time so that editing it needs no restart. */
export async function sitePage(page: SitePage, settings: PageSettings, {root, head, isCopy}: Place = SERVED): Promise<string> {
  const {name, title, description, element, script} = page;
  const [layout, content, footer] = await Promise.all([pageFile('layout.html'), pageFile(`${name}.html`), isCopy ? '' : pageFile('footer.html')]);
  const scripts = [
    ...(element ? [`<script type="module" src="${root}voice/realtime-voice.js"${allowing(settings)}></script>`] : []),
    ...(script ? ['page', name] : ['page']).map((each) => `<script type="module" src="${root}pages/${each}.js"></script>`),
  ];
  const values: Values = {
    root,
    head,
    name,
    title: name === 'home' ? 'realtime-voice: a spoken conversation on any page' : `${title} · realtime-voice`,
    description,
    // The strict policy allows no image of the page's either.
    icon: settings.strictCsp ? '' : `<link rel="icon" href="${root}pages/icon.svg" type="image/svg+xml">`,
    copy: isCopy ? ' data-copy' : '',
    scripts: scripts.join('\n    '),
    navigation: SITE_PAGES.map((each) => linkTo(each, root, each === page)).join('\n          '),
    service: escapeHtml(settings.service),
    hint: escapeHtml(settings.hint),
  };
  return fill(fill(layout, {...values, content: content.trimEnd(), footer}), values);
}

/** A page of the site, as it is served. */
export async function renderSitePage(page: SitePage, settings: PageSettings): Promise<Response> {
  return respond(await sitePage(page, settings), settings.strictCsp ? 'strict' : 'site', settings);
}

export async function renderPlainPage(route: PlainRoute, settings: PageSettings): Promise<Response> {
  const {file, policy} = PLAIN_PAGES[route];
  return respond(fill(await pageFile(file), {script: allowing(settings)}), settings.strictCsp ? 'strict' : policy, settings);
}

const respond = (html: string, policy: PolicyName, {provider}: PageSettings): Response =>
  new Response(html, {headers: {...pageHeaders({provider, policy}), 'content-type': 'text/html; charset=utf-8'}});

const linkTo = ({route, title}: SitePage, root: string, isHere: boolean): string =>
  `<li><a href="${root}${route.slice(1)}"${isHere ? ' aria-current="page"' : ''}>${title}</a></li>`;

const allowing = ({provider, nameProvider}: PageSettings): string => (provider !== null && nameProvider ? ` data-allow-origins="${escapeHtml(provider)}"` : '');

const ENTITIES: Values = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
