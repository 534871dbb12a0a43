import type { Credential, CredentialRequest } from '../transport/credential.js';
import { type SessionAnswer } from '../transport/session-endpoint.js';
import type { PreparedPeer } from '../transport/webrtc.js';
import type { SessionSettings } from './settings.js';
export interface Ahead {
    /** The visitor hovers over the call button, focuses, touches or presses it. What goes wrong, the click will find out again. */
    approach(settings: SessionSettings, pressed: boolean): void;
    /** The click. @returns whether the call may be placed before the microphone is there. @throws VoiceError for what is wrong with the page. */
    begin(settings: SessionSettings): Promise<boolean>;
    /** What was fetched ahead, else a new one. @throws VoiceError as `fetchCredential` does. */
    takeKey(request: CredentialRequest, signal: AbortSignal): Promise<Credential>;
    takePeer(settings: SessionSettings): PreparedPeer | null;
    /** The answer to that peer's offer, where the click has sent it. Rejects as `exchangeThrough` and `exchangeOffer` do. */
    takeAnswer(signal: AbortSignal): Promise<SessionAnswer> | null;
    drop(): void;
}
export declare function createAhead(): Ahead;
