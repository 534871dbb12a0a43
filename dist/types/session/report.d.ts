/** What the page is told of a call: facts and growing turns become DOM events, usage adds up. */
import { type VoiceEvent } from '../events.js';
import type { OwnPrices } from '../protocol/prices.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { Turn, Usage } from '../shapes.js';
import type { Gate } from './response-gate.js';
export interface Report {
    /** Tells a fact, after the session has taken it in. */
    fact(fact: Fact, gate: Gate): void;
    turns(before: readonly Turn[], after: readonly Turn[]): void;
    /** Who asked for the interruption that is about to come back as a fact. */
    interrupting(source: 'visitor' | 'page'): void;
    /** The microphone's level, for the latency of the answer. */
    heard(rms: number): void;
    /** And the assistant's, where the provider, and not a player of ours, tells when it is heard. */
    sounds(rms: number): void;
    warn(code: string, message: string): void;
    readonly usage: Usage;
    /** US dollars so far; `null` where the model has no known price. */
    readonly cost: number | null;
}
export declare function createReport(emit: (event: VoiceEvent) => void, prices?: OwnPrices): Report;
