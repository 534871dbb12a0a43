import { VoiceError } from '../errors.js';
/** A transport is a pipe of JSON; it knows nothing of voice. */
export interface Pipe {
    /** Sends one event. @throws VoiceError `protocol.oversize`; a closed pipe drops it and answers `false`. */
    send(event: Record<string, unknown>): boolean;
    readonly isOpen: boolean;
    /** More waits to be sent than four seconds of speech: more speech would only come later. */
    readonly congested: boolean;
    /** Bytes that have left the browser so far; `null` while none wait to. */
    readonly left: number | null;
}
export interface PipeEvents {
    /** One parsed message; `undefined` for one that is no JSON. */
    message(event: unknown): void;
    /** A message too large to be read was dropped. */
    oversize?(bytes: number): void;
    /** The other side, or the network, ended it; `null` where it said goodbye, nothing where it gave no reason. Not called for our own close. */
    closed(error?: VoiceError | null): void;
}
/** What a data channel and a WebSocket have in common: all that a pipe needs. `limit` is in bytes. */
export declare function channelPipe(channel: RTCDataChannel | WebSocket, limit: number): Pipe;
/** A connection that ends before anybody waits for it is no unhandled rejection. */
export declare function quiet<T>(promise: Promise<T>): Promise<T>;
