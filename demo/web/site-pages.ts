/** A page of the demo site. `pages/NAME.html` is what stands in its `<main>`, `site/NAME.ts` its script. */
export interface SitePage {
  readonly name: string;
  /** With a slash at its end, so that a static copy can be a folder with an index. */
  readonly route: string;
  /** In the navigation. */
  readonly title: string;
  readonly description: string;
  /** Whether the built element is on it; the gallery draws its views without one. */
  readonly element: boolean;
  readonly script: boolean;
}

/** In the order of the navigation. */
export const SITE_PAGES: readonly SitePage[] = [
  {name: 'home', route: '/', title: 'Home', description: 'A spoken conversation on any page: the element, live.', element: true, script: false},
  {name: 'gallery', route: '/gallery/', title: 'Gallery', description: 'Every state, variant, theme and language of the element, without a call.', element: false, script: true},
  {name: 'tools', route: '/tools/', title: 'Tools', description: 'A small bookshop that can be talked to: look up an order, change the page, confirm before paying.', element: true, script: true},
  {name: 'summary', route: '/summary/', title: 'Summary', description: 'A page that speaks a summary of its own text, without a microphone.', element: true, script: true},
  {name: 'translation', route: '/translation/', title: 'Translation', description: 'Speak one language, hear another.', element: true, script: true},
  {name: 'analytics', route: '/analytics/', title: 'Analytics', description: 'The events that a site may forward to its analytics, as they come.', element: true, script: true},
  {name: 'inspector', route: '/inspector/', title: 'Inspector', description: 'The raw wire: every event of the Realtime API, both ways.', element: true, script: true},
  {name: 'snippets', route: '/snippets/', title: 'Snippets', description: 'Pieces to copy.', element: false, script: false},
];

/** The scripts of the pages; `page` is that of all of them. */
export const SITE_SCRIPTS: readonly string[] = ['page', ...SITE_PAGES.filter(({script}) => script).map(({name}) => name)];
