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
/** Peer, channel and offer, in the caller's tick. @throws VoiceError `policy.webrtc_unavailable`. */
export declare function openWebrtcLine({ context, playback }: Media, receiveOnly: boolean, scope: Scope, on: LineEvents): WebrtcLine;
