/** `strict` is the strictest policy that the element promises to work under (reliability.md B5), `site` that of our own pages, `usual` what a careful site has. */
export type PolicyName = 'strict' | 'site' | 'usual';

export interface PagePolicy {
  /** The origin that the element posts its offer to; the page's own needs no mention. */
  readonly provider: string | null;
  readonly policy: PolicyName;
}

type Directives = Readonly<Record<string, readonly string[]>>;

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** B5, and less: no blob:, no inline anything, one Trusted Types policy, and no `media-src`, because a stream is fetched from nowhere. */
const strict = (connect: readonly string[]): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': connect,
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['realtime-voice'],
});

const POLICIES: Readonly<Record<PolicyName, (connect: readonly string[]) => Directives>> = {
  strict,
  /** The same, and pictures of our own: the icon. */
  site: (connect) => ({...strict(connect), 'img-src': ["'self'"]}),
  /** `blob:` lets the worklet come out of the one script file. */
  usual: (connect) => ({
    'default-src': ["'self'"],
    'script-src': ["'self'", 'blob:'],
    'connect-src': connect,
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'", 'mediastream:', 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  }),
};

/** The policy of our pages for a `<meta>`, which knows all directives but the one about frames. */
export function metaPolicy(): string {
  const directives = Object.entries(POLICIES.site(["'self'"]));
  return written(Object.fromEntries(directives.filter(([name]) => name !== 'frame-ancestors')));
}

/** The headers of every demo page. */
export function pageHeaders({provider, policy}: PagePolicy): Readonly<Record<string, string>> {
  const connect = ["'self'", ...(provider === null ? [] : [provider])];
  return {
    'content-security-policy': written(POLICIES[policy](connect)),
    'permissions-policy': 'microphone=(self)',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
