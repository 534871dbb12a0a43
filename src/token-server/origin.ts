import {Refusal} from './refusal.js';

/**
 * The allow-list as a set of exact origins (scheme, host and port).
 * @throws TypeError with a sentence for the developer when the list is empty or an entry is no exact web origin.
 */
export function readAllowedOrigins(entries: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(entries) || entries.length === 0) {
    throw new TypeError('createTokenHandler: allowedOrigins is empty. List every site that may start a session, such as ["https://www.example.com"]');
  }
  return new Set(entries.map(exactOrigin));
}

function exactOrigin(entry: string): string {
  if (entry.includes('*')) {
    throw new TypeError(`createTokenHandler: allowedOrigins must not hold a wildcard ("${entry}"): any site could spend your credit`);
  }
  const url = URL.canParse(entry) ? new URL(entry) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new TypeError(`createTokenHandler: "${entry}" in allowedOrigins is no origin, such as "https://www.example.com"`);
  }
  if (url.origin !== entry) {
    throw new TypeError(`createTokenHandler: "${entry}" in allowedOrigins is not how browsers write that origin; use "${url.origin}"`);
  }
  return url.origin;
}

/** The request's origin if it is on the list, else `null`. No suffix, no pattern: one string equals another. */
export function listedOrigin(request: Request, allowed: ReadonlySet<string>): string | null {
  const origin = request.headers.get('origin');
  return origin !== null && allowed.has(origin) ? origin : null;
}

/**
 * Refuses what no `fetch` of a listed page would send. The list alone decides, for the site's own origin too; Fetch Metadata,
 * where a browser sends it, can only forbid more (reliability.md R2, R3).
 * @throws Refusal `origin_not_allowed`
 */
export function requireListedOrigin(request: Request, allowed: ReadonlySet<string>): void {
  const fits = (header: string, values: readonly string[]): boolean => {
    const value = request.headers.get(header);
    return value === null || values.includes(value);
  };
  const fromFetch =
    fits('sec-fetch-site', ['same-origin', 'same-site', 'cross-site']) &&
    fits('sec-fetch-mode', ['cors', 'same-origin']) &&
    fits('sec-fetch-dest', ['empty']);
  if (!fromFetch || listedOrigin(request, allowed) === null) throw new Refusal('origin_not_allowed');
}
