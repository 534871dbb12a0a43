import type { CallOptions } from '../call-options.js';
import type { Direction } from '../transport/webrtc.js';
import type { LimitSettings } from './limits.js';
/** What one session is made of, settled when it starts. */
export interface SessionSettings extends CallOptions {
    readonly limits: LimitSettings;
    /** What the visitor has chosen; `''` is the system's. */
    readonly microphoneId: string;
    /** What is said is not shown. */
    readonly noTranscript: boolean;
    /** Takes the page for this call; returns what gives it back, or `null` when another call has it. */
    readonly claim: () => (() => void) | null;
}
/** The properties of an element that a session is made of; the limits are in seconds. */
export interface SettingsSource extends CallOptions {
    readonly maxDuration: number;
    readonly idleTimeout: number;
    readonly maxCost: number;
    readonly ownerDocument: Document;
}
/** The settings of one call, read from an element when it starts: later changes are the next call's. */
export declare function settingsOf(element: SettingsSource, microphoneId?: string): SessionSettings;
/** Where nobody speaks, nobody is to be heard. */
export declare const directionFor: ({ noMicrophone }: SessionSettings) => Direction;
/** The visitor is heard only while they hold a button. */
export declare const pushesToTalk: ({ turnDetection, noMicrophone }: SessionSettings) => boolean;
/** Milliseconds each step may take (reliability.md §3.1). The microphone prompt waits for the visitor as long as it takes. */
export interface Deadlines {
    readonly credential: number;
    readonly signalling: number;
    readonly network: number;
    readonly session: number;
}
export declare const DEADLINES: Deadlines;
