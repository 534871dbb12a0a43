import { VoiceError } from '../errors.js';
import { type VoiceEvent } from '../events.js';
import { type ConnectionStats, type EndReason, type Snapshot, type Span, type Usage } from '../shapes.js';
import type { ConnectOptions } from './connect.js';
import type { Conversation } from './conversation.js';
import { type SessionSettings } from './settings.js';
export interface SessionHost {
    /** A fact, as the DOM event that tells it. The session has already changed when it is called. */
    emit(event: VoiceEvent): void;
    /** Each wire event, as it goes or comes. */
    wire(direction: 'in' | 'out', event: unknown): void;
    /** There is a new snapshot. */
    changed(): void;
    /** The visitor's sentence for an error, in their language. */
    describe(error: VoiceError): string;
}
/** Intents in, facts in, snapshot out. Used again for each call of one element. */
export declare class VoiceSession {
    #private;
    readonly devices: import("./devices.js").DeviceControl;
    constructor(host: SessionHost);
    get snapshot(): Snapshot;
    get usage(): Usage;
    /** When each turn of this call or the last one was said, by its id. */
    get spans(): ReadonlyMap<string, Span>;
    get sessionId(): string | null;
    /** `null` without a call, and in its first second. */
    get stats(): ConnectionStats | null;
    /** Seconds since the call began, or that it lasted. */
    get elapsed(): number;
    /** What the meters show, 0..1: the microphone and the assistant's voice. Asked once a frame, which is also how the first sound of an answer is heard. */
    levels(): {
        input: number;
        output: number;
    };
    /** Shows the consent gate; `start()` goes on from it. */
    askConsent(): void;
    /** Must be called inside the visitor's gesture. While a call is being set up or live, it answers with the same promise. */
    start(settings: SessionSettings, ahead: ConnectOptions['ahead']): Promise<void>;
    /** Ends the call, whatever it is doing. Safe at any moment. */
    stop(reason?: EndReason): void;
    /** Stops the answer: what is being made, what is being heard, and the tools that it waits for. */
    interrupt(source: 'visitor' | 'page'): void;
    /** What the page and the visitor say. @throws VoiceError `session.stopped` when no call is on. */
    get conversation(): Conversation;
    /** Sends a client event of the provider's own as it is. @returns whether there was an open call to send it on. */
    sendEvent(event: Record<string, unknown>): boolean;
    setMuted(muted: boolean): void;
    setVolume(volume: number): void;
    /** Push-to-talk: from here on, or until here, the visitor is heard. */
    talk(on: boolean): void;
    /** The visitor is there. */
    readonly touch: () => void;
    /** The visitor's answer to a tool that asked. */
    approve(id: string, approve: boolean): void;
    /** "Keep talking": as much again of what is about to run out. */
    extend(): void;
    /** "Tap to hear": plays again after the browser refused. */
    hear(): void;
}
