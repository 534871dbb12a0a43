import type { Pseudonym } from './pseudonym.js';
import type { RefusalCode } from './refusal.js';
import type { Visit } from './visit.js';
/** One request, as a site may log it: no key, no address, no word of the session. */
export interface AuditRecord {
    /** When it came, in epoch milliseconds. */
    readonly ts: number;
    /** The answer's `X-Request-Id`. */
    readonly requestId: string;
    readonly outcome: 'minted' | 'placed' | 'preflight' | 'refused';
    /** Why it was refused; `not_authorized` also where `authorize` answered with a Response of its own. */
    readonly code: RefusalCode | null;
    /** The `Origin` that it named, listed or not, cut at 256 characters. Anybody can send any. */
    readonly origin: string | null;
    /** The same for all requests of one address (IPv6: /64 network) on one day (UTC), and not to be traced back to it. */
    readonly ipHash: string | null;
    /** Stable for a user whom `authorize` names, and not to be traced back; 64 hexadecimal digits, as providers take for a safety identifier. */
    readonly safetyId: string | null;
    readonly mode: 'client-secret' | 'sdp-proxy' | null;
    /** The provider's HTTP status, where it answered. */
    readonly upstreamStatus: number | null;
    /** How long the answer took, in milliseconds. */
    readonly ms: number;
    /** Names the call that was placed. */
    readonly callRefHash: string | null;
}
/** Is not waited for: where a platform ends work with the response, hand your promise to its `waitUntil`. */
export type Audit = (record: AuditRecord) => void | Promise<void>;
/** Tells the site's hook of a request that is over. Whatever the hook does, the visitor's answer stays as it is. */
export declare function report(audit: Audit, pseudonym: Pseudonym, visit: Visit): Promise<void>;
