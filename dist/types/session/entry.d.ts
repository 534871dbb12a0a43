import type { Role, Segment, Turn } from '../shapes.js';
/** Characters of one entry; what is longer ends in "…". */
export declare const MAX_TEXT: number;
interface Part {
    readonly text: string;
    readonly done: boolean;
}
export interface Entry {
    readonly id: string;
    /** `null` for items that are no turn (tool calls): they keep their place and are not shown. */
    readonly role: Role | null;
    readonly source: 'voice' | 'text';
    /** `null`: first. `undefined`: not told; then it follows what arrived before it. */
    readonly previous: string | null | undefined;
    readonly parts: readonly Part[];
    /** Of all parts. */
    readonly text: string;
    readonly segments: readonly Segment[] | undefined;
    readonly final: boolean;
    readonly interrupted: boolean;
    /** Characters of the text that were heard, where it was cut off. */
    readonly heard: number | undefined;
    /** Next to nothing was said. */
    readonly short: true | undefined;
}
export declare const blank: (id: string, role: Role | null, source: "voice" | "text") => Entry;
/** What is not told leaves the place that was. */
export declare const follow: (entry: Entry, previous: string | null | undefined) => Entry;
export declare function append(entry: Entry, index: number, delta: string): Entry;
/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
export declare function settle(entry: Entry, index: number, text: string, last?: boolean): Entry;
export declare function withPart(entry: Entry, index: number, said: string, done: boolean): Entry;
/** With this one at its place, which may be the one after the last. */
export declare function replaced<T>(list: readonly T[], at: number, one: T): readonly T[];
/** One more of several voices. */
export declare function speakApart(entry: Entry, { speaker, text }: Segment): Entry;
export declare const sizeOf: ({ id, previous, text }: Entry) => number;
/** An answer that has no word yet, or was cut off before its first one, is nothing to show. */
export declare const toTurn: ({ id, role, text, final, interrupted, source, segments, heard, short }: Entry) => Turn | null;
export {};
