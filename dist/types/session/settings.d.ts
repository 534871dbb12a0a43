import type { Provider } from '../protocol/endpoints.js';
import type { LimitSettings } from './limits.js';
/** What one session is made of, settled when it starts; the element reads it from its attributes. */
export interface SessionSettings {
    readonly tokenEndpoint: string | null;
    readonly credentials: RequestCredentials;
    readonly provider: Provider;
    readonly baseUrl: string | null;
    readonly model: string | null;
    readonly voice: string | null;
    readonly instructions: string | null;
    readonly language: string | null;
    readonly greeting: string | null;
    readonly workletUrl: string | null;
    readonly muted: boolean;
    readonly volume: number;
    readonly limits: LimitSettings;
    /** Takes the page for this call; returns what gives it back, or `null` when another call has it. */
    readonly claim: () => (() => void) | null;
}
/** The properties of an element that a session is made of; the limits are in seconds. */
export interface SettingsSource extends Omit<SessionSettings, 'limits' | 'claim'> {
    readonly maxDuration: number;
    readonly idleTimeout: number;
    readonly maxCost: number;
    readonly ownerDocument: Document;
}
/** The settings of one call, read from an element when it starts. */
export declare function settingsOf(element: SettingsSource): SessionSettings;
/** Milliseconds each step may take (reliability.md §3.1). The microphone prompt waits for the visitor as long as it takes. */
export interface Deadlines {
    readonly credential: number;
    readonly signalling: number;
    readonly network: number;
    readonly session: number;
}
export declare const DEADLINES: Deadlines;
