/** What a new session is told of the one before it: text only, the newest, and not too much (reliability.md §3.1). Pure. */
import type { Fact } from '../protocol/vocabulary.js';
import type { Role, Turn } from '../shapes.js';
export interface HistoryItem {
    readonly role: Role | 'system';
    readonly text: string;
}
export declare const HISTORY_ITEMS = 20;
export declare const HISTORY_BYTES: number;
/** How the ids begin of items that only repeat what the transcript shows already, or that it never shows. */
export declare const PAST = "rv_past_";
export declare const isPast: (fact: Fact) => boolean;
/** The turns worth telling. One that was cut off says so by how it ends: words about it would be read out one day. */
export declare const replay: (turns: readonly Turn[]) => readonly HistoryItem[];
/**
 * What a session that follows another is told, within both limits: what the page has said silently, up to half of it, for all else
 * may depend on that; then the turns.
 */
export declare function retell(silent: readonly HistoryItem[], turns: readonly Turn[]): readonly HistoryItem[];
/** The last items, in order and without a gap, within both limits. Also keeps the page's silent context bounded. */
export declare function newest(items: readonly HistoryItem[], maxItems?: number, maxBytes?: number): readonly HistoryItem[];
