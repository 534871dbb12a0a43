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
/** How the connection carries the call: as if it were not there, so that it may be noticed, so that words are lost. */
export type QualityLevel = 'good' | 'weak' | 'bad';
/** How the connection did in the last second. `null` is what the browser, or the transport, does not tell. */
export interface ConnectionStats {
    readonly level: QualityLevel;
    /** There and back. */
    readonly rttMs: number | null;
    /** How unevenly the assistant's voice arrives. */
    readonly jitterMs: number | null;
    /** The share of the packets that got lost, 0..1: the assistant's or the visitor's, whichever is worse. */
    readonly loss: number | null;
    /** The share of the assistant's voice that the browser had to make up, 0..1. */
    readonly concealed: number | null;
    /** How long the assistant's voice was kept back, so that it plays evenly. */
    readonly jitterBufferMs: number | null;
    /** Of the assistant's voice, 0..1. */
    readonly audioLevel: number | null;
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
    /** How many characters of `text` were heard, about; only of an answer that was cut off, where that can be told. */
    readonly heard?: number;
    /** Whether it was spoken or typed. */
    readonly source: 'voice' | 'text';
    /** Who said what, where the provider tells several voices apart (dictation with diarisation). */
    readonly segments?: readonly Segment[];
    /** The transcription seems to have made the words up: too little was spoken for them. Shown as not understood. */
    readonly suspect?: true;
}
/** When something was said, in seconds since the call began. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export interface Segment {
    readonly speaker: string | null;
    readonly text: string;
}
/** What a visitor thinks of a call. */
export type Rating = 'up' | 'down';
/** A tool that is about to run and waits for the visitor's yes. */
export interface Approval {
    /** The call's own id: a yes is good for this call alone, and once. */
    readonly id: string;
    readonly name: string;
    /** JSON, as the model wrote it: what the visitor reads is what will be run. */
    readonly arguments: string;
}
/** A tool at work, or just done: the page's own, or one that the provider runs (MCP). */
export interface ToolActivity {
    readonly id: string;
    readonly name: string;
    readonly status: 'running' | 'done' | 'failed';
    /** The turn that it followed; `null` before the first one. */
    readonly after?: string | null;
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
/** What is left of one of the provider's allowances. */
export interface RateLimit {
    /** `requests` or `tokens`. */
    readonly name: string | null;
    readonly limit: number | null;
    readonly remaining: number | null;
    readonly resetSeconds: number | null;
}
export interface TokenCounts {
    readonly text: number;
    readonly audio: number;
    readonly image: number;
}
/** US dollars per million tokens. */
export interface Rate {
    readonly input: number;
    readonly cached: number;
    readonly output: number;
}
export interface Prices {
    readonly text: Rate;
    readonly audio: Rate;
    readonly image?: Rate;
}
/** The page's own prices, by model or family: what a site really pays. */
export interface OwnPrices {
    readonly [model: string]: Prices | {
        readonly minute: number;
    };
}
/** A microphone or a speaker. */
export interface Device {
    /** The browser's own, other on each site. `default` is what the system uses, whichever that is, where the browser lists that. */
    readonly deviceId: string;
    readonly label: string;
    /** In use; without a call, what the next one would use. */
    readonly current: boolean;
}
/** What can be chosen from: nothing before the visitor has allowed a microphone, and no speakers where the browser lets nobody choose. */
export interface Devices {
    readonly microphones: readonly Device[];
    readonly speakers: readonly Device[];
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
    readonly quality: QualityLevel;
    /** The assistant has interrupted itself by its own voice: while it speaks, the visitor is not heard. */
    readonly echo: boolean;
    /** False where the visitor only types and listens. */
    readonly microphone: boolean;
    /** What is wrong with it: it was taken away and there is no other, or it is on and delivers nothing. */
    readonly fault: 'lost' | 'silent' | null;
    readonly devices: Devices;
    /** The visitor holds a button to be heard; `null` where they are heard all the time. */
    readonly pushToTalk: 'ready' | 'talking' | null;
    /** What waits for the visitor's yes. */
    readonly approvals: readonly Approval[];
    /** The tools of the call, where they were at work. */
    readonly tools: readonly ToolActivity[];
    /** The live session takes pictures. */
    readonly pictures: boolean;
}
/** States in which the microphone may be heard by the other side. */
export declare const isLive: (state: VoiceState) => boolean;
/** States from which `start()` begins anew. */
export declare const isResting: (state: VoiceState) => boolean;
