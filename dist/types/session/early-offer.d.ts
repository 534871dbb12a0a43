import type { SessionAnswer } from '../transport/session-endpoint.js';
import { type Direction, type PreparedPeer } from '../transport/webrtc.js';
export type Exchange = (offer: string, signal: AbortSignal) => Promise<SessionAnswer>;
/** A peer and its offer, made before they are needed, and perhaps sent. Each is used once. */
export interface EarlyOffer {
    /** @throws VoiceError `policy.webrtc_unavailable`. */
    prepare(direction: Direction): void;
    /** Sends the offer, where there is one of this direction. What is wrong with the exchange, whoever comes to it finds out again. */
    send(direction: Direction, exchange: () => Exchange | null): void;
    takePeer(direction: Direction): PreparedPeer | null;
    takeAnswer(signal: AbortSignal): Promise<SessionAnswer> | null;
    drop(): void;
}
export declare function createEarlyOffer(): EarlyOffer;
