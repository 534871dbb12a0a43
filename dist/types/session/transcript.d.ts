/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type { Fact } from '../protocol/vocabulary.js';
import type { Role, Segment, Turn } from '../shapes.js';
interface Part {
    readonly text: string;
    readonly done: boolean;
}
interface Entry {
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
    readonly entries: ReadonlyMap<string, Entry>;
    readonly turns: readonly Turn[];
    /** Whether the provider writes down what the visitor says. */
    readonly transcribing: boolean;
}
export declare const EMPTY_TRANSCRIPT: Transcript;
export declare function reduceTranscript(transcript: Transcript, fact: Fact): Transcript;
/** No more comes of what was being said: the connection that would have told it is gone. */
export declare function cutOff(transcript: Transcript): Transcript;
export {};
