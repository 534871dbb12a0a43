/** A stable name for a value, 64 hexadecimal digits: the same everywhere on the site, another for each purpose, and not to be traced back. */
export type Pseudonym = (purpose: string, value: string) => Promise<string>;
/**
 * HMAC-SHA-256. Keyed, because a bare hash of an address is found by trying them all.
 * The key is imported each time: on Workers, nothing that is waited for may outlive the request that began it.
 */
export declare function createPseudonym(secret: () => string): Pseudonym;
/** A secret of this process, for a site that shows the provider none of its own (Entra): its names then last as long as the process. */
export declare function createOwnSecret(): () => string;
