import type { Provider } from '../protocol/endpoints.js';
import type { Command, Dialect, FactOf, SessionConfig, ToolDescription, WireEvent } from '../protocol/vocabulary.js';
import type { ConnectStep, Timings } from '../shapes.js';
import type { Ahead } from './ahead.js';
import type { Line } from './line.js';
import type { Media } from './media.js';
import { type Bound } from './route.js';
import type { Scope } from './scope.js';
import { type Deadlines, type SessionSettings } from './settings.js';
import { type WireEvents } from './wire.js';
export interface ConnectionEvents extends WireEvents {
    /** What is waited for; `null` from the moment on from which the visitor is heard, though the session has still to say what it is. */
    step(step: ConnectStep | null): void;
}
export interface ConnectOptions {
    readonly settings: SessionSettings;
    readonly media: Media;
    /** What the model may call; waited for before the session is configured. */
    readonly tools: Promise<readonly ToolDescription[]>;
    readonly ahead: Ahead;
    /** No other call is in the way. Rejects with a VoiceError, `session.busy`. */
    readonly alone: Promise<void>;
    /** WebRTC has failed in this call often enough. */
    readonly avoidWebrtc?: boolean;
    readonly deadlines?: Deadlines;
}
/** A session that both sides have agreed to, with the microphone open. */
export interface Connection {
    readonly line: Line;
    readonly dialect: Dialect;
    /** `null` where the visitor only types. */
    readonly microphone: MediaStreamTrack | null;
    /** `null` behind a filter that does not let it through. */
    readonly created: FactOf<'session-created'> | null;
    readonly sessionId: string | null;
    readonly provider: Provider;
    readonly mode: Bound['mode'];
    readonly timings: Timings;
    /** Sent before leaving, where the provider then tells the rest. */
    readonly farewell: WireEvent | null;
    /** @returns the event's id. @throws VoiceError `protocol.oversize`. */
    send(command: Command): string;
    sendEvent(event: WireEvent): boolean;
    /** Changes the session while it is live. @throws VoiceError `config.rejected`, `provider.no_session`. */
    configure(config: SessionConfig): Promise<void>;
}
/**
 * The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
 * Peer and offer are made before the first `await`, in the visitor's gesture, beside the microphone prompt.
 * @throws VoiceError, or the reason with which the scope was closed.
 */
export declare function connect({ settings, media, tools, ahead, alone, avoidWebrtc, deadlines }: ConnectOptions, scope: Scope, on: ConnectionEvents): Promise<Connection>;
