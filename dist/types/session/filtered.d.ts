/**
 * Azure with `webrtcfilter=on` tells a page neither that a session began nor that a response did or ended (protocol.md §1.2): what does
 * arrive says it just as well. Pure but for what it remembers.
 */
import type { Fact } from '../protocol/vocabulary.js';
/** Makes of one fact all that it tells. */
export declare function createUnfilter(): (fact: Fact) => readonly Fact[];
