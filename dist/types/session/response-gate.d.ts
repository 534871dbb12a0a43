import type { Command, Fact } from '../protocol/vocabulary.js';
export interface Gate {
    /** `asked`: ours is on its way. `active`: announced, or assumed because the provider said so. */
    readonly response: 'none' | 'asked' | 'active';
    /** Of the active response; `null` where it was not told. */
    readonly responseId: string | null;
    readonly playing: boolean;
    /** What waits for the active response to end. One is enough: it answers all that was said. */
    readonly waiting: Request | null;
    /** What we asked for last, kept until a response is done: the one announced first may be the provider's own, and ours refused. */
    readonly asked: Request | null;
    /** The event that asked; `null` where it could not be sent. */
    readonly eventId: string | null;
    /** The active response is to be cancelled; one that is announced after its cancel is cancelled on sight. */
    readonly cancelling: boolean;
}
export interface Request {
    readonly instructions: string | null;
    /** For the second time: the first was not answered. */
    readonly again?: true;
}
export interface Step {
    readonly gate: Gate;
    readonly send: readonly Command[];
}
export declare const OPEN_GATE: Gate;
/** Asks for a response now, or as soon as the active one is done. */
export declare function requestResponse(gate: Gate, request: Request): Step;
/** Asks for what did not come, or failed; `null` where that has been done. */
export declare function askAgain(gate: Gate): Step | null;
/** Stops what is being made and what is being heard (protocol.md §6: cancel, then clear; no truncate on WebRTC). */
export declare function interruptResponse(gate: Gate): Step;
/** A command that asks has been sent, as this event: a refusal of another is none of it. */
export declare const sentAs: (gate: Gate, eventId: string | null) => Gate;
export declare function reduceGate(gate: Gate, fact: Fact): Step;
