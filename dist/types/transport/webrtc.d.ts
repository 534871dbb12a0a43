import { type Pipe, type PipeEvents } from './pipe.js';
import { type Counters } from './stats.js';
export interface WebrtcEvents extends PipeEvents {
    /** The assistant's voice has a stream to be played from. */
    remote(stream: MediaStream): void;
    /** Of one that has been connected: `disconnected` may heal by itself; `failed` does not. */
    network(state: 'connected' | 'disconnected' | 'failed'): void;
}
/** `recvonly` where nobody will speak. */
export type Direction = 'sendrecv' | 'recvonly';
/** The page's own, by which a way is found; `null` asks none. */
export type IceServers = RTCIceServer[] | null;
/** A peer with its channel and its offer, before anybody has been asked anything. */
export interface PreparedPeer {
    readonly peer: RTCPeerConnection;
    readonly voice: RTCRtpTransceiver;
    /** As they were given. */
    readonly iceServers: IceServers;
    readonly channel: RTCDataChannel;
    /** Our SDP, without waiting for candidates: the provider is ice-lite and learns ours from the checks (protocol.md §2). */
    readonly offer: Promise<string>;
    close(): void;
}
export interface WebrtcCall {
    readonly pipe: Pipe;
    readonly offer: Promise<string>;
    /** Settles when ICE and DTLS are up, rejects when they fail. */
    readonly connected: Promise<void>;
    /** Settles when events can be sent. */
    readonly opened: Promise<void>;
    accept(answerSdp: string): Promise<void>;
    /** What is sent as the visitor's voice; `null` sends nothing. No renegotiation. */
    setMicrophone(track: MediaStreamTrack | null): Promise<void>;
    stats(): Promise<Counters>;
    close(): void;
}
/** All in the caller's tick. @throws VoiceError `policy.webrtc_unavailable`. */
export declare function preparePeer(direction: Direction, iceServers: IceServers): PreparedPeer;
/** @throws VoiceError `policy.webrtc_unavailable`. */
export declare function openWebrtc(events: WebrtcEvents, prepared?: PreparedPeer): WebrtcCall;
/**
 * It may be missing, or be taken away by an extension, or refuse because a page has had too many; servers that are none it makes do without.
 * @throws VoiceError `policy.webrtc_unavailable`.
 */
export declare function makePeer(iceServers: IceServers): RTCPeerConnection;
