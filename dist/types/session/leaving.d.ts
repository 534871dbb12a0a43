/** How a call ends in which something is still to be said: the rest of a translation, or a goodbye. */
import type { Fact } from '../protocol/vocabulary.js';
import type { EndReason, VoiceState } from '../shapes.js';
import type { Connection } from './connect.js';
export interface LeavingHost {
    readonly signal: AbortSignal;
    connection(): Connection | null;
    /** The visitor is not heard any more. */
    hearing(): void;
    fact(fact: Fact): void;
}
export interface Leaving {
    /** Why the call is about to end; `null` while it is not. */
    readonly reason: EndReason | null;
    /** @returns whether there is something to wait for: `session-closed` comes when that is over. A second time there is not. */
    begin(reason: EndReason, state: VoiceState): boolean;
    fact(fact: Fact): void;
}
export declare function createLeaving({ signal, connection, hearing, fact }: LeavingHost): Leaving;
