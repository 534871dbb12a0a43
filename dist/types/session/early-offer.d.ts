import type { SessionAnswer } from '../transport/session-endpoint.js';
import { type PreparedPeer } from '../transport/webrtc.js';
import { type SessionSettings } from './settings.js';
export type Exchange = (offer: string, signal: AbortSignal) => Promise<SessionAnswer>;
/** A peer and its offer, made before they are needed, and perhaps sent. Each is used once. */
export interface EarlyOffer {
    /** @throws VoiceError `policy.webrtc_unavailable`. */
    prepare(settings: SessionSettings): void;
    /** Sends the offer, where there is one for these settings. What is wrong with the exchange, whoever comes to it finds out again. */
    send(settings: SessionSettings, exchange: () => Exchange | null): void;
    takePeer(settings: SessionSettings): PreparedPeer | null;
    takeAnswer(signal: AbortSignal): Promise<SessionAnswer> | null;
    drop(): void;
}
export declare function createEarlyOffer(): EarlyOffer;
