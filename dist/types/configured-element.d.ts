import type { AnalyticsLevel } from './analytics.js';
import type { CallOptions } from './call-options.js';
import { ReactiveElement } from './reactive-element.js';
import type { VoiceTool } from './voice-tool.js';
/** The properties of the element: one for each attribute, by the table, and those that only a script can set. */
export declare abstract class ConfiguredElement extends ReactiveElement {
    #private;
    /** Which version of the script this is. */
    static readonly version = "0.1.0";
    tokenEndpoint: string | null;
    sessionEndpoint: string | null;
    credentials: RequestCredentials;
    provider: 'openai' | 'azure';
    baseUrl: string | null;
    dialect: 'auto' | 'ga' | 'preview';
    transport: 'auto' | 'webrtc' | 'websocket';
    mode: 'conversation' | 'translation' | 'transcription';
    model: string | null;
    voice: string | null;
    instructions: string | null;
    language: string | null;
    targetLanguage: string | null;
    turnDetection: 'auto' | 'server' | 'semantic' | 'push-to-talk';
    greeting: string | null;
    output: 'audio' | 'text';
    noMicrophone: boolean;
    noiseReduction: 'auto' | 'near' | 'far' | 'off';
    noReconnect: boolean;
    concurrent: boolean;
    preload: 'none' | 'intent';
    requestHuman: boolean;
    muted: boolean;
    volume: number;
    maxDuration: number;
    idleTimeout: number;
    maxCost: number;
    label: string | null;
    agentName: string | null;
    locale: string | null;
    theme: 'auto' | 'light' | 'dark';
    variant: 'inline' | 'floating' | 'button';
    placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
    open: boolean;
    visualizer: 'orb' | 'bars' | 'wave' | 'none';
    requireConsent: boolean;
    termsUrl: string | null;
    privacyUrl: string | null;
    noTranscript: boolean;
    noTextInput: boolean;
    noFeedback: boolean;
    linkHosts: string | null;
    noTimer: boolean;
    noDevicePicker: boolean;
    rememberSettings: boolean;
    noNotice: boolean;
    workletUrl: string | null;
    analyticsLevel: AnalyticsLevel;
    /** Asked for a key instead of `token-endpoint`; answers what that would. */
    tokenProvider: CallOptions['tokenProvider'];
    /** Handed our SDP offer instead of `session-endpoint`; answers `{sdp, callId?}`. */
    sessionProvider: CallOptions['sessionProvider'];
    /** What the model may ask the page to do. */
    tools: readonly VoiceTool[];
    /** A partial GA session object. */
    sessionConfig: CallOptions['sessionConfig'];
    /** What the assistant should know from the start. */
    context: string | null;
    /** Your own microphone, or what sounds like one: the next call sends its first audio track. A mute switches that off; it is never stopped, and afterwards as it was. */
    mediaStream: MediaStream | null;
    /** STUN and TURN servers of your own, by which the next call finds a way by WebRTC, and `preflight()`. What the browser does not take is left out. */
    iceServers: RTCIceServer[] | null;
    /** What your site pays, by model: US dollars per million tokens, or per minute. */
    prices: CallOptions['prices'];
    /** Sees the whole text of each turn as it grows, as `(text, role)`, and gives back what may be shown, told, exported and repeated of it. `rv-event` and tools have the wire as it is. */
    redact: CallOptions['redact'];
    addEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown, options?: boolean | EventListenerOptions): void;
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
    protected get spied(): boolean;
    /** Puts all properties in order, those too that were set before the script came: the first update takes them in. */
    protected settle(): void;
    /** A script may have set a property to anything. */
    protected normalise(): void;
}
