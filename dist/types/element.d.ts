import type { TemplateResult } from 'lit-html';
import { VoiceError } from './errors.js';
import { FloatingElement } from './floating-element.js';
import { type EndReason, type Turn, type Usage, type VoiceState } from './shapes.js';
/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export declare class RealtimeVoiceElement extends FloatingElement {
    #private;
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
     * Sends a typed turn; before the call is ready it waits. `respond: false` adds it without asking for an answer.
     * @throws VoiceError `session.stopped` without a call, `session.unsupported`, `protocol.oversize`.
     */
    sendText(text: string, { respond }?: {
        respond?: boolean;
    }): void;
    /** Tells the assistant something, silently: it answers nothing, and knows it from now on. @throws VoiceError as `sendText` does. */
    sendContext(text: string): void;
    /**
     * Shows the assistant a picture, made small enough first; the next words may be about it, or `respond: true` asks for some.
     * @throws VoiceError `media.image`, `session.unsupported` for a model that sees nothing, and as `sendText` does.
     */
    sendImage(picture: Blob, { respond }?: {
        respond?: boolean;
    }): Promise<void>;
    /** Changes the live session, by a partial GA session object. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
    updateSession(partial: Record<string, unknown>): Promise<void>;
    /** Push-to-talk: the visitor is heard from here on. Elsewhere it does nothing. */
    startTalking(): void;
    /** Push-to-talk: the turn ends here, and is answered. */
    stopTalking(): void;
    /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
    sendEvent(event: Record<string, unknown>): boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected update(): void;
    protected render(): TemplateResult;
}
