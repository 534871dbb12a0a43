import { type Tap } from '../audio/capture.js';
import { type MicrophoneWishes } from '../audio/microphone.js';
import { type Playback } from '../audio/playback.js';
import type { Silence } from '../audio/silence.js';
import { type Preroll } from './preroll.js';
import { type Scope } from './scope.js';
import { type SessionSettings } from './settings.js';
export interface MediaEvents {
    warning(code: string, message: string): void;
    blocked(blocked: boolean): void;
    /** Root mean square of the microphone, some 25 times a second. */
    inputLevel(rms: number): void;
    /** It is there; whether it may be heard is to be settled now. */
    microphoneOpened(): void;
    /** It is on and delivers nothing; or something again. */
    microphoneSilent(silent: Silence): void;
    /** There is another context, and another tap. */
    contextReplaced(): void;
}
/** What a call keeps through all its connections: it can only be opened inside the visitor's gesture. */
export interface Media {
    /** Where it stands still, another takes its place. */
    context: AudioContext | null;
    readonly playback: Playback;
    /** Where both sound; `''` is the system's speaker. */
    speakerId: string;
    /** `null` where nobody speaks. Rejects with a VoiceError, `mic.*` or `policy.*`. */
    microphone: Promise<MediaStreamTrack | null>;
    /**
     * Settles when a call may be placed: the microphone is ours, or nobody has to be asked for it, or the page has placed it ahead
     * (`preload`). Rejects as `microphone` does, where that comes first.
     */
    readonly clear: Promise<unknown>;
    /** The same, once it is there. */
    track: MediaStreamTrack | null;
    /** What `MediaEvents.inputLevel` told last. */
    inputLevel: number;
    /** What listens beside the microphone; `null` where the page allows no worklet. */
    tap: Promise<Tap | null>;
    readonly preroll: Preroll;
    /** Whether the visitor is to be heard. When that changes, what was kept is of no use: it was not to be heard, or is silence. */
    hear(on: boolean): void;
    /** Where the tap's frames go, while it makes any. */
    onFrame: ((base64: string) => void) | null;
    /** And where it is told that the visitor begins or ends to speak. */
    onSpeech: ((speaking: boolean) => void) | null;
    /** And where, that the state of the context is another. */
    onContext: (() => void) | null;
}
/** Opens all of it in the caller's tick, into `scope`. @param expected The call may be placed before the microphone is there. */
export declare function openMedia(settings: SessionSettings, expected: Promise<boolean>, scope: Scope, on: MediaEvents): Media;
/** Opens the microphone into `scope`. @throws VoiceError, `mic.*` or `policy.*`; the reason of a scope that closed. */
export declare function beginMicrophone(scope: Scope, wishes?: MicrophoneWishes): Promise<MediaStreamTrack>;
