import type { BodyKind } from './body.js';
import type { RefusalCode } from './refusal.js';
/** One request, and what becomes known of it on its way: for its answer, its limits and its audit record. */
export interface Visit {
    readonly request: Request;
    readonly requestId: string;
    /** Epoch milliseconds. */
    readonly startedAt: number;
    /** The listed origin that may read the answer; `null` for everybody else. */
    readonly origin: string | null;
    /** The network it comes from, or `null` where nobody trusted tells. */
    readonly network: string | null;
    kind: BodyKind | null;
    userId: string | null;
    /** The provider's HTTP status, once it has answered. */
    upstreamStatus: number | null;
    callId: string | null;
    /** Why it was refused; `null` where it was not. */
    code: RefusalCode | null;
}
export declare function openVisit(request: Request, origin: string | null, network: string | null): Visit;
