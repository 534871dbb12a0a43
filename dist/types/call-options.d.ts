import type { OwnPrices, Role } from './shapes.js';
import type { VoiceTool } from './voice-tool.js';
export interface ProviderContext {
    /** Aborts when the call is stopped, or when it takes too long. */
    readonly signal: AbortSignal;
}
/** The page's own way to a key; answers what a token endpoint would. */
export type TokenProvider = (context: ProviderContext) => Promise<unknown>;
/** The page's own way to an answer: hands our SDP offer to whom it likes, and answers `{sdp, callId?}`. */
export type SessionProvider = (offerSdp: string, context: ProviderContext) => Promise<unknown>;
/**
 * Sees the whole text of a turn, each time that it grows, and gives back what may be shown, told, exported and repeated after a reconnect.
 * What it throws at, or gives no text for, is withheld. Events of the wire (`rv-event`) and the arguments of tools do not pass through it.
 */
export type Redact = (text: string, role: Role) => string;
/** What a page says of a call: one property of the element, one option. */
export interface CallOptions {
    readonly tokenEndpoint: string | null;
    readonly sessionEndpoint: string | null;
    readonly tokenProvider: TokenProvider | null;
    readonly sessionProvider: SessionProvider | null;
    readonly credentials: RequestCredentials;
    readonly provider: 'openai' | 'azure';
    readonly baseUrl: string | null;
    readonly dialect: 'auto' | 'ga' | 'preview';
    readonly transport: 'auto' | 'webrtc' | 'websocket';
    readonly mode: 'conversation' | 'translation' | 'transcription';
    readonly model: string | null;
    readonly voice: string | null;
    readonly instructions: string | null;
    readonly language: string | null;
    readonly targetLanguage: string | null;
    readonly turnDetection: 'auto' | 'server' | 'semantic' | 'push-to-talk';
    readonly greeting: string | null;
    readonly output: 'audio' | 'text';
    /** Text in, voice out; nothing is asked of the visitor. */
    readonly noMicrophone: boolean;
    readonly noiseReduction: 'auto' | 'near' | 'far' | 'off';
    readonly noReconnect: boolean;
    /** Other tabs of the site may have a call, too. */
    readonly concurrent: boolean;
    readonly preload: 'none' | 'intent';
    readonly workletUrl: string | null;
    readonly muted: boolean;
    readonly volume: number;
    readonly tools: readonly VoiceTool[];
    /** The model may hand the conversation to a person. */
    readonly requestHuman: boolean;
    /** A partial GA session object. */
    readonly sessionConfig: Readonly<Record<string, unknown>> | null;
    /** What the assistant should know from the start. */
    readonly context: string | null;
    /** The page's own microphone. */
    readonly mediaStream: MediaStream | null;
    /** The page's own STUN and TURN servers. */
    readonly iceServers: RTCIceServer[] | null;
    readonly prices: OwnPrices | null;
    readonly redact: Redact | null;
}
