import type { ConnectionStats } from '../shapes.js';
import type { Line } from './line.js';
export interface WatchEvents {
    /** The level of the connection is another. */
    quality(stats: ConnectionStats): void;
    /** Nothing arrives any more, or something does again. */
    silent(silent: boolean): void;
}
/** Looks at a call's connections, one after the other, once a second. */
export interface Watch {
    /** The last look; `null` before the first. */
    readonly stats: ConnectionStats | null;
    /** Looks at this one, until the signal aborts. */
    begin(line: Pick<Line, 'stats'>, signal: AbortSignal): void;
}
export declare function createWatch(on: WatchEvents): Watch;
