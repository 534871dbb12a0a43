/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type { Fact } from '../protocol/vocabulary.js';
import type { Role, Segment, Turn } from '../shapes.js';
/** What is kept of a call, whatever a server sends: entries, and characters with those of the ids. */
export declare const MAX_ENTRIES = 2000;
export declare const MAX_CHARACTERS: number;
/** Of one entry; what is longer ends in "…". */
export declare const MAX_TEXT: number;
interface Part {
    readonly text: string;
    readonly done: boolean;
}
interface Entry {
    readonly id: string;
    /** `null` for items that are no turn (tool calls): they keep their place and are not shown. */
    readonly role: Role | null;
    readonly source: 'voice' | 'text';
    /** `null`: first. `undefined`: not told; then it follows what arrived before it. */
    readonly previous: string | null | undefined;
    readonly parts: readonly Part[];
    readonly segments?: readonly Segment[];
    readonly final: boolean;
    readonly interrupted: boolean;
}
export interface Transcript {
    /** In order of arrival. */
    readonly entries: readonly Entry[];
    readonly turns: readonly Turn[];
    /** The id of the entry that stands last: most of what comes is said of it, or after it. */
    readonly last: string | null;
    /** The characters of all entries. */
    readonly size: number;
    /** Whether the provider writes down what the visitor says. */
    readonly transcribing: boolean;
}
export declare const EMPTY_TRANSCRIPT: Transcript;
export declare const reduceTranscript: (transcript: Transcript, fact: Fact) => Transcript;
/** No more comes of what was being said: the connection that would have told it is gone, or the provider has told all. */
export declare function cutOff(transcript: Transcript, interrupted?: boolean): Transcript;
export {};
