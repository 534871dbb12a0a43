import { VoiceError } from '../errors.js';
import { type Pipe, type PipeEvents } from './pipe.js';
/** A browser can send no header with a WebSocket: the key is one of the sub-protocols (protocol.md §1.4). */
export interface WebsocketRoute {
    readonly url: string;
    readonly protocols: readonly string[];
}
export interface WebsocketCall {
    readonly pipe: Pipe;
    /** Settles when events can be sent. */
    readonly opened: Promise<void>;
    close(): void;
}
/** @throws VoiceError `token.invalid`, `provider.unavailable`; never what the browser threw, whose text holds the key. */
export declare function openWebsocket({ url, protocols }: WebsocketRoute, events: PipeEvents): WebsocketCall;
/** What a close code and its reason mean; `null` for a goodbye. The reason is shown only where it is one machine word. */
export declare function whyClosed(code: number, reason: string): VoiceError | null;
