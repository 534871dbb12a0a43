import { type Pipe, type PipeEvents } from './pipe.js';
export interface WebrtcEvents extends PipeEvents {
    /** The assistant's voice has a stream to be played from. */
    remote(stream: MediaStream): void;
    /** `disconnected` may heal by itself; `failed` does not. */
    network(state: 'connected' | 'disconnected' | 'failed'): void;
}
export interface WebrtcCall {
    readonly pipe: Pipe;
    /** Our SDP, without waiting for candidates: the provider is ice-lite and learns ours from the checks (protocol.md §2). */
    readonly offer: Promise<string>;
    /** Settles when ICE and DTLS are up, rejects when they fail. */
    readonly connected: Promise<void>;
    /** Settles when events can be sent. */
    readonly opened: Promise<void>;
    accept(answerSdp: string): Promise<void>;
    /** What is sent as the visitor's voice; `null` sends nothing. No renegotiation. */
    setMicrophone(track: MediaStreamTrack | null): Promise<void>;
    close(): void;
}
/**
 * Makes the peer, its channel and its offer, all in the caller's tick.
 * @param direction `recvonly` where nobody will speak. @throws VoiceError `policy.webrtc_unavailable`.
 */
export declare function openWebrtc(events: WebrtcEvents, direction?: 'sendrecv' | 'recvonly'): WebrtcCall;
