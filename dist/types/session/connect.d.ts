import { type Playback } from '../audio/playback.js';
import { type Provider } from '../protocol/endpoints.js';
import type { Codec, Command, Fact, FactOf } from '../protocol/vocabulary.js';
import type { ConnectStep, Timings } from '../shapes.js';
import { type WebrtcCall } from '../transport/webrtc.js';
import type { Scope } from './scope.js';
import { type Deadlines, type SessionSettings } from './settings.js';
export interface ConnectionEvents {
    step(step: ConnectStep): void;
    fact(fact: Fact): void;
    warning(code: string, message: string): void;
    blocked(blocked: boolean): void;
    network(state: 'connected' | 'disconnected' | 'failed'): void;
    closed(): void;
    /** Root mean square of the microphone, some 25 times a second. */
    inputLevel(rms: number): void;
    microphoneLost(): void;
}
/** A session that both sides have agreed to, with the microphone open. */
export interface Connection {
    readonly codec: Codec;
    readonly call: WebrtcCall;
    readonly playback: Playback;
    readonly microphone: MediaStreamTrack;
    readonly created: FactOf<'session-created'>;
    readonly provider: Provider;
    readonly timings: Timings;
    send(command: Command): string;
    /** Root mean square of the assistant's voice, 0..1. */
    outputLevel(): number;
}
/**
 * The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
 * Until the first `await` all happens in the visitor's gesture: audio element, context, peer, microphone prompt.
 * @throws VoiceError, or the reason with which the scope was closed.
 */
export declare function connect(settings: SessionSettings, scope: Scope, on: ConnectionEvents, deadlines?: Deadlines): Promise<Connection>;
