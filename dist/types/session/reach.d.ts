/** From the click to an open channel: key, signalling, network; by WebRTC where it works, else by WebSocket. */
import { VoiceError } from '../errors.js';
import type { Codec, Dialect, WireEvent } from '../protocol/vocabulary.js';
import type { ConnectStep, Timings } from '../shapes.js';
import type { Ahead } from './ahead.js';
import type { WebrtcLine } from './line-webrtc.js';
import type { Media } from './media.js';
import { type Bound, type Target } from './route.js';
import type { Scope } from './scope.js';
import type { Deadlines, SessionSettings } from './settings.js';
import type { Wire } from './wire.js';
export interface Reach {
    readonly settings: SessionSettings;
    readonly target: Target;
    readonly media: Media;
    readonly wire: Wire;
    readonly scope: Scope;
    readonly deadlines: Deadlines;
    readonly ahead: Ahead;
    step(step: ConnectStep): void;
    mark(name: keyof Timings): void;
    warning(code: string, message: string): void;
}
export interface Reached {
    readonly bound: Bound;
    /** Where the site placed the call, and said its name. */
    readonly callId: string | null;
}
/**
 * @param peer What was opened in the gesture; `null`, or why not, where there is none. @throws VoiceError of the last way that was tried.
 */
export declare function reach(by: Reach, peer: WebrtcLine | VoiceError | null): Promise<Reached>;
/** How a session is spoken to. */
export declare function codecOf({ dialect, mode }: {
    readonly dialect: Dialect;
    readonly mode: Bound['mode'];
}): Codec<WireEvent | null>;
