/** Whether what the visitor says is written down: a turn waits for that no longer than it may take, and the developer hears why there is nothing. */
import type { Fact } from '../protocol/vocabulary.js';
import type { Turn } from '../shapes.js';
import type { Connection } from './connect.js';
import type { SessionSettings } from './settings.js';
export interface ScribeHost {
    readonly settings: SessionSettings;
    readonly signal: AbortSignal;
    fact(fact: Fact): void;
    turns(): readonly Turn[];
    warn(code: string, message: string): void;
}
export interface Scribe {
    /** The session is as it was asked to be. */
    begin(live: Pick<Connection, 'mode'>): void;
    /** Takes a fact in, when the turns have. */
    fact(fact: Fact): void;
}
export declare function createScribe({ settings, signal, warn, turns, fact: tell }: ScribeHost): Scribe;
