export interface PagePolicy {
  /** The origin that the element posts its offer to; the page's own needs no mention. */
  readonly provider: string | null;
  /** The strictest policy the element promises to work under (reliability.md B5). */
  readonly strict: boolean;
}

const directives = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** B5, and no more than B5: no blob:, no inline anything, one Trusted Types policy. */
const strictCsp = (connect: readonly string[]): string =>
  directives({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': connect,
    'style-src': ["'self'"],
    'media-src': ["'self'", 'mediastream:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['realtime-voice'],
  });

/** What a careful site has; `blob:` lets the worklet come out of the one script file. */
const usualCsp = (connect: readonly string[]): string =>
  directives({
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
  });

/** The headers of every demo page. */
export function pageHeaders({provider, strict}: PagePolicy): Readonly<Record<string, string>> {
  const connect = ["'self'", ...(provider === null ? [] : [provider])];
  return {
    'content-security-policy': strict ? strictCsp(connect) : usualCsp(connect),
    'permissions-policy': 'microphone=(self)',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
