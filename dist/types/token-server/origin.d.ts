/**
 * The allow-list as a set of exact origins (scheme, host and port).
 * @throws TypeError with a sentence for the developer when the list is empty or an entry is no exact web origin.
 */
export declare function readAllowedOrigins(entries: readonly string[]): ReadonlySet<string>;
/** The request's origin if it is on the list, else `null`. No suffix, no pattern: one string equals another. */
export declare function listedOrigin(request: Request, allowed: ReadonlySet<string>): string | null;
/**
 * Refuses what no `fetch` of a listed page would send. The list alone decides, for the site's own origin too; Fetch Metadata,
 * where a browser sends it, can only forbid more (reliability.md R2, R3).
 * @throws Refusal `origin_not_allowed`
 */
export declare function requireListedOrigin(request: Request, allowed: ReadonlySet<string>): void;
