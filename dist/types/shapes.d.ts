/** Shared types: what travels between the parts. No code but a few frozen lists. */
import type { VoiceError } from './errors.js';
/** The ten states of the element; each is a custom state (`:state(speaking)`) and the value of `data-state`. */
export declare const STATES: readonly ["idle", "consent", "connecting", "listening", "hearing", "thinking", "speaking", "reconnecting", "ended", "failed"];
export type VoiceState = (typeof STATES)[number];
/** What the connection is waiting for, in the order a visitor would tell it. */
export type ConnectStep = 'microphone' | 'signalling' | 'network' | 'session';
export type Role = 'user' | 'assistant';
/** What may end a call by itself: its length, silence, its cost, the provider's own limit. */
export type LimitKind = 'duration' | 'idle' | 'cost' | 'session';
export interface LimitWarning {
    readonly kind: LimitKind;
    /** The visitor may ask for as much again. */
    readonly extendable: boolean;
}
/** Why a session ended. */
export type EndReason = 'user' | 'agent' | 'idle' | 'limit' | 'error' | 'page' | 'handoff';
/** One turn of the conversation, in conversation order. */
export interface Turn {
    readonly id: string;
    readonly role: Role;
    readonly text: string;
    /** No more text will come. */
    readonly final: boolean;
    /** The assistant was cut off: part of `text` may not have been heard. */
    readonly interrupted: boolean;
    /** Whether it was spoken or typed. */
    readonly source: 'voice' | 'text';
}
/** Milliseconds from the click; `null` for a step that this connection did not have. */
export interface Timings {
    readonly microphone: number | null;
    readonly credential: number | null;
    readonly signalling: number | null;
    readonly ice: number | null;
    readonly configured: number | null;
    readonly total: number;
}
/** Tokens of one response or of all. `cached` counts are part of the input counts, never on top. */
export interface Usage {
    readonly input: TokenCounts;
    readonly cached: TokenCounts;
    readonly output: TokenCounts;
}
export interface TokenCounts {
    readonly text: number;
    readonly audio: number;
    readonly image: number;
}
/** Everything the view and the page may know of a session, replaced whole when something changes. */
export interface Snapshot {
    readonly state: VoiceState;
    /** What a connection is waiting for; `null` outside `connecting`. */
    readonly step: ConnectStep | null;
    readonly turns: readonly Turn[];
    readonly muted: boolean;
    /** The browser refused to play sound until the visitor acts: "Tap to hear". */
    readonly blocked: boolean;
    /** Seconds the last session lasted; `null` before the first one ended. */
    readonly duration: number | null;
    readonly error: VoiceError | null;
    /** The call is about to end by a limit. */
    readonly limit: LimitWarning | null;
}
/** States in which the microphone may be heard by the other side. */
export declare const isLive: (state: VoiceState) => boolean;
/** States from which `start()` begins anew. */
export declare const isResting: (state: VoiceState) => boolean;
