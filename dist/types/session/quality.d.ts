/** How well the connection carries the call, out of what it has counted. Pure: times are milliseconds of one clock that only goes forward. */
import type { ConnectionStats } from '../shapes.js';
import type { Counters } from '../transport/stats.js';
export interface Quality {
    /** `null` before the first look. */
    readonly stats: ConnectionStats | null;
    /** Nothing at all has arrived for so long that the connection may be gone. */
    readonly silent: boolean;
    /** `null` on a connection that has not been looked at. */
    readonly counters: Counters | null;
    /** Of the last look: 0 is good, 1 weak, 2 bad. And when it was one of these, confirmed, for the last time. */
    readonly grade: number;
    readonly weakAt: number;
    readonly badAt: number;
    /** When something had last arrived, how often nothing has since, and how long it is usually waited for. */
    readonly heardAt: number;
    readonly missed: number;
    readonly usualMs: number;
}
export declare const UNSEEN: Quality;
/**
 * Takes one look, about a second after the one before. A level is told once two looks in a row say so, and until ten seconds were better.
 * Silence is measured by what is usual: a provider that sends no media while it has nothing to say is heard of by ICE alone, every 2.5 s in Chromium
 * and every 5 s in Firefox.
 */
export declare function look(before: Quality, counters: Counters, at: number): Quality;
