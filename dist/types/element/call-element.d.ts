import type { VoiceError } from '../errors.js';
import { type VoiceEvent } from '../events.js';
import { VoiceSession } from '../session/session.js';
import type { ConnectionStats, Devices, Turn, Usage, VoiceState } from '../shapes.js';
import { FloatingElement } from './floating-element.js';
/** What a script sees of a call, and does in it. How one begins and what is shown of it are the element's. */
export declare abstract class CallElement extends FloatingElement {
    #private;
    protected readonly session: VoiceSession;
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
    /** How the connection did in the last second; `null` without a call. */
    get stats(): ConnectionStats | null;
    /** The microphones and speakers that a visitor can choose from; known once they have allowed a microphone. */
    get devices(): Devices;
    /** How loud the visitor is, 0..1, as the meter shows it; 0 without a call and while muted. */
    get inputLevel(): number;
    /** How loud the assistant is, 0..1. */
    get outputLevel(): number;
    /** Seconds of the call. */
    get elapsed(): number;
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
    /**
     * Takes a microphone of `devices`, at once or for the next call; `''` is the system's, and followed as that changes. One that is gone is another.
     * @throws VoiceError `mic.*` where it cannot be opened; then the one before stays.
     */
    setMicrophone(deviceId: string): Promise<void>;
    /** Sends the voice to a speaker of `devices`, likewise. @throws VoiceError `audio.sink_failed`; then the system's sounds. */
    setSpeaker(deviceId: string): Promise<void>;
    /** Push-to-talk: the visitor is heard from here on. Elsewhere it does nothing. */
    startTalking(): void;
    /** Push-to-talk: the turn ends here, and is answered. */
    stopTalking(): void;
    /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
    sendEvent(event: Record<string, unknown>): boolean;
    /** Something of the call is to be seen. */
    protected abstract changed(): void;
    /** What went wrong, for the visitor. */
    protected abstract describe(error: VoiceError): string;
    protected emit(event: VoiceEvent): void;
}
