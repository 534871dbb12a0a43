import type { Silence } from '../audio/silence.js';
import type { Connection } from './connect.js';
import { type FaultHost } from './fault.js';
import { type Media } from './media.js';
import type { Scope } from './scope.js';
/** A call, as its devices see it. */
export interface DevicesCall {
    readonly media: Media;
    readonly scope: Scope;
    /** The microphone is the page's own stream: it is never stopped, and another is the page's to find. */
    readonly given: boolean;
    connection(): Connection | null;
    /** There is another microphone: whether it may be heard is to be settled, before it is. */
    opened(): void;
    warn(code: string, message: string): void;
}
export interface KeeperEvents extends Pick<FaultHost, 'show'> {
    /** Another microphone is in use, or the first. */
    taken(track: MediaStreamTrack): void;
    /** What the visitor has chosen; `''` is the system's. */
    wish(): string;
}
export interface Keeper {
    /** @throws VoiceError `mic.*`; the one before is in use again then, or none is. */
    choose(deviceId: string): Promise<void>;
    /** Opens what the system uses now. */
    follow(): void;
    /** The page is back, or something was plugged in: mends what is broken, and lets the assistant be heard again. */
    recover(): void;
    /** The tap hears nothing at all, or something again. */
    silent(silent: Silence): void;
}
export declare function keepMicrophone(call: DevicesCall, on: KeeperEvents): Keeper;
