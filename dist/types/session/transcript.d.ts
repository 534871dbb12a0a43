/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type { Fact } from '../protocol/vocabulary.js';
import { type Ledger } from './ledger.js';
export { MAX_TEXT } from './entry.js';
export { MAX_CHARACTERS, MAX_ENTRIES } from './ledger.js';
export type Transcript = Ledger;
export declare const EMPTY_TRANSCRIPT: Transcript;
export declare const reduceTranscript: (transcript: Transcript, fact: Fact) => Transcript;
/** No more comes of what was being said: the connection that would have told it is gone, or the provider has told all. */
export declare function cutOff(transcript: Transcript, interrupted?: boolean): Transcript;
