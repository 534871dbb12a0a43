/**
 * What the models cost, as of 2026-11-20 (protocol.md §10). Apart from `models.ts`, because the script needs no more than this.
 * Sources disagree on the sound that gpt-4o-transcribe takes (2.5, 6; its mini 1.25, 3): an estimate is better too high.
 */
import type { OwnPrices, Prices } from '../shapes.js';
export type { OwnPrices, Prices };
/** The rest of the row in a table of lines that begin with a model's name, or with that of its family. */
export declare function rowOf(table: string, name: string): readonly string[] | null;
/** What a model costs; `null` where that is not known, or where it is billed by the minute. */
export declare function priceOf(name: string, own?: OwnPrices): Prices | null;
/** US dollars per minute, of what is not billed by tokens; `null` for all else. */
export declare function minutePriceOf(name: string, own?: OwnPrices): number | null;
