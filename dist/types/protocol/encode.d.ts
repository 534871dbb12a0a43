/** What both dialects say alike: all commands but the session's own shape, and the name of the assistant's written words. */
import type { Command, SessionConfig, WireEvent } from './vocabulary.js';
export interface Wording {
    session(config: SessionConfig): WireEvent;
    /** What the assistant's written words are called. */
    readonly said: 'output_text' | 'text';
}
export declare const encodeBy: (wording: Wording, command: Command, eventId: string) => WireEvent;
/** The fields that are set; `undefined` where none is. */
export declare function onlySet(fields: WireEvent): WireEvent | undefined;
export interface GaSession extends WireEvent {
    readonly audio?: {
        readonly input?: WireEvent;
        readonly output?: WireEvent;
    };
    readonly tools?: unknown;
    readonly output_modalities?: unknown;
}
/** The GA session that a configuration asks for: only what is set, for GA refuses a whole update for one field too many (§3). */
export declare function gaSession({ voice, instructions, transcription, turnDetection, noiseReduction, output, tools, partial }: SessionConfig): GaSession;
