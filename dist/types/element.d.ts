import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { type AnalyticsLevel } from './analytics.js';
import { VoiceError } from './errors.js';
import { type EndReason, type Turn, type Usage, type VoiceState } from './shapes.js';
/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. All else is below. */
export declare class RealtimeVoiceElement extends LitElement {
    #private;
    static readonly styles: import("lit").CSSResult[];
    static readonly properties: import("lit").PropertyDeclarations;
    tokenEndpoint: string | null;
    credentials: RequestCredentials;
    provider: 'openai' | 'azure';
    baseUrl: string | null;
    dialect: 'auto' | 'ga';
    transport: 'auto' | 'webrtc';
    model: string | null;
    voice: string | null;
    instructions: string | null;
    language: string | null;
    greeting: string | null;
    muted: boolean;
    volume: number;
    maxDuration: number;
    idleTimeout: number;
    maxCost: number;
    label: string | null;
    agentName: string | null;
    theme: 'auto' | 'light' | 'dark';
    visualizer: 'bars' | 'none';
    requireConsent: boolean;
    termsUrl: string | null;
    privacyUrl: string | null;
    noTranscript: boolean;
    noTextInput: boolean;
    noTimer: boolean;
    noNotice: boolean;
    workletUrl: string | null;
    analyticsLevel: AnalyticsLevel;
    constructor();
    /** Whether a call can work in this browser on this page at all. */
    static get supported(): boolean;
    /** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
    static allowOrigins(origins: readonly string[]): void;
    /** One of the ten states. */
    get state(): VoiceState;
    /** The conversation so far, in order. */
    get transcript(): readonly Turn[];
    /** Tokens of all responses so far. */
    get usage(): Usage;
    /** Why the last call failed, or `null`. */
    get error(): VoiceError | null;
    /** The provider's name for the live session. */
    get sessionId(): string | null;
    /** Seconds of the call. */
    get elapsed(): number;
    /**
     * Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
     * @throws VoiceError, the one that `error` and `rv-error` show.
     */
    start(): Promise<void>;
    /** Ends the call. Safe at any moment. */
    stop(reason?: EndReason): void;
    /** Stops the answer that is being given. */
    interrupt(): void;
    /**
     * Sends a typed turn. `respond: false` adds it without asking for an answer.
     * @throws VoiceError `session.stopped` without a call, `protocol.oversize`.
     */
    sendText(text: string, { respond }?: {
        respond?: boolean;
    }): void;
    /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
    sendEvent(event: Record<string, unknown>): boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected update(changed: PropertyValues): void;
    protected render(): TemplateResult;
}
