import type { Scope } from '../session/scope.js';
import { type Found } from './found.js';
/** @throws VoiceError `policy.mic_blocked`. */
export declare function mayBeUsed(): Found;
/** @param opened Whether it could be opened just now: not every browser then calls that granted. @throws VoiceError `mic.denied`. */
export declare function isPermitted(opened: boolean | undefined): Promise<Found>;
/** @throws VoiceError `mic.not_found`. */
export declare function isConnected(): Promise<Found>;
/** A microphone, and what it is listened to by. */
export interface Ear {
    readonly context: AudioContext | null;
    /** Rejects with a VoiceError, `mic.*` or `policy.*`. */
    readonly track: Promise<MediaStreamTrack>;
}
/** Opens both in the caller's tick, into `scope`. */
export declare function openEar(scope: Scope): Ear;
/**
 * Whether it delivers anything: one that is muted by a switch, or by the system, opens like any other.
 * @param asked What was opened in the visitor's gesture. @throws VoiceError `mic.*`.
 */
export declare function listen(asked: Ear | null, wanted: boolean | undefined, scope: Scope): Promise<Found>;
