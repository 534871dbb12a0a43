import { type PreparedPeer } from '../transport/webrtc.js';
import type { Line, LineEvents } from './line.js';
import type { Media } from './media.js';
import type { Scope } from './scope.js';
export interface WebrtcLine extends Line {
    readonly offer: Promise<string>;
    accept(answerSdp: string): Promise<void>;
    readonly connected: Promise<void>;
    readonly opened: Promise<void>;
    /** Before its time, where another transport takes over. */
    close(): void;
}
export declare function openWebrtcLine(media: Media, prepared: PreparedPeer, scope: Scope, on: LineEvents): WebrtcLine;
