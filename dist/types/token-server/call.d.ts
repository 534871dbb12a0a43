import type { Settings } from './options.js';
import type { BuiltSession } from './session.js';
import type { Visit } from './visit.js';
export interface PlacedCall {
    /** The provider's SDP answer. */
    readonly sdp: string;
    /** For hanging up from the server; `null` where the provider tells none. */
    readonly callId: string | null;
}
/**
 * Checks that a body is an SDP offer for one voice call; it is forwarded byte for byte.
 * @throws Refusal `bad_request`
 */
export declare function requireOffer(bytes: Uint8Array): void;
/**
 * Places the call for the visitor: offer and session go to the provider together, with the site's key, and no key reaches the
 * page (protocol.md §1.2, "unified interface").
 * @throws Refusal `upstream_*`
 */
export declare function placeCall(settings: Settings, offer: Uint8Array<ArrayBuffer>, session: BuiltSession, visit: Visit): Promise<PlacedCall>;
