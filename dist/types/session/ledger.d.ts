import type { Turn } from '../shapes.js';
import { type Entry } from './entry.js';
/** What is kept of a call, whatever a server sends: entries, and characters with those of the ids. */
export declare const MAX_ENTRIES = 2000;
export declare const MAX_CHARACTERS: number;
interface Lists {
    readonly entries: readonly Entry[];
    readonly turns: readonly Turn[];
    /** Where the ids of the first entries stand, all but the newest; -1 for one that only another entry names. */
    readonly index: ReadonlyMap<string, number>;
    readonly indexed: number;
    /** The id of the entry that stands last: most of what comes is said of it, or after it. */
    readonly last: string | null;
    /** Whether the provider writes down what the visitor says. */
    readonly transcribing: boolean;
}
/** The entry that changed last, and where it and its turn stand in the lists. */
interface Open {
    readonly at: number;
    readonly entry: Entry;
    /** -1 where it shows none. */
    readonly turnAt: number;
}
/** An entry that grows is kept beside the lists: a word more of a long conversation copies none of it before somebody looks. */
export declare class Ledger {
    #private;
    readonly lists: Lists;
    readonly open: Open | null;
    /** The characters of all entries. */
    readonly size: number;
    constructor(lists: Lists, size: number, open?: Open | null);
    get entries(): readonly Entry[];
    get turns(): readonly Turn[];
}
export declare const EMPTY_LEDGER: Ledger;
export declare function setTranscribing(ledger: Ledger, transcribing: boolean): Ledger;
/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
export declare function put(ledger: Ledger, id: string, edit: (entry: Entry) => Entry, beginning?: () => Entry): Ledger;
export declare function remove(ledger: Ledger, id: string): Ledger;
/** Forgets the oldest, a tenth at once so that it is seldom. */
export declare function bounded(ledger: Ledger): Ledger;
/** With other entries: all is put in order anew. Turns that say what they said are the same objects. */
export declare function relist(ledger: Ledger, entries: readonly Entry[]): Ledger;
export {};
